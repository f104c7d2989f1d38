import type { Tally } from '../model/story.ts'
import { compatible, exactValue, sizeOf } from './bounds.ts'
import { namesMeet } from './names.ts'
import { dayOf } from './periods.ts'
import type { Stated } from './stated.ts'

/** What a tally's figures say together, in the words of the guidelines, and why. */
export interface Standing {
  readonly status: Tally['status']
  readonly low: number | null
  readonly high: number | null
  readonly atLeast: number | null
  readonly because: string
}

/** Decides whether the voices behind a tally agree, differ or replaced their own numbers. */
export function standingOf(stated: readonly Stated[]): Standing {
  const kept = stated.filter(({ figure }) => figure.stance !== 'denied')
  const exact = kept.flatMap(({ figure }) => exactValue(figure) ?? [])
  const bounds = kept.flatMap(({ figure }) => (figure.high === null && figure.low !== null ? [figure.low] : []))
  return {
    ...statusOf(stated, kept),
    low: exact.length === 0 ? null : Math.min(...exact),
    high: exact.length === 0 ? null : Math.max(...exact),
    atLeast: bounds.length === 0 ? null : Math.max(...bounds),
  }
}

function statusOf(stated: readonly Stated[], kept: readonly Stated[]): Pick<Standing, 'status' | 'because'> {
  const voices = groupBy(kept, ({ voice }) => voice)
  const told = [...voices.values()].flatMap(lastWord)
  const last = unsuperseded(told, kept)
  const revised =
    [...voices.values()].some(revises) ||
    told.some((old) => !last.includes(old) && last.every((one) => !compatible(one.figure, old.figure)))
  if (new Set(stated.map(({ voice }) => voice)).size <= 1) {
    return revised
      ? { status: 'updated', because: 'One originator, whose later report gives another number.' }
      : { status: 'single', because: 'One originator only.' }
  }
  const denial = stated.find(
    ({ figure, voice }) => figure.stance === 'denied' && last.some((other) => other.voice !== voice && answers(other.figure, figure)),
  )
  if (denial !== undefined) return { status: 'disputed', because: `${denial.voice} reports a denial of ${denial.figure.text}.` }
  const clash = firstClash(last)
  if (clash === null) {
    if (revised) return { status: 'updated', because: 'The last words fit together; an earlier report gave another number.' }
    return voices.size <= 1
      ? { status: 'single', because: 'One originator only.' }
      : { status: 'agreed', because: 'The last word of each allows one and the same number.' }
  }
  if (rises(last)) return { status: 'updated', because: 'The number rises from report to report in the days after the event.' }
  const [a, b] = clash
  return { status: 'disputed', because: `${a.voice} has ${a.figure.text}, ${b.voice} ${b.figure.text}: no one number fits both.` }
}

/** Without what a named source replaced itself in a later report, whoever carried it. */
function unsuperseded(last: readonly Stated[], all: readonly Stated[]): readonly Stated[] {
  const current = last.filter((one) => !all.some((later) => isLaterWord(later, one)))
  return current.length === 0 ? last : current
}

function isLaterWord(later: Stated, one: Stated): boolean {
  return (
    one.originator.because === 'named source' &&
    later.originator.name === one.originator.name &&
    later.published !== null &&
    one.published !== null &&
    later.published > one.published
  )
}

// A denial of "300" answers "more than 300" as well: of numbers held to count one thing, those of about its size.
function answers(told: Stated['figure'], denied: Stated['figure']): boolean {
  const [a, b] = [sizeOf(told), sizeOf(denied)]
  return compatible(told, denied) || (a !== null && b !== null && a > 0 && b > 0 && Math.max(a / b, b / a) < SAME_SIZE)
}

/** The figures of a voice's latest report; of all its reports where none is dated. */
function lastWord(stated: readonly Stated[]): Stated[] {
  const latest = Math.max(...stated.map(({ published }) => published ?? Number.NEGATIVE_INFINITY))
  const ofLatest = stated.filter(({ published }) => (published ?? Number.NEGATIVE_INFINITY) === latest)
  const current = ofLatest.filter(({ recalled }) => !recalled)
  return current.length > 0 ? current : ofLatest
}

// A later report of the same voice whose leading number the earlier one did not allow, or is exact where that was a bare bound.
function revises(stated: readonly Stated[]): boolean {
  const reports = [
    ...groupBy(
      stated.filter(({ published }) => published !== null),
      ({ source }) => source,
    ).values(),
  ]
  const leading = reports.flatMap(
    (report) => [...report].sort((a, b) => a.figure.start - b.figure.start).find(({ recalled }) => !recalled) ?? [],
  )
  leading.sort((a, b) => (a.published ?? 0) - (b.published ?? 0))
  const last = leading.at(-1)
  return last !== undefined && leading.some((old) => (old.published ?? 0) < (last.published ?? 0) && replaces(last, old))
}

function replaces(late: Stated, old: Stated): boolean {
  if (!compatible(late.figure, old.figure)) return true
  const value = exactValue(late.figure)
  return !late.figure.about && value !== null && old.figure.high === null && old.figure.low !== null && value > old.figure.low
}

function firstClash(last: readonly Stated[]): readonly [Stated, Stated] | null {
  for (const [at, a] of last.entries()) {
    for (const b of last.slice(at + 1)) {
      if (compatible(a.figure, b.figure)) continue
      const sameSource = a.figure.report === b.figure.report && namesMeet(a.figure.attribution, b.figure.attribution)
      if (!sameSource || a.figure.attribution.length === 0) return [a, b]
    }
  }
  return null
}

// A toll of one event that different voices tell higher and higher in the days after it: each was right when it spoke.
function rises(last: readonly Stated[]): boolean {
  // A word that gives no number cannot rise.
  if (last.some(({ figure }) => sizeOf(figure) === null && last.some((other) => !compatible(figure, other.figure)))) return false
  const told = last.flatMap(({ figure, published, voice }) => {
    const size = sizeOf(figure)
    return size === null || published === null ? [] : [{ size, published, figure, voice }]
  })
  const day = Math.max(...told.flatMap(({ figure }) => dayOf(figure.to ?? figure.from) ?? []))
  if (told.some(({ figure }) => figure.scope !== 'incident') || !Number.isFinite(day)) return false
  told.sort((a, b) => a.published - b.published || a.size - b.size)
  const first = told[0]
  const final = told.at(-1)
  if (first === undefined || final === undefined || first.published / DAY > day + FRESH || final.published / DAY > day + LONGEST_RISE)
    return false
  return told.every((entry, at) => {
    // What one voice tells by several sources at once is no rise, and no fall.
    const next = told.slice(at + 1).find(({ voice }) => voice !== entry.voice)
    return (
      next === undefined ||
      compatible(entry.figure, next.figure) ||
      (next.size > entry.size && next.published - entry.published >= LEAST_GAP)
    )
  })
}

/** Groups in the order in which each key is first met. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(key(item))
    if (group === undefined) groups.set(key(item), [item])
    else group.push(item)
  }
  return groups
}

const SAME_SIZE = 1.5
const HOUR = 3_600_000
const LEAST_GAP = 3 * HOUR
const DAY = 24 * HOUR
// Days after the event in which its first number must have been told, and its last.
const FRESH = 4
const LONGEST_RISE = 14
