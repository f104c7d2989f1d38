import { formAt, lemmaAt, sentenceOf } from '../../model/parse.ts'
import type { TimeMention } from '../../model/time.ts'
import type { Tree } from '../../model/tree.ts'

/** When the report's own happening was and the report appeared: days since 1970, null where not told. */
export interface Present {
  readonly day: number | null
  readonly published: number | null
}

/** Whether a sentence tells of another happening than the report's own: "in a separate attack", "last year", "on 3 May" long before. */
export function isAside(
  { parse }: Tree,
  sentence: number,
  { times, present }: { times: readonly TimeMention[]; present: Present },
): boolean {
  const first = parse.sentences[sentence] ?? 0
  const end = parse.sentences[sentence + 1] ?? parse.length
  for (let word = first; word < end; word++) {
    const form = formAt(parse, word)
    if (OTHERS.has(form) && HAPPENINGS.has(lemmaAt(parse, word + 1))) return true
    if (form === 'unrelated' || form === 'separately') return true
  }
  const { day, published } = present
  // Only what is news is dated by its first day; a trial is of something long before.
  if (day === null || published === null || published - day > FRESH) return false
  const own = times.filter((time) => time.type !== 'DURATION' && time.type !== 'SET' && sentenceOf(parse, time.first) === sentence)
  return own.length > 0 && own.every((time) => endOf(time) !== null && (endOf(time) ?? 0) < day - 1)
}

/** The day that the first of the given sentences that is dated tells. */
export function presentOf(
  { parse }: Tree,
  { times, sentences, published }: { times: readonly TimeMention[]; sentences: ReadonlySet<number>; published: string | null },
): Present {
  const first = times.find(
    ({ when, first: word }) => when !== null && PRECISE.has(when.precision) && when.from !== null && sentences.has(sentenceOf(parse, word)),
  )
  return { day: dayOf(first?.when?.from ?? null), published: dayOf(published) }
}

function endOf(time: TimeMention): number | null {
  return dayOf(time.when?.to ?? time.when?.from ?? null)
}

function dayOf(iso: string | null): number | null {
  if (iso === null) return null
  const time = Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(time) ? null : Math.round(time / 86_400_000)
}

/** Days after which a report is no longer of something new. */
const FRESH = 7
const PRECISE: ReadonlySet<string> = new Set(['minute', 'hour', 'part of day', 'day'])
const OTHERS: ReadonlySet<string> = new Set([
  'another',
  'separate',
  'other',
  'previous',
  'earlier',
  'similar',
  'second',
  'unrelated',
  'recent',
  'past',
])
const HAPPENINGS: ReadonlySet<string> = new Set(
  'attack strike shooting incident case killing murder homicide bombing explosion raid clash crash accident stabbing shelling blast ambush slaying'.split(
    ' ',
  ),
)
