import { formAt, type Parse, uposAt } from '../../model/parse.ts'
import type { TimeRelation } from '../../model/time.ts'

/** The word before a time that makes a bound of it; null for none. */
export function relationBefore(parse: Parse, first: number): TimeRelation | null {
  for (let word = first - 1; word >= 0 && first - word <= 3; word--) {
    const form = formAt(parse, word)
    const relation = RELATIONS.get(form)
    if (relation !== undefined) return relation
    if (form === 'on' || form === 'at' || form === 'in' || !SKIPPED.has(form)) {
      if (opensSince(parse, word)) return 'since'
      return form === 'in' || form === 'on' ? relationOfOn(parse, word) : null
    }
  }
  return null
}

/** "Starting on Friday", "beginning in May", "until at least Sunday". */
function relationOfOn(parse: Parse, on: number): TimeRelation {
  const form = formAt(parse, on - 1)
  return form === 'starting' || form === 'beginning' ? 'from' : 'in'
}

/** "Since the offensive began in December", "since fighting broke out on 15 April". */
function opensSince(parse: Parse, last: number): boolean {
  let verbs = 0
  for (let word = last; word >= 0 && last - word <= 10; word--) {
    const form = formAt(parse, word)
    if (form === 'since') return verbs > 0
    if (form === ',' || form === '.' || form === ';' || form === '(' || RELATIONS.has(form)) return false
    if (BEGINNINGS.has(form) || uposAt(parse, word) === 'VERB') verbs++
  }
  return false
}

const BEGINNINGS: ReadonlySet<string> = new Set(
  'began begun started erupted broke launched took came entered seized resumed invaded opened signed agreed fell left ended'.split(' '),
)
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
  ['ending', 'until'],
  ['ended', 'until'],
  ['by', 'by'],
  ['before', 'before'],
  ['after', 'after'],
  ['following', 'after'],
  ['during', 'in'],
  ['within', 'in'],
  ['over', 'in'],
  ['throughout', 'in'],
])
