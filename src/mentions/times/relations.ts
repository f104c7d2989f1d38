import { formAt, type Parse } from '../../model/parse.ts'
import type { TimeMention, TimeRelation, When } from '../../model/time.ts'
import { SMALL } from '../numerals/words.ts'
import { relationBefore } from './bounds.ts'
import { dayOf, numberOf, writeDay } from './calendar.ts'
import { unitAt } from './grammar/units.ts'
import { shiftDay } from './shift.ts'

/** Adds to each mention what the words before it make of it, and the period that a claim dated by it is of. */
export function relate(parse: Parse, times: readonly TimeMention[], publication: string | null): TimeMention[] {
  const related = times.map((time) => upTo(withRelation(parse, time), publication))
  for (let index = 0; index + 1 < related.length; index++) {
    const [first, second] = [related[index], related[index + 1]]
    if (first === undefined || second === undefined || !joins(parse, first, second)) continue
    const period = spanning(first.when, second.when)
    if (period === null) continue
    related[index] = { ...first, relation: 'from', period }
    related[index + 1] = { ...second, relation: 'until', period }
  }
  return related
}

function withRelation(parse: Parse, time: TimeMention): TimeMention {
  const relation = relationBefore(parse, time.first)
  if (relation === null) return time
  if (time.type === 'DURATION' && relation !== 'in' && relation !== 'after' && time.when === null) return time
  const { when } = time
  const opening = relation === 'until' && when?.to != null ? weekTo(parse, time.first, when.to) : null
  if (when !== null && opening !== null) return { ...time, relation: 'in', period: { ...when, from: opening } }
  if (when === null || relation === 'in') return { ...time, relation }
  return { ...time, relation, period: periodOf(relation, when) }
}

/** "This year", "this month" in a report of what was run to its publication. */
function upTo(time: TimeMention, publication: string | null): TimeMention {
  const { when } = time
  if (publication === null || when?.from == null || when.to == null || time.period !== undefined || !RUNNING.has(time.rule)) return time
  if (when.from > publication || when.to <= publication) return time
  return { ...time, period: { ...when, to: publication } }
}

/** "Since X" starts with X and is open; "until X" ends with it; "after X" starts when X is over. */
function periodOf(relation: TimeRelation, when: When): When {
  if (relation === 'since' || relation === 'from') return { ...when, to: null }
  if (relation === 'until' || relation === 'by') return { ...when, from: null }
  if (relation === 'after') return { ...when, from: when.to, to: null }
  return { ...when, from: null, to: when.from }
}

/** The first day of "the week to 12 May", "the week ending 5 May", "the three days to Sunday"; null where no such words stand before the time. */
function weekTo(parse: Parse, first: number, end: string): string | null {
  const form = formAt(parse, first - 1)
  if (form !== 'to' && form !== 'ending' && form !== 'ended') return null
  const unit = unitAt(parse, first - 2)
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(end)
  if (unit === null || match === null || unit === 'minute' || unit === 'hour') return null
  const numeral = SMALL.get(formAt(parse, first - 3)) ?? Number(formAt(parse, first - 3))
  const amount = numeral > 0 && numeral < 100 ? numeral : 1
  const day = numberOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
  return writeDay(dayOf(shiftDay(day + 1, unit, -amount)))
}

/** "From 17 to 23 November", "between 3 and 5 May", "6-7 March", "from Monday until Wednesday". */
function joins(parse: Parse, first: TimeMention, second: TimeMention): boolean {
  if (first.when === null || second.when === null || second.first - first.last > 3) return false
  const joint = formAt(parse, first.last + 1)
  if (second.first === first.last + 1) return false
  const opening = first.first > 0 ? formAt(parse, first.first - 1) : ''
  if (second.first - first.last === 3 && !ARTICLES.has(formAt(parse, second.first - 1))) return false
  if (joint === 'and') return opening === 'between'
  return joint === 'to' || joint === 'until' || joint === 'till' || joint === 'through' || joint === '-' || joint === '–' || joint === '—'
}

function spanning(first: When | null, second: When | null): When | null {
  if (first?.from == null || second?.to == null || first.from.slice(0, 10) > second.to.slice(0, 10)) return null
  return { from: first.from, to: afterMidnight(first.from, second.to), precision: second.precision, basis: second.basis }
}

// Rules of mentions that may run beyond the publication.
const RUNNING: ReadonlySet<string> = new Set(['unit with direction', 'edge of unit with direction'])
/** The end of "from 11 p.m. to 3 a.m." lies on the next day. */
function afterMidnight(from: string, to: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(T.*)$/.exec(to)
  if (match === null || from.length !== to.length || from <= to) return to
  const day = numberOf({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
  return `${writeDay(dayOf(day + 1))}${match[4]}`
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'on', 'early', 'late'])
