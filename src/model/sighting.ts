import type { Position } from './geometry.ts'
import type { Span } from './span.ts'

/** One row of a field log: what an observer saw or heard. Its Span is the row's. */
export interface Sighting extends Span {
  /** Local ISO day or minute, with an offset where one is written; null where the row tells none that can be read. */
  readonly from: string | null
  readonly to: string | null
  readonly observer: string
  /** Where the observer stood. */
  readonly post: string
  readonly at: Position | null
  readonly means: string
  /** What was seen or heard: "explosion", "nothing". */
  readonly what: string
  readonly count: SightingCount | null
  readonly weapon: string
  /** Degrees clockwise from true north, the second not before the first; null where no bearing is told. */
  readonly bearings: readonly [number, number] | null
  readonly distancesKm: readonly [number, number] | null
  readonly direction: string
  readonly note: string
}

/** How many, with the Span of the words. */
export interface SightingCount extends Span {
  readonly low: number | null
  readonly high: number | null
  readonly about: boolean
}

/** The columns of a field log, in the order in which a new one is written. */
export const SIGHTING_COLUMNS = [
  'time',
  'observer',
  'post',
  'lat',
  'lon',
  'means',
  'what',
  'count',
  'weapon',
  'bearing',
  'bearing_error',
  'distance_km',
  'distance_error',
  'direction',
  'note',
] as const
export type SightingColumn = (typeof SIGHTING_COLUMNS)[number]

/** Whether the first line of a file is the header of a field log: it has a time, and a bearing or what was seen or heard. */
export function isFieldLog(text: string): boolean {
  const header = (text.replace(/^\ufeff/, '').split('\n', 1)[0] ?? '').slice(0, 2000).toLowerCase()
  const names = header.split(/[,;\t]/).map((name) => name.replaceAll('"', '').trim())
  return (
    names.includes('time') && (names.includes('what') || names.includes('bearing')) && (names.includes('post') || names.includes('lat'))
  )
}

/** The rows of a field log. A field that can't be read is as if it were empty; a row without a time keeps its place. */
export function parseSightings(text: string): Sighting[] {
  const [header, ...rows] = csvRows(text)
  if (header === undefined) return []
  const columns = header.cells.map(({ text: name }) =>
    name
      .replace(/^\ufeff/, '')
      .trim()
      .toLowerCase(),
  )
  return rows.filter(({ cells }) => cells.some((cell) => cell.text.trim() !== '')).map((row) => sightingOf(row, columns))
}

/** Reads `4`, `8-9`, `>10`, `>=5`, `<3`, `~12` as bounds; null for what is no number. */
export function parseBounds(text: string): { readonly low: number | null; readonly high: number | null; readonly about: boolean } | null {
  const [, sign = '', first = '', last] =
    /^(>=|<=|>|<|~|at least |up to |about |some )?\s*(\d{1,6}(?:\.\d{1,4})?)(?:\s*[-–]\s*(\d{1,6}(?:\.\d{1,4})?))?\+?$/i.exec(
      text.trim().replace(/^between (\S+) and /i, '$1-'),
    ) ?? []
  if (first === '') return null
  const [low, high] = [Number(first), Number(last ?? first)]
  if (last !== undefined) return { low: Math.min(low, high), high: Math.max(low, high), about: sign !== '' }
  if (text.trim().endsWith('+') || sign === '>=' || /^at least/i.test(sign)) return { low, high: null, about: false }
  if (sign === '>') return { low: Number.isInteger(low) ? low + 1 : low, high: null, about: false }
  if (sign === '<=' || /^up to/i.test(sign)) return { low: null, high, about: false }
  if (sign === '<') return { low: null, high: Number.isInteger(high) ? high - 1 : high, about: false }
  return { low, high, about: sign !== '' }
}

function sightingOf({ cells, start, end }: Row, columns: readonly string[]): Sighting {
  const cellOf = (name: SightingColumn): Cell | undefined => cells[columns.indexOf(name)]
  const textOf = (name: SightingColumn): string => (columns.includes(name) ? (cellOf(name)?.text.trim() ?? '') : '')
  const [from = '', to = from] = textOf('time').split(/\s*\/\s*/)
  const [lat, lon] = [numberIn(textOf('lat')), numberIn(textOf('lon'))]
  const count = columns.includes('count') ? cellOf('count') : undefined
  const bounds = count === undefined ? null : parseBounds(count.text)
  const means = textOf('means')
  return {
    start,
    end,
    from: localIn(from),
    to: localIn(to.length < 11 && from.length > 11 && /^\d{2}:\d{2}$/.test(to) ? `${from.slice(0, 11)}${to}` : to),
    observer: textOf('observer'),
    post: textOf('post'),
    at: lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? [lon, lat] : null,
    means,
    what: textOf('what'),
    count: count === undefined || bounds === null ? null : { ...bounds, start: count.start, end: count.end },
    weapon: textOf('weapon'),
    bearings: bearingsOf(textOf('bearing'), numberIn(textOf('bearing_error')) ?? BEARING_ERROR),
    distancesKm: distancesOf(textOf('distance_km'), numberIn(textOf('distance_error')), means),
    direction: textOf('direction'),
    note: textOf('note'),
  }
}

function bearingsOf(text: string, error: number): readonly [number, number] | null {
  const bounds = parseBounds(text)
  if (bounds?.low == null || bounds.high === null || bounds.high > 360) return null
  return bounds.high - bounds.low + 2 * error >= 360 ? [0, 360] : [bounds.low - error, bounds.high + error]
}

// What is only heard is told to within a fifth, what is seen to within a tenth, and neither better than half a kilometre.
function distancesOf(text: string, error: number | null, means: string): readonly [number, number] | null {
  const bounds = parseBounds(text.replace(/\s*km$/i, ''))
  if (bounds === null) return null
  // An open end: sound and smoke carry no further than this, or three times what is told.
  const far = bounds.high ?? Math.max(EARSHOT_KM, 3 * (bounds.low ?? 0))
  const near = bounds.low ?? 0
  const share = /seen|camera/i.test(means) ? 0.1 : 0.2
  const doubt = (km: number): number => error ?? Math.max(0.5, share * km)
  // "More than 10 km" has no more doubt in its end than the words.
  return [Math.max(0, near - doubt(near)), bounds.high === null ? far : far + doubt(far)]
}

function localIn(text: string): string | null {
  return /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:?\d{2})?)?$/.test(text)
    ? text.replace(' ', 'T').replace(/^(.{16}):\d{2}/, '$1')
    : null
}

function numberIn(text: string): number | null {
  return /^[+-]?\d{1,3}(?:\.\d{1,10})?$/.test(text) ? Number(text) : null
}

interface Cell extends Span {
  readonly text: string
}

interface Row extends Span {
  readonly cells: readonly Cell[]
}

/** Rows of CSV by RFC 4180 with the place of each cell; the separator is the one that the header has most of. */
function csvRows(text: string): Row[] {
  const header = text.split('\n', 1)[0] ?? ''
  const separator = [',', ';', '\t'].reduce((best, each) => (header.split(each).length > header.split(best).length ? each : best))
  const rows: Row[] = []
  let cells: Cell[] = []
  let [cell, quoted, start, rowStart] = ['', false, 0, 0]
  const endCell = (at: number): void => {
    cells.push({ text: cell, start, end: at })
    cell = ''
    start = at + 1
  }
  const endRow = (at: number): void => {
    endCell(text[at - 1] === '\r' ? at - 1 : at)
    rows.push({ cells, start: rowStart, end: text[at - 1] === '\r' ? at - 1 : at })
    cells = []
    start = at + 1
    rowStart = at + 1
  }
  for (let at = 0; at < text.length && rows.length < MOST_ROWS; at++) {
    const letter = text[at] ?? ''
    if (quoted) {
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[at++]
      else quoted = false
    } else if (letter === '"' && cell.trim() === '') quoted = true
    else if (letter === separator) endCell(at)
    else if (letter === '\n') endRow(at)
    else if (letter !== '\r') cell += letter
  }
  if (rowStart < text.length && rows.length < MOST_ROWS) endRow(text.length)
  return rows
}

const BEARING_ERROR = 5
const EARSHOT_KM = 30
const MOST_ROWS = 50_000
