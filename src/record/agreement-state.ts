import type { AgreementState, AllegationLine, TermState } from '../model/desk.ts'
import type { Allegation, AllegationState, Incident, Term } from '../model/story.ts'
import { canonicalJson } from './canonical.ts'
import type { OpenRecord } from './open.ts'

/** Each agreement with its terms by name, and what is alleged against each of them, as it stands now. */
export async function agreementStates({ tables }: OpenRecord, nameOf: (term: Term) => string): Promise<AgreementState[]> {
  const terms = await tables
    .selectFrom('term')
    .select(['id', 'agreement', 'accepted', 'body'])
    .orderBy('agreement')
    .orderBy('starts')
    .orderBy('id')
    .execute()
  const rows = await tables
    .selectFrom('allegation')
    .innerJoin('incident', 'incident.id', 'allegation.incident')
    .select(['allegation.body', 'allegation.state', 'incident.body as incident', 'incident.story', 'allegation.term'])
    .orderBy('incident.from_day')
    .orderBy('allegation.id')
    .execute()
  const byTerm = Map.groupBy(rows, ({ term }) => term)
  return [...Map.groupBy(terms, ({ agreement }) => agreement)].map(([name, own]) => {
    const same = Map.groupBy(own, ({ body }) => sameness(JSON.parse(body) as Term))
    return {
      name,
      terms: [...same.values()].map((told) =>
        stateOf(
          told,
          told.flatMap(({ id }) => byTerm.get(id) ?? []),
          nameOf,
        ),
      ),
    }
  })
}

interface TermTold {
  readonly id: string
  readonly accepted: number
  readonly body: string
}

interface AllegationTold {
  readonly body: string
  readonly state: string
  readonly incident: string
  readonly story: string | null
}

/** Stories each tell a term in their own words; with the same content it is one here. */
function sameness({ type, what, starts, value, unit, place }: Term): string {
  return canonicalJson([type, what, starts, value, unit, place])
}

function stateOf(told: readonly TermTold[], allegations: readonly AllegationTold[], nameOf: (term: Term) => string): TermState {
  const [first] = told
  const term = JSON.parse(first?.body ?? '{}') as Term
  const lines = allegations.flatMap(lineOf).toSorted((a, b) => Number(b.accuser.length > 0) - Number(a.accuser.length > 0))
  return {
    id: first?.id ?? '',
    title: nameOf(term),
    starts: term.starts,
    place: term.place,
    accepted: told.some(({ accepted }) => accepted === 1),
    allegations: lines.slice(0, MOST),
  }
}

// More than a person reads under one term; the dossier of a story shows its own.
const MOST = 500

function lineOf({ body, state, incident, story }: AllegationTold): AllegationLine[] {
  const { id, term, accuser, accused, denied, inForce, inArea, because, evidence } = JSON.parse(body) as Allegation
  const { title, evidence: told } = JSON.parse(incident) as Incident
  const [at] = told
  if (at === undefined) return []
  const tests = { inForce, inArea, because }
  return [
    {
      id,
      term,
      title,
      at,
      story,
      accuser,
      accused,
      denied,
      state: state as AllegationState,
      ...tests,
      evidence: evidence.length + told.length,
    },
  ]
}
