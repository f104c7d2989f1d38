import * as chrono from 'chrono-node'
import compromise from 'compromise'
import datePlugin from 'compromise-dates'
import type { Annotated, Time } from './corpus.ts'

/** Times as chrono-node finds them; the value has the parts that it calls certain. */
export function findWithChrono({ text, published }: Annotated): Time[] {
  return chrono.parse(text, new Date(`${published}T12:00:00Z`)).map(({ index, text: words, start }) => {
    const parts = [start.get('year'), start.get('month'), start.get('day')].map((part) => String(part).padStart(2, '0'))
    const known = start.isCertain('day') || start.isCertain('weekday') ? 3 : start.isCertain('month') ? 2 : 1
    const clock = start.isCertain('hour')
      ? `T${String(start.get('hour')).padStart(2, '0')}:${String(start.get('minute')).padStart(2, '0')}`
      : ''
    return trimmed(index, words, `${parts.slice(0, known).join('-')}${clock}`)
  })
}

/** Times as compromise-dates finds them; the value is its start, as precise as its unit. */
export function findWithCompromise({ text, published }: Annotated): Time[] {
  const document = reader(text) as unknown as { dates(context: object): { json(options: object): readonly CompromiseDate[] } }
  return document
    .dates({ today: published, timezone: 'UTC' })
    .json({ offset: true })
    .map(({ offset, text: words, dates }) =>
      trimmed(offset.start, words, (dates?.start ?? '').slice(0, LENGTHS[dates?.unit ?? 'day'] ?? 10)),
    )
}

interface CompromiseDate {
  readonly text: string
  readonly offset: { readonly start: number }
  readonly dates?: { readonly start?: string; readonly unit?: string }
}

/** Without the preposition before a time and the comma after it, which both peers take in and the corpus does not. */
function trimmed(start: number, words: string, value: string): Time {
  const lead = /^\s*(?:(?:on|in|at|by|from|since|until|during|of|to|before|after)\s+)?/i.exec(words)?.[0].length ?? 0
  const tail = /[\s,.;:)]*$/.exec(words)?.[0].length ?? 0
  return { start: start + lead, end: Math.max(start + lead, start + words.length - tail), value }
}

const reader = compromise.plugin(datePlugin)
const LENGTHS: Readonly<Record<string, number>> = { year: 4, month: 7, day: 10, minute: 16, hour: 16 }
