import type { Harm } from './harms.ts'
import type { Person } from './persons.ts'

/** A person whom the report tells of as hurt or killed, in all the phrases that may stand for the same one. */
export interface Victim {
  outcome: Harm['outcome']
  sex: Person['sex']
  stage: Person['stage']
  age: number | null
  names: readonly string[]
  attacker: boolean
  /** Whether they did it themselves. */
  self: boolean
  readonly tellings: Telling[]
}

/** One phrase for a victim. */
export interface Telling {
  readonly person: Person
  readonly harm: Harm
  readonly sentence: number
  /** First word of the conjuncts that the phrase is one of. */
  readonly joined: number
}

/**
 * Brings the phrases for victims together, each with the first that it can stand for: what differs in sex, age, name
 * or fate, or is told beside it in one sentence, is somebody else.
 */
export function callRoll(tellings: readonly Telling[]): Victim[] {
  const victims: Victim[] = []
  for (const telling of tellings) {
    const victim = choose(
      victims.filter((one) => mayBe(one, telling)),
      telling,
    )
    if (victim === null) victims.push(victimOf(telling))
    else join(victim, telling)
  }
  return victims
}

/** Whether two victims cannot be one person: one phrase brings in both ("a man and his son"), or one is "another man". What else differs may be told wrongly. */
export function areTwo(a: Victim, b: Victim): boolean {
  const fates = a.outcome !== b.outcome && (a.outcome !== 'hit' || b.outcome !== 'hit')
  if (fates && ((a.sex !== null && b.sex !== null && a.sex !== b.sex) || (a.age !== null && b.age !== null && Math.abs(a.age - b.age) > 1)))
    return true
  return a.tellings.some((one) =>
    b.tellings.some(
      (other) =>
        toldBeside(one, other) &&
        (one.joined === other.joined || one.harm.by !== other.harm.by || one.person.by === 'other' || other.person.by === 'other'),
    ),
  )
}

function victimOf(telling: Telling): Victim {
  const { person, harm } = telling
  const { sex, stage, age, names } = person
  return {
    outcome: harm.outcome,
    sex,
    stage,
    age,
    names,
    attacker: person.part === 'attacker',
    self: harm.self === true,
    tellings: [telling],
  }
}

/** The one of the same name or age, else the one told of last for a phrase that points back, else the first. */
function choose(candidates: readonly Victim[], { person }: Telling): Victim | null {
  const same = candidates.find(({ names, age }) => sharesName(names, person.names) || (person.age !== null && age === person.age))
  if (same !== undefined) return same
  if (person.by === 'other') return null
  return (isPointing(person) ? candidates.toSorted((a, b) => lastOf(b) - lastOf(a))[0] : candidates[0]) ?? null
}

function mayBe(victim: Victim, telling: Telling): boolean {
  const { person, harm } = telling
  if (victim.sex !== null && person.sex !== null && victim.sex !== person.sex) return false
  if (victim.age !== null && person.age !== null && Math.abs(victim.age - person.age) > 1) return false
  if (areApart(victim.stage, person.stage)) return false
  const sameName = sharesName(victim.names, person.names)
  if (victim.names.length > 0 && person.names.length > 0 && !sameName) return false
  if (!sameName && victim.tellings.some((other) => toldBeside(other, telling))) return false
  // The wounded may die, the dead are not wounded.
  const known = sameName || (person.age !== null && person.age === victim.age)
  if (victim.outcome === 'killed' && harm.outcome === 'injured') return known
  if (victim.outcome === 'injured' && harm.outcome === 'killed') return known || isPointing(person)
  return true
}

/** Two phrases of one sentence that both bring somebody in: "a man and his son", "one officer ... another". */
function toldBeside(a: Telling, b: Telling): boolean {
  if (a.sentence !== b.sentence || a.person.head === b.person.head) return false
  return !isPointing(a.person) && !isPointing(b.person)
}

function join(victim: Victim, telling: Telling): void {
  const { person, harm } = telling
  victim.tellings.push(telling)
  if (harm.outcome === 'killed' || (harm.outcome === 'injured' && victim.outcome === 'hit')) victim.outcome = harm.outcome
  victim.sex ??= person.sex
  victim.stage ??= person.stage
  victim.age ??= person.age
  victim.names = [...new Set([...victim.names, ...person.names])]
  if (person.part === 'attacker') victim.attacker = true
  if (harm.self === true) victim.self = true
}

function isPointing({ by }: Person): boolean {
  return by === 'pronoun' || by === 'known'
}

function sharesName(a: readonly string[], b: readonly string[]): boolean {
  return a.some((name) => b.includes(name))
}

function areApart(a: Person['stage'], b: Person['stage']): boolean {
  return a !== null && b !== null && a !== b && a !== 'young' && b !== 'young'
}

function lastOf(victim: Victim): number {
  return victim.tellings.at(-1)?.person.head ?? -1
}
