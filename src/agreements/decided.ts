import type { Decision } from '../model/decision.ts'
import type { Allegation, Incident, Term } from '../model/story.ts'

/** The terms that reports tell, with those that a person accepted in front and without those that a person dropped. */
export function decidedTerms(terms: readonly Term[], decisions: readonly Decision[]): Term[] {
  const accepted = new Map<string, Term>()
  const dropped = new Set<string>()
  for (const { change } of decisions) {
    if (change.kind === 'accept term') {
      accepted.set(change.term.id, change.term)
      dropped.delete(change.term.id)
    } else if (change.kind === 'drop term') {
      accepted.delete(change.term)
      dropped.add(change.term)
    }
  }
  return [...accepted.values(), ...terms.filter(({ id }) => !dropped.has(id) && !accepted.has(id))]
}

/** Allegations named by their incident and term, in the state to which people moved them. */
export function decidedAllegations(
  allegations: readonly Allegation[],
  incidents: readonly Incident[],
  decisions: readonly Decision[],
): Allegation[] {
  const moves = decisions.flatMap(({ change }) => (change.kind === 'move allegation' ? [change] : []))
  const incidentOf = new Map(incidents.map((incident) => [incident.id, incident]))
  return allegations.map((allegation) => {
    const { incident, term } = allegation
    // The words that the person saw are one of the incident's, be they its first still or not.
    const words = incidentOf.get(incident)?.evidence ?? []
    const move = moves.findLast(
      (one) => one.term === term && words.some(({ report, start }) => report === one.incident.report && start === one.incident.start),
    )
    const id = `${incident.replace(/^incident/, 'allegation')}-${term}`
    return move === undefined ? { ...allegation, id } : { ...allegation, id, state: move.to }
  })
}
