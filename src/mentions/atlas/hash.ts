/** Two 32-bit hashes of a name: together they tell a million names apart with one false match in 10^13. */
export function hashName(name: string, seed: number, out: Uint32Array): void {
  let a = 0xdeadbeef ^ seed
  let b = 0x41c6ce57 ^ seed
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at)
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  out[0] = a >>> 0
  out[1] = b >>> 0
}

/** Seeds of the two indexes: names as folded, and names by sound. */
export const NAME_SEED = 0
export const SOUND_SEED = 0x51ed270b
