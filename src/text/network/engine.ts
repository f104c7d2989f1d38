import { KERNEL } from './kernel.ts'

/** The compiled inner loops and the memory that they work in. Addresses are in bytes. */
export interface Engine {
  readonly kernel: Kernel
  /** Views of all memory; they stay valid, since the memory never grows after it is made. */
  readonly bytes: Uint8Array
  readonly ints: Int32Array
  readonly floats: Float32Array
  /** Reserves room at a multiple of 16 bytes. */
  readonly reserve: (bytes: number) => number
}

/** What `kernel.c` exports; see there for the meaning of each argument. */
export interface Kernel {
  readonly embed: (rows: number, scales: number, count: number, out: number, width: number) => void
  readonly multiply: (
    x: number,
    w: number,
    scale: number,
    bias: number,
    out: number,
    stride: number,
    rows: number,
    inputs: number,
    outputs: number,
  ) => void
  readonly recur: (
    before: number,
    beforeStride: number,
    w: number,
    scale: number,
    state: number,
    stateStride: number,
    cells: number,
    plan: number,
    steps: number,
    units: number,
  ) => void
  readonly dots: (
    x: number,
    xStride: number,
    y: number,
    yStride: number,
    bias: number,
    out: number,
    rows: number,
    columns: number,
    size: number,
  ) => void
  readonly rectify: (a: number, b: number, out: number, size: number) => void
}

/** An engine with room for so many bytes. */
export function makeEngine(room: number): Engine {
  const memory = new wasm.Memory({ initial: Math.ceil((FIRST_FREE + room) / PAGE) })
  const instance = new wasm.Instance(new wasm.Module(fromBase64(KERNEL)), { env: { memory } })
  let free = FIRST_FREE
  return {
    kernel: instance.exports as unknown as Kernel,
    bytes: new Uint8Array(memory.buffer),
    ints: new Int32Array(memory.buffer),
    floats: new Float32Array(memory.buffer),
    reserve: (bytes) => {
      const at = free
      free += (bytes + 15) & ~15
      return at
    },
  }
}

const PAGE = 65536
// The kernel's own constants and stack lie below.
const FIRST_FREE = 65536

/** The part of WebAssembly that is used: this folder is compiled without the types of any platform. */
interface WebAssemblyPart {
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Module: new (bytes: Uint8Array) => object
  readonly Instance: new (module: object, imports: object) => { readonly exports: object }
}
const wasm = (globalThis as unknown as { readonly WebAssembly: WebAssemblyPart }).WebAssembly

function fromBase64(text: string): Uint8Array {
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let size = 0
  let held = 0
  let bits = 0
  for (const character of text) {
    held = ((held << 6) | digits.indexOf(character)) & 0xffff
    bits += 6
    if (bits < 8) continue
    bits -= 8
    bytes[size++] = (held >> bits) & 255
  }
  return bytes.subarray(0, size)
}
