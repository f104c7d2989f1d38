/* The inner loops of the reader's network, in WebAssembly SIMD. `training/kernel.sh` compiles this file into kernel.ts.
 *
 * Dense weights and the encoder's activations are 16-bit integers (magnitudes up to 2047), so that a sum of 512 products
 * fits 32 bits exactly; what follows a sum is plain IEEE single precision in a fixed order. Both give the same bytes on
 * every machine; relaxed SIMD would not.
 */
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name)))

typedef signed char i8;
typedef short i16;

/* Weights are packed by four outputs and two inputs: w[output / 4][input / 2][4][2]. */
static inline v128_t pair(const i16 *x) { return wasm_v128_load32_splat(x); }

static inline v128_t scaled(v128_t sum, const float *scale, const float *bias) {
  return wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sum), wasm_v128_load(scale)), wasm_v128_load(bias));
}

/* out[row][o] = bias[o] + scale[o] * sum_k x[row][k] * w[o][k]; outputs is a multiple of 8, inputs of 2. */
EXPORT(multiply)
void multiply(const i16 *x, const i16 *w, const float *scale, const float *bias, float *out, int rows, int inputs, int outputs) {
  int stride = inputs * 4;
  for (int o = 0; o < outputs; o += 8) {
    const i16 *w0 = w + (o >> 2) * stride, *w1 = w0 + stride;
    int row = 0;
    for (; row + 4 <= rows; row += 4) {
      const i16 *x0 = x + row * inputs, *x1 = x0 + inputs, *x2 = x1 + inputs, *x3 = x2 + inputs;
      v128_t zero = wasm_i32x4_splat(0), a0 = zero, a1 = zero, b0 = zero, b1 = zero, c0 = zero, c1 = zero, d0 = zero, d1 = zero;
      for (int k = 0; k < inputs; k += 2) {
        v128_t p = wasm_v128_load(w0 + k * 4), q = wasm_v128_load(w1 + k * 4);
        v128_t a = pair(x0 + k), b = pair(x1 + k), c = pair(x2 + k), d = pair(x3 + k);
        a0 = wasm_i32x4_add(a0, wasm_i32x4_dot_i16x8(a, p));
        a1 = wasm_i32x4_add(a1, wasm_i32x4_dot_i16x8(a, q));
        b0 = wasm_i32x4_add(b0, wasm_i32x4_dot_i16x8(b, p));
        b1 = wasm_i32x4_add(b1, wasm_i32x4_dot_i16x8(b, q));
        c0 = wasm_i32x4_add(c0, wasm_i32x4_dot_i16x8(c, p));
        c1 = wasm_i32x4_add(c1, wasm_i32x4_dot_i16x8(c, q));
        d0 = wasm_i32x4_add(d0, wasm_i32x4_dot_i16x8(d, p));
        d1 = wasm_i32x4_add(d1, wasm_i32x4_dot_i16x8(d, q));
      }
      float *y = out + row * outputs + o;
      wasm_v128_store(y, scaled(a0, scale + o, bias + o));
      wasm_v128_store(y + 4, scaled(a1, scale + o + 4, bias + o + 4));
      y += outputs;
      wasm_v128_store(y, scaled(b0, scale + o, bias + o));
      wasm_v128_store(y + 4, scaled(b1, scale + o + 4, bias + o + 4));
      y += outputs;
      wasm_v128_store(y, scaled(c0, scale + o, bias + o));
      wasm_v128_store(y + 4, scaled(c1, scale + o + 4, bias + o + 4));
      y += outputs;
      wasm_v128_store(y, scaled(d0, scale + o, bias + o));
      wasm_v128_store(y + 4, scaled(d1, scale + o + 4, bias + o + 4));
    }
    for (; row < rows; row++) {
      const i16 *x0 = x + row * inputs;
      v128_t a0 = wasm_i32x4_splat(0), a1 = a0;
      for (int k = 0; k < inputs; k += 2) {
        v128_t a = pair(x0 + k);
        a0 = wasm_i32x4_add(a0, wasm_i32x4_dot_i16x8(a, wasm_v128_load(w0 + k * 4)));
        a1 = wasm_i32x4_add(a1, wasm_i32x4_dot_i16x8(a, wasm_v128_load(w1 + k * 4)));
      }
      float *y = out + row * outputs + o;
      wasm_v128_store(y, scaled(a0, scale + o, bias + o));
      wasm_v128_store(y + 4, scaled(a1, scale + o + 4, bias + o + 4));
    }
  }
}

/* Adding and taking away 1.5 * 2^23 rounds to the nearest integer, ties to even, and leaves it in the low bits. */
static const float ROUND = 12582912.0f;

/* e to the x, to about 1e-7 of its value; x is held in [-87, 87]. */
static inline v128_t exponential(v128_t x) {
  x = wasm_f32x4_min(wasm_f32x4_max(x, wasm_f32x4_splat(-87.0f)), wasm_f32x4_splat(87.0f));
  v128_t rounded = wasm_f32x4_add(wasm_f32x4_mul(x, wasm_f32x4_splat(1.44269504f)), wasm_f32x4_splat(ROUND));
  v128_t n = wasm_f32x4_sub(rounded, wasm_f32x4_splat(ROUND));
  v128_t r = wasm_f32x4_sub(x, wasm_f32x4_mul(n, wasm_f32x4_splat(0.693147181f)));
  v128_t y = wasm_f32x4_splat(0.00833333333f);
  y = wasm_f32x4_add(wasm_f32x4_mul(y, r), wasm_f32x4_splat(0.0416666667f));
  y = wasm_f32x4_add(wasm_f32x4_mul(y, r), wasm_f32x4_splat(0.166666667f));
  y = wasm_f32x4_add(wasm_f32x4_mul(y, r), wasm_f32x4_splat(0.5f));
  y = wasm_f32x4_add(wasm_f32x4_mul(y, r), wasm_f32x4_splat(1.0f));
  y = wasm_f32x4_add(wasm_f32x4_mul(y, r), wasm_f32x4_splat(1.0f));
  /* y * 2^n: n is added to the exponent's bits. */
  return wasm_i32x4_add(y, wasm_i32x4_shl(rounded, 23));
}

static inline v128_t sigmoid(v128_t x) {
  v128_t one = wasm_f32x4_splat(1.0f);
  return wasm_f32x4_div(one, wasm_f32x4_add(one, exponential(wasm_f32x4_neg(x))));
}

static inline v128_t hyperbolic(v128_t x) {
  v128_t s = sigmoid(wasm_f32x4_add(x, x));
  return wasm_f32x4_sub(wasm_f32x4_add(s, s), wasm_f32x4_splat(1.0f));
}

/* Sums of products for the gates (input, forget, cell, output) of four units. */
typedef struct {
  v128_t i, f, g, o;
} Gates;

static inline void gather(Gates *sum, v128_t h, v128_t i, v128_t f, v128_t g, v128_t o) {
  sum->i = wasm_i32x4_add(sum->i, wasm_i32x4_dot_i16x8(h, i));
  sum->f = wasm_i32x4_add(sum->f, wasm_i32x4_dot_i16x8(h, f));
  sum->g = wasm_i32x4_add(sum->g, wasm_i32x4_dot_i16x8(h, g));
  sum->o = wasm_i32x4_add(sum->o, wasm_i32x4_dot_i16x8(h, o));
}

static inline v128_t gate(v128_t sum, const float *scale, const float *before) {
  return wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sum), wasm_v128_load(scale)), wasm_v128_load(before));
}

/* From four units' gates to their cell and state. */
static inline void settle(const Gates *sum, const float *scale, const float *before, int units, float *cell, i16 *state) {
  v128_t i = sigmoid(gate(sum->i, scale, before)), f = sigmoid(gate(sum->f, scale + units, before + units));
  v128_t g = hyperbolic(gate(sum->g, scale + 2 * units, before + 2 * units)), o = sigmoid(gate(sum->o, scale + 3 * units, before + 3 * units));
  v128_t c = wasm_f32x4_add(wasm_f32x4_mul(f, wasm_v128_load(cell)), wasm_f32x4_mul(i, g));
  wasm_v128_store(cell, c);
  v128_t h = wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_mul(o, hyperbolic(c)), wasm_f32x4_splat(2047.0f)), wasm_f32x4_splat(ROUND));
  wasm_v128_store64_lane(state, wasm_i8x16_shuffle(h, h, 0, 1, 4, 5, 8, 9, 12, 13, 0, 1, 4, 5, 8, 9, 12, 13), 0);
}

/* One direction of a recurrent layer over two sentences in step, so that each weight is fetched once for both. The sentences begin
 * at rows a and b and have rowsA >= rowsB >= 0 words. before: what the inputs give, rows of `beforeStride` floats; state: rows of
 * `stateStride`; cells: room for 2 * units floats; w[unit / 4][k / 2][gate][4][2] is read from end to end once a step; gates are
 * in the order input, forget, cell, output in scale and before too. step is 1, or -1 to go from the last word to the first. */
EXPORT(recur)
void recur(const float *before, int beforeStride, const i16 *w, const float *scale, i16 *state, int stateStride, float *cells, int a, int rowsA, int b,
           int rowsB, int units, int step) {
  static const i16 none[512];
  for (int u = 0; u < 2 * units; u += 4) wasm_v128_store(cells + u, wasm_f32x4_splat(0.0f));
  const i16 *previousA = none, *previousB = none;
  if (step < 0) a += rowsA - 1, b += rowsB - 1;
  Gates zero = {wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0), wasm_i32x4_splat(0)};
  for (int n = 0; n < rowsA; n++, a += step, b += step) {
    const float *beforeA = before + a * beforeStride, *beforeB = before + b * beforeStride;
    i16 *stateA = state + a * stateStride, *stateB = state + b * stateStride;
    const i16 *at = w;
    for (int u = 0; u < units; u += 4) {
      Gates sumA = zero, sumB = zero;
      if (n < rowsB) {
        for (int k = 0; k < units; k += 2, at += 32) {
          v128_t i = wasm_v128_load(at), f = wasm_v128_load(at + 8), g = wasm_v128_load(at + 16), o = wasm_v128_load(at + 24);
          gather(&sumA, pair(previousA + k), i, f, g, o);
          gather(&sumB, pair(previousB + k), i, f, g, o);
        }
        settle(&sumB, scale + u, beforeB + u, units, cells + units + u, stateB + u);
      } else {
        for (int k = 0; k < units; k += 2, at += 32) {
          gather(&sumA, pair(previousA + k), wasm_v128_load(at), wasm_v128_load(at + 8), wasm_v128_load(at + 16), wasm_v128_load(at + 24));
        }
      }
      settle(&sumA, scale + u, beforeA + u, units, cells + u, stateA + u);
    }
    previousA = stateA;
    previousB = stateB;
  }
}

/* A word's vector: the sum of `count` rows of bytes, each with its scale, to 16-bit integers of `1 / unit`. */
EXPORT(embed)
void embed(const i8 *const *rows, const float *scales, int count, i16 *out, int width, float unit_) {
  for (int d = 0; d < width; d += 8) {
    v128_t low = wasm_f32x4_splat(0.0f), high = low;
    for (int r = 0; r < count; r++) {
      v128_t wide = wasm_i16x8_load8x8(rows[r] + d), scale = wasm_f32x4_splat(scales[r]);
      low = wasm_f32x4_add(low, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(wide)), scale));
      high = wasm_f32x4_add(high, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(wide)), scale));
    }
    v128_t by = wasm_f32x4_splat(unit_), top = wasm_i16x8_splat(2047), bottom = wasm_i16x8_splat(-2047);
    v128_t q = wasm_i16x8_narrow_i32x4(wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(low, by))),
                                       wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(high, by))));
    wasm_v128_store(out + d, wasm_i16x8_min(wasm_i16x8_max(q, bottom), top));
  }
}

/* out[row][column] = x[row] . y[column] + bias[column], in single precision; `size` is a multiple of 4, rows have strides. */
EXPORT(dots)
void dots(const float *x, int xStride, const float *y, int yStride, const float *bias, float *out, int rows, int columns, int size) {
  for (int r = 0; r < rows; r++) {
    const float *a = x + r * xStride;
    for (int c = 0; c < columns; c++) {
      const float *b = y + c * yStride;
      v128_t sum = wasm_f32x4_splat(0.0f);
      for (int k = 0; k < size; k += 4) sum = wasm_f32x4_add(sum, wasm_f32x4_mul(wasm_v128_load(a + k), wasm_v128_load(b + k)));
      float total = (wasm_f32x4_extract_lane(sum, 0) + wasm_f32x4_extract_lane(sum, 1)) + (wasm_f32x4_extract_lane(sum, 2) + wasm_f32x4_extract_lane(sum, 3));
      out[r * columns + c] = bias ? total + bias[c] : total;
    }
  }
}

/* out[k] = max(0, a[k] + b[k]); size is a multiple of 4. */
EXPORT(rectify)
void rectify(const float *a, const float *b, float *out, int size) {
  v128_t zero = wasm_f32x4_splat(0.0f);
  for (int k = 0; k < size; k += 4) wasm_v128_store(out + k, wasm_f32x4_max(wasm_f32x4_add(wasm_v128_load(a + k), wasm_v128_load(b + k)), zero));
}
