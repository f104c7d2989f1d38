import { formAt, type Parse } from '../../../model/parse.ts'
import { isDay } from '../calendar.ts'
import { dateMeaning, type Expression } from '../expression.ts'

/** `2023-11-24T10:15Z`, `2020-03-20T05:00:00+03:00`: an instant as machines write it, whatever words it falls into. */
export function readInstant(parse: Parse, at: number): readonly Expression[] {
  if (!formAt(parse, at).includes('t')) return []
  const start = parse.starts[at] ?? 0
  const match = INSTANT.exec(parse.text.slice(start, start + LONGEST))
  if (match === null) return []
  const [year, month, day, hour, minute] = match.slice(1, 6).map(Number)
  if (year === undefined || month === undefined || day === undefined || hour === undefined || minute === undefined) return []
  if (!isDay(year, month, day) || hour > 23 || minute > 59) return []
  let last = at
  while (last + 1 < parse.length && (parse.ends[last + 1] ?? 0) <= start + match[0].length) last++
  const zone = match[6] === undefined ? null : match[6].toUpperCase()
  return [
    {
      first: at,
      last,
      rule: 'instant',
      mod: null,
      meaning: { kind: 'clock', hour, minute, zone, within: dateMeaning(year, month, day), midnight: false },
    },
  ]
}

const LONGEST = 40
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?/i
