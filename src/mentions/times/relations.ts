import { formAt, type Parse } from '../../model/parse.ts'
import type { TimeMention, TimeRelation, When } from '../../model/time.ts'

/** Adds to each mention what the words before it make of it, and the period that a claim dated by it is of. */
export function relate(parse: Parse, times: readonly TimeMention[]): TimeMention[] {
  const related = times.map((time) => withRelation(parse, time))
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
  const { when } = time
  if (when === null || relation === 'in') return { ...time, relation }
  return { ...time, relation, period: periodOf(relation, when) }
}

/** "Since X" starts with X and is open; "until X" ends with it; "after X" starts when X is over. */
function periodOf(relation: TimeRelation, when: When): When {
  if (relation === 'since' || relation === 'from') return { ...when, to: null }
  if (relation === 'until' || relation === 'by') return { ...when, from: null }
  if (relation === 'after') return { ...when, from: when.to, to: null }
  return { ...when, from: null, to: when.from }
}

function relationBefore(parse: Parse, first: number): TimeRelation | null {
  for (let word = first - 1; word >= 0 && first - word <= 3; word--) {
    const form = formAt(parse, word)
    const relation = RELATIONS.get(form)
    if (relation !== undefined) return relation
    if (form === 'on' || form === 'at' || form === 'in' || !SKIPPED.has(form))
      return form === 'in' || form === 'on' ? relationOfOn(parse, word) : null
  }
  return null
}

/** "Starting on Friday", "beginning in May", "until at least Sunday". */
function relationOfOn(parse: Parse, on: number): TimeRelation {
  const form = formAt(parse, on - 1)
  return form === 'starting' || form === 'beginning' ? 'from' : 'in'
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
  return { from: first.from, to: second.to, precision: second.precision, basis: second.basis }
}

const ARTICLES: ReadonlySet<string> = new Set(['the', 'on', 'early', 'late'])
const SKIPPED: ReadonlySet<string> = new Set(['the', 'at', 'least', 'about', 'around', 'early', 'late', 'mid'])
const RELATIONS: ReadonlyMap<string, TimeRelation> = new Map([
  ['since', 'since'],
  ['from', 'from'],
  ['starting', 'from'],
  ['beginning', 'from'],
  ['effective', 'from'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['to', 'until'],
  ['by', 'by'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['during', 'in'],
  ['within', 'in'],
  ['over', 'in'],
  ['throughout', 'in'],
])
