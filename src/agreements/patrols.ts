import type { PatrolDay } from '../model/agreement.ts'
import type { PatrolClaim } from '../model/claim.ts'
import type { Term } from '../model/story.ts'

/** The calendar of patrols: days on which one fell due by an agreement, was announced, or is told of, each with who says how it went. */
export function patrolDays(claims: readonly PatrolClaim[], terms: readonly Term[]): PatrolDay[] {
  const patrols = terms.filter(({ type }) => type === 'patrol')
  const due = new Map(patrols.flatMap(({ id, agreed }) => (agreed?.due ?? []).map((day) => [day, id] as const)))
  const days = [...new Set([...due.keys(), ...claims.map(({ day }) => day)])].sort()
  return days.map((day) => {
    const ofDay = claims.filter((claim) => claim.day === day)
    return {
      day,
      term: due.get(day) ?? patrols[0]?.id ?? null,
      due: due.has(day) ? 'by the agreement' : ofDay.some(({ announced }) => announced) ? 'announced' : null,
      told: ofDay.map(({ outcome, by, report, start, end }) => ({ outcome, by, evidence: { report, start, end } })),
    }
  })
}
