import type { Dossier, DossierReport } from '../model/dossier.ts'
import type { Estimate, Tally } from '../model/story.ts'
import type { Rated } from './estimates/rule.ts'
import { estimateBy } from './estimates.ts'
import { type Credited, mergeOriginators, originatorOf } from './originators.ts'
import { instantOf } from './periods.ts'

/** Runs a rule again on a tally of a dossier that was written before; null where there is no rule of that name. */
export function reestimate(tally: Tally, dossier: Pick<Dossier, 'reports' | 'figures'>, rule: string): Estimate | null {
  const reports = new Map(dossier.reports.map((report) => [report.id, report]))
  const wanted = new Set(tally.figures)
  const rated = dossier.figures.flatMap((figure): Rated[] => {
    const report = reports.get(figure.report)
    if (report === undefined || !wanted.has(figure.id)) return []
    const originator = originatorOf(figure, creditedOf(report), creditedOf(headOf(report, reports)))
    return [{ figure, published: instantOf(report.published), originator }]
  })
  const names = mergeOriginators(rated.map(({ originator }) => originator))
  return estimateBy(
    rule,
    rated.map((one) => ({ ...one, originator: { ...one.originator, name: names.get(one.originator.name) ?? one.originator.name } })),
  )
}

/** The report at the head of the copies; a circle, which no dossier of ours has, ends where it closes. */
function headOf(report: DossierReport, reports: ReadonlyMap<string, DossierReport>): DossierReport {
  const seen = new Set<string>()
  let head = report
  while (head.copyOf !== null && !seen.has(head.id)) {
    seen.add(head.id)
    head = reports.get(head.copyOf) ?? { ...head, copyOf: null }
  }
  return head
}

function creditedOf({ id, outlet, originator }: DossierReport): Credited {
  return { id, outlet, credits: originator === null ? [] : [{ agency: originator, span: { start: 0, end: 0 }, share: 'whole' }] }
}
