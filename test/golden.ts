import type { Dossier } from '../src/model/dossier.ts'

/** A dossier as lines that a person can read and compare: a line a report, a tally with its figures under it, a quotation, a term. */
export function goldenOf(dossier: Dossier): string {
  const figures = new Map(dossier.figures.map((figure) => [figure.id, figure]))
  const names = (list: readonly string[]) => list[0] ?? '-'
  return [
    ...dossier.reports.map(
      ({ id, outlet, published, copyOf, originator }) =>
        `report ${id} ${outlet} ${published} copy of ${copyOf ?? '-'} from ${originator ?? '-'}`,
    ),
    ...dossier.tallies.flatMap(({ title, status, low, high, best, figures: ids }) => [
      `tally ${title}: ${status}, ${low ?? '?'} to ${high ?? '?'}, best ${best ?? '?'}`,
      ...ids.flatMap((id) => {
        const figure = figures.get(id)
        if (figure === undefined) return []
        const { text, measure, class: kind, scope, from, to, place, attribution, stance } = figure
        return [
          `  ${id} "${text.replace(/\s+/g, ' ')}" ${measure} ${kind} ${scope} ${from ?? '?'}..${to ?? '?'} at ${names(place)} by ${names(attribution)} ${stance}`,
        ]
      }),
    ]),
    ...dossier.quotations.map(
      ({ id, speaker, sameAs, start, end }) => `quotation ${id} ${start}-${end} ${names(speaker)} same as ${sameAs.join(' ') || '-'}`,
    ),
    ...dossier.terms.map(
      ({ agreement, type, starts, value, unit, place }) =>
        `term ${agreement}: ${type} from ${starts ?? '-'} ${value ?? ''}${unit ?? ''} ${names(place)}`,
    ),
    ...dossier.incidents.map(
      ({ title, kind, from, to, place }) => `incident ${title}: ${kind} ${from ?? '?'}..${to ?? '?'} at ${names(place)}`,
    ),
    ...dossier.accusations.map(({ accuser, accused }) => `accusation ${names(accuser)} accuses ${names(accused)}`),
    '',
  ].join('\n')
}
