/** Words of a text as parallel arrays that grow; a row a syntactic word. */
export interface Words {
  length: number
  starts: Int32Array
  ends: Int32Array
  /** 1 where the word continues the token before it. */
  joined: Uint8Array
}

/** Room for the words of a text of so many code units; it grows when they are shorter than usual. */
export function makeWords(codeUnits: number): Words {
  const room = (codeUnits >> 2) + 16
  return { length: 0, starts: new Int32Array(room), ends: new Int32Array(room), joined: new Uint8Array(room) }
}

/** Adds the word [start, end). */
export function addWord(words: Words, start: number, end: number): void {
  if (words.length === words.starts.length) grow(words)
  words.starts[words.length] = start
  words.ends[words.length] = end
  words.length++
}

/** Adds the word [start, end) as a later part of the token that the last word began. */
export function joinWord(words: Words, start: number, end: number): void {
  addWord(words, start, end)
  words.joined[words.length - 1] = 1
}

function grow(words: Words): void {
  const room = words.starts.length * 2
  const starts = new Int32Array(room)
  const ends = new Int32Array(room)
  const joined = new Uint8Array(room)
  starts.set(words.starts)
  ends.set(words.ends)
  joined.set(words.joined)
  words.starts = starts
  words.ends = ends
  words.joined = joined
}
