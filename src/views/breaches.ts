import type { AllegationGroup, AllegationRow, BreachView } from '../model/page.ts'
import type { Allegation } from '../model/story.ts'
import { termTitle } from './agreed.ts'
import { anchorsOf, citeOf, type Shelf } from './shelf.ts'
import { periodWords, proseOf, untold } from './words.ts'

/** Who accuses whom, and the incidents held against each term. */
export function showBreaches(shelf: Shelf): BreachView {
  const { accusations, allegations, terms } = shelf.data.dossier
  const byTerm = Map.groupBy(allegations, ({ term }) => term)
  return {
    accusations: accusations.map(({ id, accuser, accused, agreement, conduct, denied, evidence }) => {
      const anchors = anchorsOf(id, evidence)
      return {
        id,
        accuser: accuser[0] ?? 'No name given',
        accused: accused[0] ?? 'No name given',
        agreement,
        conduct,
        denied: denied === true,
        cites: evidence.map(({ report }, i) => citeOf(shelf, report, anchors[i] ?? id)),
      }
    }),
    allegations: terms.flatMap((term) => {
      const rows = (byTerm.get(term.id) ?? []).map((allegation) => allegationRow(shelf, allegation))
      return rows.length === 0 ? [] : [groupOf(`${termTitle(shelf, term)} · ${term.agreement}`, rows)]
    }),
  }
}

function groupOf(term: string, rows: readonly AllegationRow[]): AllegationGroup {
  return {
    term,
    alleged: rows.filter(({ accuser }) => accuser !== null),
    unalleged: rows.filter(({ accuser }) => accuser === null),
  }
}

function allegationRow(shelf: Shelf, allegation: Allegation): AllegationRow {
  const incident = shelf.incidents.get(allegation.incident)
  const anchors = anchorsOf(allegation.id, allegation.evidence)
  return {
    id: allegation.id,
    incident: incident?.title ?? allegation.incident,
    when: incident === undefined ? null : (untold(incident.title, [periodWords(incident.from, incident.to)])[0] ?? null),
    accuser: allegation.accuser[0] ?? null,
    accused: allegation.accused[0] ?? null,
    denied: allegation.denied,
    inForce: allegation.inForce,
    inArea: allegation.inArea,
    because: proseOf(allegation.because),
    cites: allegation.evidence.map(({ report }, i) => citeOf(shelf, report, anchors[i] ?? allegation.id)),
  }
}
