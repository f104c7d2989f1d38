/**
 * The runs of words that the network reads as one: sentences, but a sentence of more than `LONGEST` words as several, cut after a mark
 * where there is one, so that time stays linear whatever the text. Entry p is the first word of piece p; the last entry is `length`.
 */
export function cutPieces(sentences: Int32Array, isMark: (word: number) => boolean): Int32Array {
  const cuts: number[] = [0]
  for (let s = 0; s < sentences.length - 1; s++) {
    let first = sentences[s] ?? 0
    const end = sentences[s + 1] ?? 0
    while (end - first > LONGEST) {
      first = cutIn(first, isMark)
      cuts.push(first)
    }
    if (end > first) cuts.push(end)
  }
  return Int32Array.from(cuts)
}

/** Words of the longest piece: longer than nearly all sentences that people write. */
export const LONGEST = 200

function cutIn(first: number, isMark: (word: number) => boolean): number {
  for (let word = first + LONGEST - 1; word > first + LONGEST / 2; word--) if (isMark(word)) return word + 1
  return first + LONGEST
}
