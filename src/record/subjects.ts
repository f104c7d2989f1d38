import type { Change, Decision } from '../model/decision.ts'

/** Ids of the reports that a change is about; [] where it is about none, as an undoing, or a term that no report tells. */
export function reportsOf(change: Change): string[] {
  switch (change.kind) {
    case 'confirm':
    case 'correct':
    case 'reject':
    case 'judge claim':
      return [change.claim.report]
    case 'merge':
      return change.members.map(({ report }) => report)
    case 'split':
      return [...change.members, ...change.from].map(({ report }) => report)
    case 'move allegation':
      return [change.incident.report]
    case 'accept term':
      return change.term.evidence.map(({ report }) => report)
    case 'drop term':
    case 'grade source':
    case 'undo':
      return []
  }
}

/** For each report that decisions are about, the number of the last of them in the log; an undoing is about what it takes back. */
export function lastDecisions(decisions: readonly Decision[]): Map<string, number> {
  const last = new Map<string, number>()
  const subjects = new Map<string, readonly string[]>()
  for (const { id, change } of decisions) {
    const reports = change.kind === 'undo' ? (subjects.get(change.decision) ?? []) : reportsOf(change)
    subjects.set(id, reports)
    for (const report of reports) last.set(report, Number(id.slice(1)))
  }
  return last
}
