import type { Agreement } from '../model/agreement.ts'
import type { Gap } from '../model/gap.ts'
import type { Place } from '../model/place.ts'
import type { Accusation, Allegation, Incident, Term } from '../model/story.ts'
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

export { type Joined, joinTerms } from './join.ts'
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
    for (const term of touched) {
      const known = ready.get(term)
      if (known === undefined) continue
      const force = known.span === null ? inForce(incident, known.start) : inSpan(incident, known.span)
      const area = areaTold(incident, grounds, known, places)
      const party = known.parties === null ? null : byParty(charges.accused, known.parties)
      allegations.push({
        id: `al${allegations.length + 1}`,
        incident: incident.id,
        term: term.id,
        accuser: charges.accuser,
        accused: charges.accused,
        denied: charges.denied,
        inForce: force.answer,
        inArea: area.answer,
        ...(party === null ? {} : { byParty: party.answer }),
        ...(charges.accuser.length > 0 ? { state: 'alleged' as const } : {}),
        because: [
          force.because,
          area.because,
          ...(party === null ? [] : [party.because]),
          charges.because,
          ...(term.agreed === undefined ? [] : provisosOf(term.agreed, incident)),
        ],
        evidence: incident.evidence,
      })
    }
  }
  return allegations
}

/** By the area that a person entered, or by what the reports tell of one. */
function areaTold(
  incident: Incident,
  grounds: readonly Ground[],
  { term, parties, regions, allParties }: ReadyTerm,
  places: ReadonlyMap<string, Place>,
): Told {
  const applying = regionsAt(incident, regions)
  if (applying.length === 0) return inArea(incident, term, { places, parties: allParties ?? parties?.map(({ name }) => name) ?? [] })
  const told = applying.map((region) => inRegion(incident.place, grounds, region))
  const [first] = told
  if (first !== undefined && told.every(({ answer }) => answer === first.answer)) return first
  return {
    answer: 'cannot-tell',
    because: 'The area was changed while it may have happened, and the old and the new give different answers.',
  }
}
