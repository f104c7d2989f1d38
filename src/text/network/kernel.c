/* The inner loops of the reader's network, in WebAssembly SIMD. `training/kernel.sh` compiles this file into kernel.ts.
 *
 * Weights are 8-bit integers. What they multiply, vectors of words and states of the encoder, are values of (-1, 1) in 7 bits:
 * 64 + round(63 * value), from 1 to 127; the biases hold what the 64 adds. An instruction of relaxed SIMD multiplies two bytes by
 * two and adds. It gives the same on every machine as long as its second operand has 7 bits and the sum fits 16, and two
 * products are at most 2 * 127 * 127 = 32258. RUN_INPUTS inputs go into sums of 16 bits, sixteen products each: `weights.ts` refuses
 * weights of which sixteen that meet so have magnitudes of more than 258 together, and 127 * 258 = 32766. Longer sums are of 32
 * bits, and what follows them is plain IEEE single precision in a fixed order: the same bytes everywhere.
 */
#include <wasm_simd128.h>

#define EXPORT(name) __attribute__((export_name(#name)))

typedef signed char i8;
typedef unsigned char u8;

#define RUN_INPUTS 32
/* A nought in 7 bits. */
#define NOUGHT 64

/* Sums for four rows (a, b, c, d) and eight outputs. */
typedef struct {
  v128_t a0, a1, b0, b1, c0, c1, d0, d1;
} Tile;

static inline v128_t more(v128_t sum, v128_t weights, v128_t x) {
  return wasm_i16x8_add(sum, (v128_t)__builtin_wasm_relaxed_dot_i8x16_i7x16_s_i16x8((__i8x16)weights, (__i8x16)x));
}

static inline v128_t widened(v128_t sum, v128_t run) { return wasm_i32x4_add(sum, wasm_i32x4_extadd_pairwise_i16x8(run)); }

/* Four inputs of four rows with the weights that eight outputs have for them. */
static inline __attribute__((always_inline)) void gather(Tile *run, const u8 *a, const u8 *b, const u8 *c, const u8 *d, const i8 *w) {
  v128_t p = wasm_v128_load(w), q = wasm_v128_load(w + 16);
  v128_t x = wasm_v128_load32_splat(a), y = wasm_v128_load32_splat(b);
  run->a0 = more(run->a0, p, x), run->a1 = more(run->a1, q, x);
  run->b0 = more(run->b0, p, y), run->b1 = more(run->b1, q, y);
  x = wasm_v128_load32_splat(c), y = wasm_v128_load32_splat(d);
  run->c0 = more(run->c0, p, x), run->c1 = more(run->c1, q, x);
  run->d0 = more(run->d0, p, y), run->d1 = more(run->d1, q, y);
}

/* Weights are packed as w[input / 4][output][input % 4] for eight outputs; inputs is a multiple of RUN_INPUTS. The inner loop
 * stays rolled: unrolled further, its sums no longer fit the sixteen registers. */
static inline __attribute__((always_inline)) Tile tile(const u8 *a, const u8 *b, const u8 *c, const u8 *d, const i8 *w, int inputs) {
  v128_t zero = wasm_i32x4_splat(0);
  const Tile none = {zero, zero, zero, zero, zero, zero, zero, zero};
  Tile sum = none;
  for (const u8 *end = a + inputs; a < end;) {
    Tile run = none;
    const u8 *stop = a + RUN_INPUTS;
#pragma clang loop unroll(disable)
    for (; a < stop; a += 8, b += 8, c += 8, d += 8, w += 64) {
      gather(&run, a, b, c, d, w);
      gather(&run, a + 4, b + 4, c + 4, d + 4, w + 32);
    }
    sum.a0 = widened(sum.a0, run.a0), sum.a1 = widened(sum.a1, run.a1);
    sum.b0 = widened(sum.b0, run.b0), sum.b1 = widened(sum.b1, run.b1);
    sum.c0 = widened(sum.c0, run.c0), sum.c1 = widened(sum.c1, run.c1);
    sum.d0 = widened(sum.d0, run.d0), sum.d1 = widened(sum.d1, run.d1);
  }
  return sum;
}

static inline v128_t scaled(v128_t sum, const float *scale, const float *bias) {
  return wasm_f32x4_add(wasm_f32x4_mul(wasm_f32x4_convert_i32x4(sum), wasm_v128_load(scale)), wasm_v128_load(bias));
}

static inline void put(float *out, v128_t low, v128_t high, const float *scale, const float *bias) {
  wasm_v128_store(out, scaled(low, scale, bias));
  wasm_v128_store(out + 4, scaled(high, scale + 4, bias + 4));
}

/* Rows whose results stay in a near cache while all outputs are worked out. */
#define BLOCK_ROWS 64

/* out[row * stride + o] = bias[o] + scale[o] * sum_k x[row][k] * w[o][k]. Outputs is a multiple of 8, inputs of RUN_INPUTS; rows are
 * read and written up to the next multiple of 4. Weights are tiles of eight outputs. */
EXPORT(multiply)
void multiply(const u8 *x, const i8 *w, const float *scale, const float *bias, float *out, int stride, int rows, int inputs, int outputs) {
  for (int from = 0; from < rows; from += BLOCK_ROWS) {
    int to = from + BLOCK_ROWS < rows ? from + BLOCK_ROWS : rows;
    for (int o = 0; o < outputs; o += 8) {
      for (int row = from; row < to; row += 4) {
        const u8 *a = x + row * inputs, *b = a + inputs, *c = b + inputs, *d = c + inputs;
        Tile sum = tile(a, b, c, d, w + o * inputs, inputs);
        float *y = out + row * stride + o;
        put(y, sum.a0, sum.a1, scale + o, bias + o);
        put(y + stride, sum.b0, sum.b1, scale + o, bias + o);
        put(y + 2 * stride, sum.c0, sum.c1, scale + o, bias + o);
        put(y + 3 * stride, sum.d0, sum.d1, scale + o, bias + o);
      }
    }
  }
}

/* Adding 1.5 * 2^23 rounds to the nearest integer, ties to even, and leaves it in the low bits. */
static const float ROUND = 12582912.0f;

/* 2^x, to 3e-6 of its value; x is held in [-30, 30], so that the products in `settle` stay finite. */
static inline v128_t power(v128_t x) {
  x = wasm_f32x4_pmin(wasm_f32x4_pmax(x, wasm_f32x4_splat(-30.0f)), wasm_f32x4_splat(30.0f));
  v128_t rounded = wasm_f32x4_add(x, wasm_f32x4_splat(ROUND));
  v128_t r = wasm_f32x4_sub(x, wasm_f32x4_sub(rounded, wasm_f32x4_splat(ROUND)));
  v128_t y = wasm_f32x4_splat(0.00958285294f);
  y = wasm_f32x4_add(wasm_f32x4_mul(y, r), wasm_f32x4_splat(0.0559064262f));
  y = wasm_f32x4_add(wasm_f32x4_mul(y, r), wasm_f32x4_splat(0.240240991f));
  y = wasm_f32x4_add(wasm_f32x4_mul(y, r), wasm_f32x4_splat(0.693124175f));
  y = wasm_f32x4_add(wasm_f32x4_mul(y, r), wasm_f32x4_splat(1.0f));
  /* y * 2^n: n is added to the exponent's bits. */
  return wasm_i32x4_add(y, wasm_i32x4_shl(rounded, 23));
}

/* From four units' gates to their cell and state. A gate x comes as -x / ln 2, what goes into the cell as -2x / ln 2, so that
 * sigmoid(x) = 1 / (1 + 2^gate) and tanh(x) = (1 - 2^gate) / (1 + 2^gate); one division serves for three of them. */
static inline void settle(v128_t input, v128_t forget, v128_t into, v128_t output, const float *scale, const float *before, float *cell, u8 *state) {
  v128_t one = wasm_f32x4_splat(1.0f);
  v128_t i = wasm_f32x4_add(power(scaled(input, scale, before)), one), f = wasm_f32x4_add(power(scaled(forget, scale + 4, before + 4)), one);
  v128_t g = power(scaled(into, scale + 8, before + 8)), o = wasm_f32x4_add(power(scaled(output, scale + 12, before + 12)), one);
  v128_t ig = wasm_f32x4_mul(i, wasm_f32x4_add(g, one));
  v128_t sum = wasm_f32x4_add(wasm_f32x4_mul(wasm_v128_load(cell), ig), wasm_f32x4_mul(wasm_f32x4_sub(one, g), f));
  v128_t c = wasm_f32x4_div(sum, wasm_f32x4_mul(ig, f));
  wasm_v128_store(cell, c);
  v128_t t = power(wasm_f32x4_mul(c, wasm_f32x4_splat(-2.88539008f)));
  v128_t h = wasm_f32x4_div(wasm_f32x4_sub(one, t), wasm_f32x4_mul(o, wasm_f32x4_add(t, one)));
  v128_t q = wasm_f32x4_add(wasm_f32x4_mul(h, wasm_f32x4_splat(63.0f)), wasm_f32x4_splat(ROUND + NOUGHT));
  wasm_v128_store32_lane(state, wasm_i8x16_shuffle(q, q, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12, 0, 4, 8, 12), 0);
}

/* One direction of a recurrent layer over four lanes of sentences in step, so that each weight is fetched once for four.
 * plan[step][lane] is twice the row of the word that the lane reads then, plus 1 where a sentence begins. before: what the inputs
 * give, rows of `beforeStride` floats; state: rows of `stateStride` bytes; cells: room for 4 * units floats. scale, before and the
 * weights (tiles of eight outputs) go by four units, then by gate: input, forget, into the cell, output. */
EXPORT(recur)
void recur(const float *before, int beforeStride, const i8 *w, const float *scale, u8 *state, int stateStride, float *cells, const int *plan, int steps,
           int units) {
  static u8 nought[512];
  for (int k = 0; k < units; k++) nought[k] = NOUGHT;
  const u8 *last[4] = {nought, nought, nought, nought};
  for (int step = 0; step < steps; step++, plan += 4) {
    const float *given[4];
    u8 *next[4];
    for (int lane = 0; lane < 4; lane++) {
      given[lane] = before + (plan[lane] >> 1) * beforeStride;
      next[lane] = state + (plan[lane] >> 1) * stateStride;
      if ((plan[lane] & 1) == 0) continue;
      last[lane] = nought;
      for (int u = 0; u < units; u += 4) wasm_v128_store(cells + lane * units + u, wasm_f32x4_splat(0.0f));
    }
    const i8 *at = w;
    for (int u = 0; u < units; u += 4, at += 16 * units) {
      Tile first = tile(last[0], last[1], last[2], last[3], at, units);
      Tile rest = tile(last[0], last[1], last[2], last[3], at + 8 * units, units);
      const float *own = scale + 4 * u;
      float *cell = cells + u;
      settle(first.a0, first.a1, rest.a0, rest.a1, own, given[0] + 4 * u, cell, next[0] + u);
      settle(first.b0, first.b1, rest.b0, rest.b1, own, given[1] + 4 * u, cell + units, next[1] + u);
      settle(first.c0, first.c1, rest.c0, rest.c1, own, given[2] + 4 * u, cell + 2 * units, next[2] + u);
      settle(first.d0, first.d1, rest.d0, rest.d1, own, given[3] + 4 * u, cell + 3 * units, next[3] + u);
    }
    for (int lane = 0; lane < 4; lane++) last[lane] = next[lane];
  }
}

/* A word's vector: the sum of `count` rows of bytes, each with its scale, in the 7 bits that weights multiply. */
EXPORT(embed)
void embed(const i8 *const *rows, const float *scales, int count, u8 *out, int width) {
  for (int d = 0; d < width; d += 8) {
    v128_t low = wasm_f32x4_splat(0.0f), high = low;
    for (int r = 0; r < count; r++) {
      v128_t wide = wasm_i16x8_load8x8(rows[r] + d), scale = wasm_f32x4_splat(scales[r]);
      low = wasm_f32x4_add(low, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_low_i16x8(wide)), scale));
      high = wasm_f32x4_add(high, wasm_f32x4_mul(wasm_f32x4_convert_i32x4(wasm_i32x4_extend_high_i16x8(wide)), scale));
    }
    v128_t by = wasm_f32x4_splat(63.0f), top = wasm_i16x8_splat(63), bottom = wasm_i16x8_splat(-63);
    v128_t q = wasm_i16x8_narrow_i32x4(wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(low, by))),
                                       wasm_i32x4_trunc_sat_f32x4(wasm_f32x4_nearest(wasm_f32x4_mul(high, by))));
    q = wasm_i16x8_add(wasm_i16x8_min(wasm_i16x8_max(q, bottom), top), wasm_i16x8_splat(NOUGHT));
    wasm_v128_store64_lane(out + d, wasm_u8x16_narrow_i16x8(q, q), 0);
  }
}

/* Sum of a row's four partial sums. */
static inline float total(v128_t sum) {
  return (wasm_f32x4_extract_lane(sum, 0) + wasm_f32x4_extract_lane(sum, 1)) + (wasm_f32x4_extract_lane(sum, 2) + wasm_f32x4_extract_lane(sum, 3));
}

/* out[row][column] = x[row] . y[column] + bias[column], in single precision; `size` is a multiple of 4, rows have strides. Four columns
 * go together, so that no sum waits for itself. */
EXPORT(dots)
void dots(const float *x, int xStride, const float *y, int yStride, const float *bias, float *out, int rows, int columns, int size) {
  for (int r = 0; r < rows; r++, x += xStride, out += columns) {
    int c = 0;
    for (; c + 4 <= columns; c += 4) {
      const float *p = y + c * yStride, *q = p + yStride, *s = q + yStride, *t = s + yStride;
      v128_t a = wasm_f32x4_splat(0.0f), b = a, d = a, e = a;
      for (int k = 0; k < size; k += 4) {
        v128_t v = wasm_v128_load(x + k);
        a = wasm_f32x4_add(a, wasm_f32x4_mul(v, wasm_v128_load(p + k)));
        b = wasm_f32x4_add(b, wasm_f32x4_mul(v, wasm_v128_load(q + k)));
        d = wasm_f32x4_add(d, wasm_f32x4_mul(v, wasm_v128_load(s + k)));
        e = wasm_f32x4_add(e, wasm_f32x4_mul(v, wasm_v128_load(t + k)));
      }
      v128_t sums = wasm_f32x4_make(total(a), total(b), total(d), total(e));
      wasm_v128_store(out + c, bias ? wasm_f32x4_add(sums, wasm_v128_load(bias + c)) : sums);
    }
    for (; c < columns; c++) {
      const float *p = y + c * yStride;
      v128_t sum = wasm_f32x4_splat(0.0f);
      for (int k = 0; k < size; k += 4) sum = wasm_f32x4_add(sum, wasm_f32x4_mul(wasm_v128_load(x + k), wasm_v128_load(p + k)));
      out[c] = bias ? total(sum) + bias[c] : total(sum);
    }
  }
}

/* out[k] = max(0, a[k] + b[k]); size is a multiple of 4. */
EXPORT(rectify)
void rectify(const float *a, const float *b, float *out, int size) {
  v128_t zero = wasm_f32x4_splat(0.0f);
  for (int k = 0; k < size; k += 4) wasm_v128_store(out + k, wasm_f32x4_max(wasm_f32x4_add(wasm_v128_load(a + k), wasm_v128_load(b + k)), zero));
}
