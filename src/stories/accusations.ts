import type { AccusationClaim } from '../model/claim.ts'
import type { Accusation } from '../model/story.ts'

/** Brings claims of one charge into one Accusation: the same accuser, accused and agreement, whatever the report. */
export function mergeAccusations(claims: readonly AccusationClaim[]): Accusation[] {
  const groups: AccusationClaim[][] = []
  for (const claim of claims) {
    const group = groups.find((members) => members.every((member) => isSame(member, claim)))
    if (group === undefined) groups.push([claim])
    else group.push(claim)
  }
  return groups.map((group, index) => ({
    id: `a${index + 1}`,
    accuser: group[0]?.accuser ?? [],
    accused: group[0]?.accused ?? [],
    agreement: group.find((claim) => claim.agreement !== null)?.agreement ?? null,
    conduct: group[0]?.conduct ?? '',
    evidence: group.map(({ report, start, end }) => ({ report, start, end })),
    ...(group.some(({ denied }) => denied) ? { denied: true } : {}),
  }))
}

/** Two charges of one report are two, whoever they accuse: their conduct differs, but for counts of the same breaches. */
function isSame(a: AccusationClaim, b: AccusationClaim): boolean {
  if (a.report === b.report && !(a.rule === COUNT && b.rule === COUNT)) return false
  return (
    share(a.accuser, b.accuser) &&
    share(a.accused, b.accused) &&
    (a.agreement === b.agreement || a.agreement === null || b.agreement === null)
  )
}

function share(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => b.some((other) => name.toLowerCase() === other.toLowerCase()))
}

const COUNT = 'breaches counted'
