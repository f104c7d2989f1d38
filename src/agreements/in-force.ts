import type { Answer, Incident, Term } from '../model/story.ts'

/** An answer with its reason in words. */
export interface Told {
  readonly answer: Answer
  readonly because: string
}

/** When a term began to bind, as far as the reports tell. */
export interface Start {
  /** ISO date, or local minute where an hour is told; null where nothing is told. */
  readonly at: string | null
  /** The day of the accord stands for a start that no report gives; on that day itself nothing can be told. */
  readonly basis: 'stated' | 'day of the accord' | 'not told'
}

/** Whether a term was in force when the incident happened: yes or no only where the whole of the told time lies on one side. */
export function inForce(incident: Pick<Incident, 'from' | 'to'>, start: Start): Told {
  if (start.at === null) return { answer: 'cannot-tell', because: 'No report tells when the term took effect.' }
  const day = start.at.slice(0, 10)
  const { from, to } = incident
  if (from === null && to === null) return { answer: 'cannot-tell', because: 'No report tells the day of the incident.' }
  if (to !== null && to.slice(0, 10) < day)
    return { answer: 'no', because: `It happened by ${to.slice(0, 10)}, before the term took effect on ${day}.` }
  if (from !== null && from.slice(0, 10) > day)
    return { answer: 'yes', because: `It happened from ${from.slice(0, 10)} on, after the term took effect on ${day}.` }
  if (from !== null && from.slice(0, 10) === day && startsWithTheDay(start)) {
    return { answer: 'yes', because: `The term took effect as ${day} began, and it happened on that day or after.` }
  }
  return {
    answer: 'cannot-tell',
    because: `The time that is told, ${from ?? '?'} to ${to ?? '?'}, lies on both sides of the start on ${day}.`,
  }
}

/** The start of a term: its own, else that of the ceasefire of the same accord, else the accord's day. */
export function startOf(term: Term, terms: readonly Term[]): Start {
  if (term.starts !== null) return { at: term.starts, basis: 'stated' }
  const ceasefire = terms.find((other) => other.agreement === term.agreement && other.type === 'cessation' && other.starts !== null)
  if (ceasefire !== undefined) return { at: ceasefire.starts, basis: 'stated' }
  const day = dayInName(term.agreement)
  return day === null ? { at: null, basis: 'not told' } : { at: day, basis: 'day of the accord' }
}

// Midnight or a minute after it: the day as a whole is inside.
function startsWithTheDay({ at }: Start): boolean {
  return at !== null && /T00:0[01]/.test(at)
}

/** The day in an accord's name ("Moscow, 5 March 2020"); null where it names none to the day. */
function dayInName(name: string): string | null {
  const [, day = '', month = '', year = ''] = /\b(\d{1,2}) (\p{L}+) (\d{4})\b/u.exec(name) ?? []
  const at = MONTHS.indexOf(month.toLowerCase())
  return at < 0 ? null : `${year}-${String(at + 1).padStart(2, '0')}-${day.padStart(2, '0')}`
}

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']
