import type { Figure } from '../model/claim.ts'
import type { Compared, Comparison } from '../model/comparison.ts'
import type { Dossier, DossierReport } from '../model/dossier.ts'
import type { Incident, Tally, Term } from '../model/story.ts'
import { type Comparing, compareLists } from './compare/lists.ts'
import { pairReports } from './compare/reports.ts'

type Compares = Pick<Dossier, 'reports' | 'figures' | 'tallies' | 'incidents' | 'terms'>

/**
 * Holds two dossiers against each other. Reports are the same by their bytes, else their address, else their file;
 * claims by where they stand in a report; tallies, incidents and terms by the claims that they share, whatever their ids.
 */
export function compareDossiers(before: Compares, after: Compares): Comparison {
  const pairs = pairReports(before.reports, after.reports)
  const anchor = (side: 'before' | 'after', { report, start }: { readonly report: string; readonly start: number }) =>
    `${side === 'before' ? (pairs.get(report) ?? `before ${report}`) : report} ${start}`
  const spots = {
    before: new Map(before.figures.map((figure) => [figure.id, anchor('before', figure)])),
    after: new Map(after.figures.map((figure) => [figure.id, anchor('after', figure)])),
  }
  const list = <T extends { readonly id: string }>(pick: (dossier: Compares) => readonly T[], how: Comparing<T>): Compared =>
    compareLists(pick(before), pick(after), how)
  return {
    reports: list(({ reports }) => reports, {
      anchors: (side, { id }) => [side === 'before' ? (pairs.get(id) ?? `before ${id}`) : id],
      name: ({ id }) => `only ${id}`,
      words: reportWords,
      fields: (side, report) => reportFields(report, side === 'before' ? pairs : null),
    }),
    figures: list(({ figures }) => figures, {
      anchors: (side, figure) => [anchor(side, figure)],
      name: ({ id }) => `only ${id}`,
      words: figureWords,
      fields: (_, item) => figureFields(item),
    }),
    tallies: list(({ tallies }) => tallies, {
      anchors: (side, { figures }) => figures.flatMap((id) => spots[side].get(id) ?? []),
      name: ({ title, measure }) => `${measure} ${title}`,
      words: ({ title }) => title,
      fields: (_, item) => tallyFields(item),
    }),
    incidents: list(({ incidents }) => incidents, {
      anchors: (side, { evidence }) => evidence.map((one) => anchor(side, one)),
      name: ({ title }) => title,
      words: ({ title }) => title,
      fields: (_, item) => incidentFields(item),
    }),
    terms: list(({ terms }) => terms, {
      anchors: (side, { evidence }) => evidence.map((one) => anchor(side, one)),
      name: ({ agreement, type, value }) => `${agreement} ${type} ${value}`,
      words: ({ agreement, type, what, place }) => [what ?? type, place[0], agreement].filter(Boolean).join(', '),
      fields: (_, item) => termFields(item),
    }),
  }
}

function reportWords({ title, outlet, file, published }: DossierReport): string {
  return [title ?? file, outlet, published?.slice(0, 10)].filter(Boolean).join(', ')
}

function figureWords({ text, measure, who, object, place }: Figure): string {
  return [`“${text.replace(/\s+/g, ' ')}” ${who ?? object ?? ''}`.trim(), measure, place[0]].filter(Boolean).join(', ')
}

// The earlier dossier's ids mean nothing in the later one.
function reportFields({ title, outlet, published, textSha256, copyOf }: DossierReport, pairs: ReadonlyMap<string, string> | null) {
  return { title, outlet, published, text: textSha256, copyOf: copyOf === null ? null : (pairs?.get(copyOf) ?? copyOf) }
}

const figureFields = ({ measure, low, high, about, class: counted, party, scope, from, to, place, attribution, stance }: Figure) => ({
  measure,
  low,
  high,
  about,
  class: counted,
  party,
  scope,
  from,
  to,
  place,
  attribution,
  stance,
})
const tallyFields = ({ status, best, low, high, atLeast, originators, figures }: Tally) => ({
  status,
  best,
  low,
  high,
  atLeast,
  originators,
  figures: figures.length,
})
const incidentFields = ({ kind, from, to, place, agent, target, evidence }: Incident) => ({
  kind,
  from,
  to,
  place,
  agent,
  target,
  evidence: evidence.length,
})
const termFields = ({ agreement, type, parties, starts, value, unit, place }: Term) => ({
  agreement,
  type,
  parties,
  starts,
  value,
  unit,
  place,
})
