import { spanOfWords } from '../../model/parse.ts'
import type { PlaceMention } from '../../model/place.ts'
import { formOf, type Line, textOfWords } from '../names/line.ts'

/** Adds what the gazetteer cannot have: numbered roads ("the M4 highway") and borders told by two names ("the Turkish-Greek border"). */
export function addLines(line: Line, places: readonly PlaceMention[]): PlaceMention[] {
  const borders = findBorders(line)
  const roads = findRoads(line)
  if (borders.length + roads.length === 0) return [...places]
  const ofPlaces = wordsOf(line, places)
  const ofBorders = wordsOf(line, borders)
  const kept = places.filter((place) => !meets(ofBorders, place))
  return [...kept, ...roads.filter((road) => !meets(ofPlaces, road)), ...borders].sort((a, b) => a.first - b.first)
}

function wordsOf(line: Line, mentions: readonly PlaceMention[]): Uint8Array {
  const words = new Uint8Array(line.parse.length)
  for (const { first, last } of mentions) words.fill(1, first, last + 1)
  return words
}

function meets(words: Uint8Array, { first, last }: PlaceMention): boolean {
  return words.subarray(first, last + 1).includes(1)
}

/** "M4 highway", "the M4", "highway M20", "the N-1 road"; elsewhere "M4" only once the text has told that it is a road. */
function findRoads(line: Line): PlaceMention[] {
  const found: { first: number; last: number; number: number }[] = []
  const roads = new Set<string>()
  for (let word = 0; word < line.parse.length; word++) {
    if ((line.capitals[word] ?? 0) === 0) continue
    const last = endOfNumber(line, word)
    if (last < 0) continue
    const after = ROADS.has(formOf(line, last + 1)) ? last + 1 : last
    const before = ROADS.has(formOf(line, word - 1))
    const name = textOfWords(line.parse, word, last)
    if (after > last || before) roads.add(name)
    found.push({ first: word, last: after, number: last })
    word = after
  }
  return found
    .filter(({ first, number }) => roads.has(textOfWords(line.parse, first, number)))
    .map(({ first, last, number }) => made(line, { first, last, name: textOfWords(line.parse, first, number), kind: 'road' }))
}

/** Last word of a road's number that starts here: `M4`, `N-1`, `H 20`; -1 where none does. */
function endOfNumber(line: Line, word: number): number {
  const form = formOf(line, word)
  if (/^[a-z]{1,2}\d{1,3}$/.test(form)) return word
  if (!/^[a-z]{1,2}$/.test(form) || (line.capitals[word] ?? 0) === 0) return -1
  const at = formOf(line, word + 1) === '-' ? word + 2 : -1
  return at > 0 && /^\d{1,3}$/.test(formOf(line, at)) ? at : -1
}

/** "the Turkish-Greek border", "the Chad-Sudan border". */
function findBorders(line: Line): PlaceMention[] {
  const found: PlaceMention[] = []
  for (let word = 3; word < line.parse.length; word++) {
    if (!BORDERS.has(formOf(line, word))) continue
    const hyphen = formOf(line, word - 2)
    const pair = (hyphen === '-' || hyphen === '–') && (line.capitals[word - 1] ?? 0) > 0 && (line.capitals[word - 3] ?? 0) > 0
    if (pair) found.push(made(line, { first: word - 3, last: word, name: textOfWords(line.parse, word - 3, word), kind: 'other' }))
  }
  return found
}

function made(line: Line, told: { first: number; last: number; name: string; kind: PlaceMention['kind'] }): PlaceMention {
  return { ...spanOfWords(line.parse, told.first, told.last), ...told, place: null, precisionKm: null }
}

const ROADS = new Set(['highway', 'highways', 'motorway', 'road', 'route', 'autobahn', 'expressway', 'freeway'])
const BORDERS = new Set(['border', 'borders', 'frontier'])
