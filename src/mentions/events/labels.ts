import { formAt, type Parse, spanOfWords, uposAt } from '../../model/parse.ts'
import type { PlaceMention } from '../../model/place.ts'
import { wordSet } from '../word-set.ts'

/**
 * For each sentence the place that heads its paragraph or item of a list, as in "Irob. Shelling since dawn" or
 * "Afis: four"; undefined for none. A name that no list of places knows heads an item as well as one that it does.
 */
export function labelsOf(parse: Parse, places: readonly PlaceMention[]): (readonly string[] | undefined)[] {
  const labels = new Array<readonly string[] | undefined>(parse.sentences.length).fill(undefined)
  let label: readonly string[] | undefined
  let paragraph = 0
  let next = 0
  for (let sentence = 0; sentence + 1 < parse.sentences.length; sentence++) {
    const word = parse.sentences[sentence] ?? 0
    const starts = parse.paragraphs[paragraph] === sentence
    if (starts) paragraph++
    if (starts || isItem(parse, word)) {
      while ((places[next]?.first ?? Number.POSITIVE_INFINITY) < word) next++
      label = placeAtHead(parse, word, places[next]) ?? nameAtHead(parse, word)
    }
    labels[sentence] = label
  }
  return labels
}

/** A dash, star or bullet at the start of a line. */
function isItem(parse: Parse, word: number): boolean {
  return (
    BULLETS.has(formAt(parse, word)) &&
    /(?:^|\n)\s*$/.test(parse.text.slice(Math.max(0, (parse.starts[word] ?? 0) - 8), parse.starts[word]))
  )
}

function placeAtHead(parse: Parse, first: number, place: PlaceMention | undefined): readonly string[] | undefined {
  if (place === undefined || place.first - first > 4 || startOfWords(parse, first) !== place.first) return undefined
  return isClosed(parse, place.last) ? [place.name] : undefined
}

/** Up to three words of a name with a full stop or colon behind: "Khnapat. The village was hit". */
function nameAtHead(parse: Parse, first: number): readonly string[] | undefined {
  const start = startOfWords(parse, first)
  let end = start
  while (end < start + 4 && end < parse.length && isName(parse, end)) end++
  if (end === start || end > start + 3 || !isClosed(parse, end - 1)) return undefined
  const { start: from, end: to } = spanOfWords(parse, start, end - 1)
  return [parse.text.slice(from, to)]
}

function isName(parse: Parse, word: number): boolean {
  const written = parse.text.slice(parse.starts[word], parse.ends[word])
  return uposAt(parse, word) === 'PROPN' && /^\p{Lu}\p{Ll}/u.test(written) && !HEADINGS.has(formAt(parse, word))
}

/** The first word with letters or digits, behind marks alone. */
function startOfWords(parse: Parse, first: number): number {
  let word = first
  while (word < first + 4 && word < parse.length && !/[\p{L}\p{N}]/u.test(formAt(parse, word))) word++
  return word
}

/** Whether a full stop, colon or bar follows, and only marks before it. */
function isClosed(parse: Parse, last: number): boolean {
  for (let word = last + 1; word <= last + 3; word++) {
    const form = formAt(parse, word)
    if (form === '.' || form === ':' || form === '|') return true
    if (/[\p{L}\p{N}]/u.test(form)) return false
  }
  return false
}

const HEADINGS = wordSet(
  'patrol patrols shelling access casualties correction summary update note background shooting clashes air airstrikes strikes attacks movement displacement casualty total totals sources source report log remarks quiet north south east west monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
)
const BULLETS: ReadonlySet<string> = new Set(['-', '*', '•', '–', '—', '·'])
