import { Column } from './arena.ts'

/** For each of many millions of keys (32-bit hashes) the items that hold it: an open-addressed table of linked lists in typed arrays. */
export class Postings {
  private keys = new Int32Array(1 << 12)
  /** 1 + the place of the list's latest entry; 0 for no key here; -1 for a key that is closed. */
  private heads = new Int32Array(1 << 12)
  private used = 0
  private readonly items = new Column()
  private readonly nexts = new Column()

  /** Calls `visit` with each item of the key, the latest first. */
  each(key: number, visit: (item: number) => void): void {
    for (let entry = this.heads[this.slotOf(key)] ?? 0; entry > 0; entry = this.nexts.get(entry - 1)) visit(this.items.get(entry - 1))
  }

  add(key: number, item: number): void {
    const slot = this.slotOf(key)
    const head = this.heads[slot] ?? 0
    if (head < 0) return
    this.items.push(item)
    this.nexts.push(head)
    this.keys[slot] = key
    this.heads[slot] = this.items.length
    if (head === 0 && ++this.used * 2 > this.keys.length) this.grow()
  }

  /** Drops what the key holds, for good: it takes no more. */
  close(key: number): void {
    const slot = this.slotOf(key)
    if ((this.heads[slot] ?? 0) === 0) this.used++
    this.keys[slot] = key
    this.heads[slot] = -1
  }

  isClosed(key: number): boolean {
    return (this.heads[this.slotOf(key)] ?? 0) < 0
  }

  private slotOf(key: number): number {
    const mask = this.keys.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask
    while ((this.heads[slot] ?? 0) !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }

  private grow(): void {
    const [keys, heads] = [this.keys, this.heads]
    this.keys = new Int32Array(keys.length * 2)
    this.heads = new Int32Array(keys.length * 2)
    for (let at = 0; at < keys.length; at++) {
      const head = heads[at] ?? 0
      if (head === 0) continue
      const slot = this.slotOf(keys[at] ?? 0)
      this.keys[slot] = keys[at] ?? 0
      this.heads[slot] = head
    }
  }
}
