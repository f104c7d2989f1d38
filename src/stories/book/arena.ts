/** Typed arrays of many lengths, kept side by side in large blocks: no object each, and no copy of the whole when it grows. */
export class Arena<T extends Int32Array | Uint16Array> {
  private readonly make: (length: number) => T
  private readonly blocks: T[] = []
  private free = 0
  /** Block, start and length of each. */
  private readonly at = new Column()
  private readonly starts = new Column()
  private readonly lengths = new Column()

  constructor(make: (length: number) => T) {
    this.make = make
  }

  /** Keeps the values as the next entry. */
  add(values: T): void {
    const last = this.blocks.at(-1)
    if (last === undefined || this.free + values.length > last.length) {
      this.blocks.push(this.make(Math.max(Math.min(FIRST_BLOCK << this.blocks.length, BLOCK), values.length)))
      this.free = 0
    }
    const block = this.blocks.length - 1
    this.blocks[block]?.set(values, this.free)
    this.at.push(block)
    this.starts.push(this.free)
    this.lengths.push(values.length)
    this.free += values.length
  }

  /** A view of an entry, by its number from 0. */
  get(entry: number): T {
    const start = this.starts.get(entry)
    const block = this.blocks[this.at.get(entry)]
    return (block === undefined ? this.make(0) : block.subarray(start, start + this.lengths.get(entry))) as T
  }
}

/** A growing list of 32-bit numbers. */
export class Column {
  length = 0
  private values = new Int32Array(64)

  push(value: number): void {
    if (this.length === this.values.length) {
      const grown = new Int32Array(this.length * 2)
      grown.set(this.values)
      this.values = grown
    }
    this.values[this.length++] = value
  }

  get(at: number): number {
    return this.values[at] ?? 0
  }

  set(at: number, value: number): void {
    this.values[at] = value
  }
}

const BLOCK = 1 << 20
// A book of one story is opened and closed thousands of times: it begins small, each block twice the one before.
const FIRST_BLOCK = 1 << 10
