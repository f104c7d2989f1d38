import type { PatrolDay, PatrolReport } from '../model/agreement.ts'
import type { ClaimCard, ClaimGroup, PatrolCell, PatrolMonth } from '../model/page.ts'
import { dayOf, isoOf } from './day-span.ts'
import { anchorsOf, citeOf, type Shelf, sentenceAt } from './shelf.ts'
import { dayWords } from './words.ts'

/** A calendar of patrols: due, reported done, reported cut short, by whom. Months without any are left out. */
export function showPatrols(shelf: Shelf): PatrolMonth[] {
  const days = (shelf.data.dossier.patrols ?? []).filter(({ day }) => !Number.isNaN(dayOf(day)))
  const byMonth = Map.groupBy(
    days.toSorted((a, b) => dayOf(a.day) - dayOf(b.day)),
    ({ day }) => day.slice(0, 7),
  )
  return [...byMonth].map(([month, own]) => ({
    title: dayWords(month),
    weeks: weeksOf(
      month,
      own.map((day) => cellOf(shelf, day)),
    ),
  }))
}

/** The words that tell of a patrol, for the reading pane. */
export function patrolCards(shelf: Shelf): { readonly cards: ClaimCard[]; readonly groups: ClaimGroup[] } {
  const days = shelf.data.dossier.patrols ?? []
  return {
    cards: days.flatMap((day) =>
      day.told.map((told, i) => {
        const { report, start, end } = told.evidence
        const sentence = sentenceAt(shelf, report, told.evidence)
        const facts = [
          { label: 'Reported', value: outcomeWords(told), inferred: false },
          { label: 'Says', value: told.by[0] ?? 'the outlet', inferred: false },
        ]
        return {
          id: anchors(day)[i] ?? '',
          kind: 'term' as const,
          report,
          start,
          end,
          sentence: [sentence.start, sentence.end] as const,
          group: idOf(day),
          facts,
        }
      }),
    ),
    groups: days.map((day) => ({ id: idOf(day), title: `Patrol of ${dayWords(day.day)}`, status: null, facts: [], claims: anchors(day) })),
  }
}

function cellOf(shelf: Shelf, day: PatrolDay): PatrolCell {
  return {
    day: day.day,
    due: day.due === null ? null : day.due === 'by the agreement' ? 'due' : 'announced',
    told: day.told.map((told, i) => ({
      words: outcomeWords(told),
      outcome: told.outcome,
      by: told.by[0] ?? null,
      cite: citeOf(shelf, told.evidence.report, anchors(day)[i] ?? ''),
    })),
  }
}

/** Weeks from Monday to Sunday; a day outside the month is null. */
function weeksOf(month: string, cells: readonly PatrolCell[]): (PatrolCell | null)[][] {
  const first = dayOf(`${month}-01`)
  const known = new Map(cells.map((cell) => [cell.day, cell]))
  const weeks: (PatrolCell | null)[][] = []
  // Day 0, 1 January 1970, was a Thursday.
  for (let monday = first - ((first + 3) % 7); monday === first || isoOf(monday).slice(0, 7) <= month; monday += 7) {
    const week = Array.from({ length: 7 }, (_, i) => isoOf(monday + i))
    weeks.push(week.map((day) => (day.startsWith(month) ? (known.get(day) ?? { day, due: null, told: [] }) : null)))
  }
  return weeks
}

function outcomeWords({ outcome }: PatrolReport): string {
  return outcome === 'told of' ? 'held, no word of how it went' : outcome
}

function idOf({ day, term }: PatrolDay): string {
  return `patrol-${day}${term === null ? '' : `-${term}`}`
}

function anchors(day: PatrolDay): string[] {
  return anchorsOf(
    idOf(day),
    day.told.map(({ evidence }) => evidence),
  )
}
