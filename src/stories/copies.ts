import type { Reading } from '../model/reading.ts'
import type { Copy } from '../model/story.ts'
import type { Book } from './book/book.ts'
import { followedPassages } from './likely-copies.ts'
import { ownWordsOf } from './own-words.ts'
import { passagesOf, sharedStretches } from './passages.ts'

/** The copies that the book knows among these readings, with the passages that show it. */
export function copiesIn(book: Book, readings: readonly Reading[]): Copy[] {
  const byReport = new Map(readings.map((reading) => [reading.document.id, reading]))
  return readings.flatMap((reading) => {
    const report = reading.document.id
    const found = book.copyOf(report)
    const original = found === null ? undefined : byReport.get(found.of)
    if (found === null || original === undefined) return []
    const passages = (found.certainty === 'certain' ? copiedPassages : followedPassages)(original, reading)
    return [
      {
        report,
        of: found.of,
        share: Math.round(found.share * 1000) / 1000,
        certainty: found.certainty,
        passages: passages.map((passage) => ({
          copy: { report, ...passage.copy },
          original: { report: found.of, ...passage.original },
        })),
      },
    ]
  })
}

/** The report at the head of each report's chain of certain copies. */
export function headsOf(readings: readonly Reading[], copies: readonly Copy[]): Map<string, string> {
  const of = new Map(copies.filter(({ certainty }) => certainty === 'certain').map((copy) => [copy.report, copy.of]))
  const heads = new Map<string, string>()
  for (const { document } of readings) {
    // Originals come before their copies, so no chain is a circle.
    let head = document.id
    for (let next = of.get(head); next !== undefined; next = of.get(head)) head = next
    heads.set(document.id, head)
  }
  return heads
}

function copiedPassages(original: Reading, copy: Reading) {
  const words = { original: ownWordsOf(original), copy: ownWordsOf(copy) }
  return passagesOf(sharedStretches(words.original.hashes, words.copy.hashes), words)
}
