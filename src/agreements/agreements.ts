import type { Place } from '../model/place.ts'
import type { Accusation, Allegation, Incident, Term } from '../model/story.ts'
import { chargesOf } from './charges.ts'
import { inArea } from './in-area.ts'
import { inForce, startOf } from './in-force.ts'
import { termsFor } from './terms-for.ts'

export { decidedAllegations, decidedTerms } from './decided.ts'

/** What an assessment needs to know. */
interface Assessed {
  readonly incidents: readonly Incident[]
  readonly terms: readonly Term[]
  readonly accusations: readonly Accusation[]
  /** The resolved places by name. */
  readonly places: ReadonlyMap<string, Place>
}

/** Holds every Incident against every Term that it could touch. What is found is alleged or only held side by side, never a breach. */
export function assess({ incidents, terms, accusations, places }: Assessed): Allegation[] {
  const allegations: Allegation[] = []
  for (const incident of incidents) {
    for (const term of termsFor(incident, terms)) {
      const force = inForce(incident, startOf(term, terms))
      const area = inArea(incident, term, { places, parties: partiesOf(term, terms) })
      const charges = chargesOf(incident, accusations)
      allegations.push({
        id: `al${allegations.length + 1}`,
        incident: incident.id,
        term: term.id,
        accuser: charges.accuser,
        accused: charges.accused,
        denied: charges.denied,
        inForce: force.answer,
        inArea: area.answer,
        because: [force.because, area.because, charges.because],
        evidence: incident.evidence,
      })
    }
  }
  return allegations
}

// A clause seldom repeats the parties of its accord; an accord that carries out another has that one's.
function partiesOf(term: Term, terms: readonly Term[]): readonly string[] {
  if (term.parties.length > 0) return term.parties
  const sameAccord = terms.find(({ agreement, parties }) => agreement === term.agreement && parties.length > 0)
  return (sameAccord ?? terms.find(({ type, parties }) => type === 'cessation' && parties.length > 0))?.parties ?? []
}
