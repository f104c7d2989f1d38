/** FNV-1a over UTF-16 code units, 32 bits. */
export function hashOf(words: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193)
  return hash | 0
}

/** One hash of two, 32 bits; the order matters. */
export function mix(hash: number, next: number): number {
  const mixed = Math.imul(hash ^ next, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) | 0
}

/** The 16 bits that stand for 32. */
export function foldHash(hash: number): number {
  return (hash ^ (hash >>> 16)) & 0xffff
}
