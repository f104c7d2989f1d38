import type { Casualties, CasualtyCount } from '../../model/claim.ts'
import { spanOfWords } from '../../model/parse.ts'
import { areTwo, type Victim } from './roll.ts'
import { type Evidence, LEAD, mostTold, type Sum, sumsOf } from './sums.ts'

/** How many were killed and injured, each by the first of these that the report gives: a figure, the persons that it tells apart. */
export function countCasualties(evidence: Evidence): Casualties {
  const killed = countKilled(evidence)
  return { killed, injured: countInjured(evidence, killed) }
}

function countKilled(evidence: Evidence): CasualtyCount | null {
  const told = mostTold(sumsOf(evidence, 'killed'))
  return told === null ? countPersons(evidence, killedOf(evidence), []) : withAttacker(told, evidence)
}

function countInjured(evidence: Evidence, killed: CasualtyCount | null): CasualtyCount | null {
  const sums = sumsOf(evidence, 'injured')
  const hit = mostTold(sums.filter(({ open }) => open))
  const hurt = mostTold(sums.filter(({ open }) => !open))
  if (hurt !== null || hit !== null) return hurt?.count ?? (hit === null ? null : lessKilled(hit, killed))
  const dead = killedOf(evidence)
  return countPersons(
    evidence,
    evidence.victims.filter((victim) => !dead.includes(victim)),
    dead,
  )
}

/** Of "five were hit" some may be the dead that the report tells of. */
function lessKilled({ count: hit }: Sum, killed: CasualtyCount | null): CasualtyCount {
  const dead = killed?.high ?? 0
  if (dead === 0 || hit.low === null || hit.low < dead) return hit
  return { ...hit, low: hit.low - dead, basis: 'reckoned', rule: 'hit, less the killed' }
}

/** "killed four and then himself": the one who did it is not among those he killed. */
function withAttacker({ count: told, doing }: Sum, { victims }: Evidence): CasualtyCount {
  const dead = victims.filter((victim) => victim.outcome === 'killed' && (victim.attacker || victim.self))
  if (dead.length === 0 || told.low === null || told.high === null || !doing) return told
  return { ...told, low: told.low + 1, high: told.high + 1, basis: 'reckoned', rule: 'figure and who did it' }
}

function killedOf({ victims }: Evidence): Victim[] {
  return victims.filter(({ outcome }) => outcome === 'killed')
}

/** At least those who cannot be one person, at most all; `besides` are persons that they may be another telling of. */
function countPersons({ tree }: Evidence, counted: readonly Victim[], besides: readonly Victim[]): CasualtyCount | null {
  const sure: Victim[] = []
  for (const victim of counted) if ([...besides, ...sure].every((other) => areTwo(victim, other))) sure.push(victim)
  if (counted.length === 0) return null
  return {
    low: sure.length,
    high: counted.length,
    basis: 'reckoned',
    figures: [],
    evidence: counted.flatMap(({ tellings }) =>
      tellings.slice(0, 1).map(({ person }) => spanOfWords(tree.parse, person.first, person.last)),
    ),
    lead: Math.min(...counted.flatMap(({ tellings }) => tellings.map(({ sentence }) => sentence))) < LEAD,
    rule: 'persons',
  }
}
