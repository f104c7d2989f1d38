import type { CasualtyCount } from '../model/claim.ts'
import type { Reading } from '../model/reading.ts'
import type { Story, StoryCasualties } from '../model/story.ts'

/** What is known of the reports besides their readings. */
interface Known {
  readonly stories: readonly Story[]
  /** Report at the head of each report's copies. */
  readonly heads: ReadonlyMap<string, string>
}

/** How many were killed and injured in the happening of each story; a story of which no report counts any has no row. */
export function reckonCasualties(readings: readonly Reading[], { stories, heads }: Known): StoryCasualties[] {
  const known = new Map(readings.map((reading) => [reading.document.id, reading]))
  return stories.flatMap((story) => {
    const own = story.reports.filter(
      (report) => (heads.get(report) ?? report) === report || !story.reports.includes(heads.get(report) ?? ''),
    )
    return MEASURES.flatMap((measure) => {
      const counts = own.flatMap((report) => {
        const count = known.get(report)?.claims.casualties[measure] ?? null
        return count === null ? [] : [{ ...count, report }]
      })
      return counts.length === 0 ? [] : [reckon(story.id, measure, counts)]
    })
  })
}

type Counted = CasualtyCount & { readonly report: string }

function reckon(story: string, measure: StoryCasualties['measure'], reports: readonly Counted[]): StoryCasualties {
  const lows = reports.flatMap(({ low }) => low ?? [])
  const highs = reports.flatMap(({ high }) => high ?? [])
  return {
    story,
    measure,
    ...choose(reports),
    low: lows.length === 0 ? null : Math.min(...lows),
    high: highs.length === 0 ? null : Math.max(...highs),
    rule: 'two-reports',
    version: '1.0.0',
    reports,
  }
}

/**
 * The number that most reports come to, if at least two do and no other number has as many. A number that stands alone
 * counts where no report contradicts it and it is told plainly at the head of a report. Anything else is left open.
 */
function choose(reports: readonly Counted[]): Pick<StoryCasualties, 'best' | 'because'> {
  const exact = reports.filter(({ low, high }) => low !== null && low > 0 && low === high)
  const ranked = [...new Set(exact.map(({ low }) => low))]
    .map((value) => ({ value, times: exact.filter(({ low }) => low === value).length }))
    .sort((a, b) => b.times - a.times)
  const [first, second] = ranked
  if (first === undefined) return { best: null, because: 'No report comes to one number.' }
  if (first.times >= 2 && first.times > (second?.times ?? 0))
    return { best: first.value, because: `${first.times} of ${reports.length} reports come to ${first.value}.` }
  if (second !== undefined)
    return { best: null, because: `The reports come to ${ranked.map(({ value }) => value).join(' and ')}, none oftener than the others.` }
  if (exact.some(isPlain)) return { best: first.value, because: `One report comes to ${first.value}, and none to another number.` }
  return { best: null, because: `One report comes to ${first.value}, but does not tell it plainly.` }
}

/** One figure, or one person, told at the head of the report. */
function isPlain({ lead, basis, low, rule }: Counted): boolean {
  return lead && (basis === 'stated' || (rule === 'persons' && low === 1))
}

const MEASURES = ['killed', 'injured'] as const
