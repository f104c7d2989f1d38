import type { Agreement } from '../model/agreement.ts'
import type { Gap } from '../model/gap.ts'
import type { Place } from '../model/place.ts'
import type { Accusation, Allegation, AllegationState, Answer, Incident, Term } from '../model/story.ts'
import { byParty } from './by-party.ts'
import { chargesFinder } from './charges.ts'
import { provisosOf } from './exceptions.ts'
import { inArea } from './in-area.ts'
import { inForce, type Told } from './in-force.ts'
import { inRegion } from './in-region.ts'
import { inSpan } from './in-time.ts'
import { makeReady, type ReadyTerm, regionsAt } from './ready.ts'
import type { Accord, Lookup } from './resolve.ts'
import { termsFinder } from './terms-for.ts'
import { type Ground, groundsFinder } from './whereabouts.ts'

export { countByPeriod } from './counts.ts'
export { type Joined, joinTerms } from './join.ts'
export { patrolDays } from './patrols.ts'
export type { Accord, Lookup } from './resolve.ts'
export { findWhereabouts } from './whereabouts.ts'

/** Reads an agreement file and looks up its places. With errors, nothing of it should be used. */
export async function readAgreements(
  text: string,
  file: string,
  lookup: Lookup,
): Promise<{ readonly accords: readonly Accord[]; readonly gaps: readonly Gap[]; readonly errors: readonly string[] }> {
  // Most runs have no such file, and need neither YAML nor the drawing of areas.
  const [{ readAgreementFile }, { resolveAgreement }] = await Promise.all([import('./file/read-file.ts'), import('./resolve.ts')])
  const { agreements, errors } = readAgreementFile(text, file)
  const resolved = errors.length > 0 ? [] : agreements.map((written) => resolveAgreement(written, file, lookup))
  return { accords: resolved.map(({ agreement, written }) => ({ agreement, written })), gaps: resolved.flatMap(({ gaps }) => gaps), errors }
}

export { decidedAllegations, decidedTerms } from './decided.ts'

/** What an assessment needs to know. */
interface Assessed {
  readonly incidents: readonly Incident[]
  readonly terms: readonly Term[]
  readonly accusations: readonly Accusation[]
  /** The resolved places by name. */
  readonly places: ReadonlyMap<string, Place>
  /** What agreement files say; their terms stand among `terms`. */
  readonly agreements?: readonly Agreement[]
}

/** Holds every Incident against every Term that it could touch. What is found is alleged or only held side by side, never a breach. */
export function assess({ incidents, terms, accusations, places, agreements = [] }: Assessed): Allegation[] {
  const ready = new Map(terms.map((term) => [term, makeReady(term, terms, agreements)]))
  const [termsFor, groundsOf, chargesOf] = [termsFinder(terms), groundsFinder(places), chargesFinder(accusations)]
  const allegations: Allegation[] = []
  for (const incident of incidents) {
    const touched = termsFor(incident)
    if (touched.length === 0) continue
    const grounds = groundsOf(incident)
    const charges = chargesOf(incident)
    const when = `${incident.from} ${incident.to}`
    const who = charges.accused.join('|')
    for (const term of touched) {
      const known = ready.get(term)
      if (known === undefined) continue
      const force = forceTold(incident, when, known)
      const area = areaTold(incident, grounds, known, places)
      const party = partyTold(charges.accused, who, known)
      const because = [force.because, area.because]
      if (party !== null) because.push(party.because)
      because.push(charges.because)
      if (term.agreed !== undefined) because.push(...provisosOf(term.agreed, incident))
      const allegation: Making = {
        id: `al${allegations.length + 1}`,
        incident: incident.id,
        term: term.id,
        accuser: charges.accuser,
        accused: charges.accused,
        denied: charges.denied,
        inForce: force.answer,
        inArea: area.answer,
        because,
        evidence: incident.evidence,
      }
      if (party !== null) allegation.byParty = party.answer
      if (charges.accuser.length > 0) allegation.state = 'alleged'
      allegations.push(allegation)
    }
  }
  return allegations
}

/** An Allegation whose last fields are still to come: a copy of each of hundreds of thousands would cost as much as all the rest. */
type Making = Allegation & { byParty?: Answer; state?: AllegationState }

// Many incidents are of the same day.
function forceTold(incident: Incident, when: string, { span, start, told }: ReadyTerm): Told {
  const known = told.get(when)
  if (known !== undefined) return known
  const answer = span === null ? inForce(incident, start) : inSpan(incident, span)
  told.set(when, answer)
  return answer
}

// And by the same few.
function partyTold(accused: readonly string[], who: string, { parties, toldOf }: ReadyTerm): Told | null {
  if (parties === null) return null
  const known = toldOf.get(who)
  if (known !== undefined) return known
  const answer = byParty(accused, parties)
  toldOf.set(who, answer)
  return answer
}

/** By the area that a person entered, or by what the reports tell of one. */
function areaTold(incident: Incident, grounds: readonly Ground[], ready: ReadyTerm, places: ReadonlyMap<string, Place>): Told {
  const { term, parties, allParties } = ready
  const applying = regionsAt(incident, ready)
  if (applying.length === 0) return inArea(incident, term, { places, parties: allParties ?? parties?.map(({ name }) => name) ?? [] })
  const [only] = applying
  if (only !== undefined && applying.length === 1) return inRegion(incident.place, grounds, only)
  const told = applying.map((region) => inRegion(incident.place, grounds, region))
  const [first] = told
  if (first !== undefined && told.every(({ answer }) => answer === first.answer)) return first
  return {
    answer: 'cannot-tell',
    because: 'The area was changed while it may have happened, and the old and the new give different answers.',
  }
}
