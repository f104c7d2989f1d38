import type { Agreement, Area, Moment, Party } from '../model/agreement.ts'
import type { Incident, Term } from '../model/story.ts'
import { makeRegion, type Region } from './geometry/regions.ts'
import { type Start, startOf, type Told } from './in-force.ts'
import { inSpan, type Span, spanOf } from './in-time.ts'

/** A Term made ready to hold many incidents against it. */
export interface ReadyTerm {
  readonly term: Term
  /** By the reports; `span` goes before it. */
  readonly start: Start
  /** By the agreement file; null where none tells a start. */
  readonly span: Span | null
  /** Answers given before, by the times of the incident. */
  readonly told: Map<string, Told>
  /** The same by who did it. */
  readonly toldOf: Map<string, Told>
  readonly regions: readonly DatedRegion[]
  /** The same without their dates. */
  readonly areas: readonly Region[]
  /** Whom it binds; null where no agreement file tells. */
  readonly parties: readonly Party[] | null
  /** Names of the parties by the reports, where no file tells them. */
  readonly allParties: readonly string[] | null
}

/** An area and from when on it held; null from the start. */
interface DatedRegion {
  readonly region: Region
  readonly from: Moment | null
  readonly zone: string
}

/** Works out once what every incident needs. */
export function makeReady(term: Term, terms: readonly Term[], agreements: readonly Agreement[]): ReadyTerm {
  const { agreed } = term
  const agreement = agreed === undefined ? undefined : agreements.find(({ terms: own }) => own.some((one) => one.id === term.id))
  const zone = agreement?.zones[0] ?? 'UTC'
  const span = agreed === undefined ? null : spanOf(agreed, zone)
  const given = agreement?.parties ?? []
  const regions = agreed === undefined ? [] : regionsOf(agreed, zone)
  return {
    term,
    start: startOf(term, terms),
    span: span?.starts == null ? null : span,
    told: new Map(),
    toldOf: new Map(),
    regions,
    areas: regions.map(({ region }) => region),
    parties: agreement === undefined ? null : given.filter(({ name }) => term.parties.length === 0 || term.parties.includes(name)),
    allParties: agreement === undefined ? partiesOf(term, terms) : null,
  }
}

/** The areas that may have held when it happened: one, or both sides of a change. */
export function regionsAt(
  incident: Pick<Incident, 'from' | 'to'>,
  { regions, areas }: Pick<ReadyTerm, 'regions' | 'areas'>,
): readonly Region[] {
  if (regions.length < 2) return areas
  const after = regions.map(({ from, zone }) => (from === null ? 'yes' : inSpan(incident, { starts: from, ends: null, zone }).answer))
  const last = after.lastIndexOf('yes')
  return regions.filter((_, at) => at === last || (at > last && after[at] === 'cannot-tell')).map(({ region }) => region)
}

function regionsOf({ area, amendments }: NonNullable<Term['agreed']>, zone: string): DatedRegion[] {
  const changed = amendments.flatMap((amendment) => (amendment.area === undefined ? [] : [{ area: amendment.area, from: amendment.from }]))
  const all: readonly { readonly area: Area | null; readonly from: Moment | null }[] = [{ area, from: null }, ...changed]
  return all.flatMap((one) => (one.area === null ? [] : [{ region: makeRegion(one.area), from: one.from, zone }]))
}

// A clause seldom repeats the parties of its accord; an accord that carries out another has that one's.
function partiesOf(term: Term, terms: readonly Term[]): readonly string[] {
  if (term.parties.length > 0) return term.parties
  const sameAccord = terms.find(({ agreement, parties }) => agreement === term.agreement && parties.length > 0)
  return (sameAccord ?? terms.find(({ type, parties }) => type === 'cessation' && parties.length > 0))?.parties ?? []
}
