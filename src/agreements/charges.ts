import type { Evidence } from '../model/claim.ts'
import type { Accusation, Incident } from '../model/story.ts'

/** Who accuses whom of an incident, as the reports tell it. */
interface Charges {
  readonly accuser: readonly string[]
  readonly accused: readonly string[]
  readonly denied: boolean
  readonly because: string
}

/** Finds the accusations that stand beside an incident's evidence; without one, who the reports say did it. */
export function chargesFinder(accusations: readonly Accusation[]): (incident: Incident) => Charges {
  const ofReport = new Map<string, Accusation[]>()
  for (const accusation of accusations) {
    for (const report of new Set(accusation.evidence.map((evidence) => evidence.report))) {
      const list = ofReport.get(report)
      if (list === undefined) ofReport.set(report, [accusation])
      else list.push(accusation)
    }
  }
  return (incident) => {
    const reports = new Set(incident.evidence.map(({ report }) => report))
    const besides = new Set([...reports].flatMap((report) => ofReport.get(report) ?? []))
    return chargesOf(
      incident,
      [...besides].sort((a, b) => accusations.indexOf(a) - accusations.indexOf(b)),
    )
  }
}

function chargesOf(incident: Incident, accusations: readonly Accusation[]): Charges {
  const near = accusations.filter(({ evidence }) => evidence.some((one) => incident.evidence.some((other) => areBeside(one, other))))
  const fitting = near.filter(({ accused }) => incident.agent.length === 0 || accused.length === 0 || meet(accused, incident.agent))
  const [first] = fitting
  const denied = (incident.denials?.length ?? 0) > 0 || fitting.some((accusation) => accusation.denied === true)
  if (first === undefined) {
    const because =
      incident.agent.length === 0
        ? 'No report says who did it or accuses anybody.'
        : 'No accusation of a breach stands beside it; the reports say who did it.'
    return { accuser: [], accused: incident.agent, denied, because }
  }
  return {
    accuser: [...new Set(fitting.flatMap(({ accuser }) => accuser))],
    accused: [...new Set(fitting.flatMap(({ accused }) => accused))],
    denied,
    because: `${first.accuser[0] ?? 'A report'} accuses ${first.accused[0] ?? 'nobody by name'}.`,
  }
}

function areBeside(a: Evidence, b: Evidence): boolean {
  return a.report === b.report && a.start <= b.end + BESIDE && b.start <= a.end + BESIDE
}

function meet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((name) => others.some((other) => contains(name, other) || contains(other, name)))
}

function contains(outer: string, inner: string): boolean {
  return ` ${outer.toLowerCase()} `.includes(` ${inner.toLowerCase()} `)
}

// About a sentence: a charge is mostly made in the sentence of the incident or the one after.
const BESIDE = 150
