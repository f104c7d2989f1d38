import { formAt, lemmaAt, relationAt, uposAt, xposAt } from '../../model/parse.ts'
import { childrenOf, sentenceAround, type Tree } from '../../model/tree.ts'
import { hangsOn } from '../figures/measure.ts'
import { PREDICATES } from '../figures/measure-words.ts'
import { type Role, rolesOf } from '../figures/roles.ts'
import type { Person } from './persons.ts'

/** What befell somebody. `hit`: shot, stabbed, taken to a hospital, and the words leave open whether they live. */
export interface Harm {
  readonly outcome: 'killed' | 'injured' | 'hit'
  /** Row of the word that tells it. */
  readonly by: number
  /** Done by themselves. */
  readonly self?: boolean
}

/** What the sentence says befell a person, the gravest first told; null where it tells of no harm that was done. */
export function harmOf(tree: Tree, person: Person): Harm | null {
  const roles = rolesOf(tree, person.head, { first: person.head, last: person.head })
  let found: Harm | null =
    person.part === 'hit' || person.part === 'killed' ? { outcome: outcomeOfVictim(tree, person), by: person.head } : null
  for (const role of roles) {
    if (isUnreal(tree, role.predicate)) continue
    const harm = harmBy(tree, role, person)
    if (harm !== null && (found === null || GRAVITY[harm.outcome] > GRAVITY[found.outcome])) found = harm
  }
  return found
}

function harmBy(tree: Tree, role: Role, person: Person): Harm | null {
  const { parse } = tree
  const by = role.predicate
  const lemma = lemmaAt(parse, by).toLowerCase()
  if (role.part === 'subject' && isDoneToSelf(tree, by))
    return { outcome: WOUNDING.has(lemma) && !isToDeath(tree, by) ? 'hit' : 'killed', by, self: true }
  if (uposAt(parse, by) === 'NOUN') {
    const owned = role.part === 'of' || role.part === 'oblique'
    if (owned && DEATHS.has(lemma) && !isAttempt(tree, by)) return { outcome: 'killed', by }
    if (owned && ATTACKS.has(lemma) && role.preposition !== 'by') return { outcome: isToDeath(tree, by) ? 'killed' : 'hit', by }
  }
  const part = role.part === 'subject' && undergoes(tree, by, person) ? 'object' : role.part
  const outcome = outcomeOf(tree, { by, lemma, part })
  return outcome === null ? null : { outcome, by }
}

function outcomeOf(tree: Tree, { by, lemma, part }: { by: number; lemma: string; part: Role['part'] }): Harm['outcome'] | null {
  const senses = PREDICATES.get(lemma) ?? PREDICATES.get(formAt(tree.parse, by)) ?? []
  const fitting = senses.filter(
    (sense) =>
      (sense.measure === 'killed' || sense.measure === 'injured') &&
      (sense.part === 'any' || sense.part === part) &&
      (sense.beside === null || hangsOn(tree, by, sense.beside)),
  )
  if (
    fitting.some(({ measure }) => measure === 'killed') ||
    (part === 'object' && (OPEN.has(lemma) || fitting.length > 0) && isToDeath(tree, by))
  )
    return 'killed'
  if (part === 'object' && OPEN.has(lemma)) return 'hit'
  if (part === 'object' && CARRIED.has(lemma) && toHospital(tree, by)) return 'hit'
  if (part === 'object' && lemma === 'leave' && hangsOn(tree, by, STATES)) return 'injured'
  return fitting.length > 0 ? 'injured' : null
}

/** "killed himself", "turned the gun on himself", "took her own life". */
function isDoneToSelf(tree: Tree, verb: number): boolean {
  const { parse } = tree
  const lemma = lemmaAt(parse, verb)
  for (const child of childrenOf(tree, verb)) {
    const form = formAt(parse, child)
    if (SELF.has(form) && (SELF_HARM.has(lemma) || lemma === 'turn')) return true
    if (form === 'life' && lemma === 'take' && childrenOf(tree, child).some((word) => formAt(parse, word) === 'own')) return true
    if (form === 'suicide' && (lemma === 'commit' || lemma === 'die')) return true
  }
  return false
}

/** Told as not so, as possible only, as tried or threatened. */
function isUnreal(tree: Tree, predicate: number): boolean {
  const { parse } = tree
  for (const child of childrenOf(tree, predicate)) {
    const form = formAt(parse, child)
    const relation = relationAt(parse, child)
    if (relation === 'advmod' && (form === 'not' || form === "n't" || form === 'never' || form === 'nearly' || form === 'almost'))
      return true
    if (relation === 'aux' && UNREAL.has(form)) return true
    if (relation === 'mark' && (form === 'if' || form === 'unless' || form === 'whether')) return true
  }
  const head = parse.heads[predicate] ?? predicate
  if (relationAt(parse, predicate) !== 'xcomp' && relationAt(parse, predicate) !== 'acl') return false
  return TRYING.has(lemmaAt(parse, head)) && formAt(parse, predicate - 1) === 'to'
}

/** "Woman shot in market": a headline drops the auxiliary. */
function undergoes({ parse, ...tree }: Tree, verb: number, person: Person): boolean {
  const xpos = xposAt(parse, verb)
  if ((xpos !== 'VBN' && xpos !== 'VBD') || (xpos === 'VBD' && person.by !== 'bare' && person.by !== 'name')) return false
  if (xpos === 'VBD' && formAt(parse, sentenceAround(parse, verb).last) === '.') return false
  return !childrenOf({ parse, ...tree }, verb).some((child) => TAKES.has(relationAt(parse, child)))
}

function isToDeath(tree: Tree, verb: number): boolean {
  return childrenOf(tree, verb).some((child) => FATAL.has(formAt(tree.parse, child)) || FATAL.has(lemmaAt(tree.parse, child)))
}

function toHospital(tree: Tree, verb: number): boolean {
  const open = childrenOf(tree, verb)
  return open.some(
    (child) =>
      CARE.has(lemmaAt(tree.parse, child).toLowerCase()) ||
      childrenOf(tree, child).some((word) => CARE.has(lemmaAt(tree.parse, word).toLowerCase())),
  )
}

function isAttempt(tree: Tree, noun: number): boolean {
  return childrenOf(tree, noun).some((child) => formAt(tree.parse, child) === 'attempted')
}

/** "the homicide victim". */
function outcomeOfVictim(tree: Tree, { head, part }: Person): Harm['outcome'] {
  if (part === 'killed') return 'killed'
  const { parse } = tree
  return childrenOf(tree, head).some((child) => DEATHS.has(lemmaAt(parse, child).toLowerCase()) || DEAD.has(formAt(parse, child)))
    ? 'killed'
    : 'hit'
}

const TAKES: ReadonlySet<string> = new Set(['obj', 'ccomp', 'nsubj:pass'])
const WOUNDING: ReadonlySet<string> = new Set(['shoot', 'stab', 'injure', 'wound'])
const GRAVITY: Readonly<Record<Harm['outcome'], number>> = { hit: 0, injured: 1, killed: 2 }
const DEATHS: ReadonlySet<string> = new Set(
  'death killing murder slaying homicide assassination execution body remains corpse manslaughter'.split(' '),
)
const ATTACKS: ReadonlySet<string> = new Set('shooting stabbing beating wounding'.split(' '))
const DEAD: ReadonlySet<string> = new Set(['dead', 'deceased', 'slain', 'murdered', 'killed'])
const OPEN: ReadonlySet<string> = new Set('shoot stab hit strike slash beat attack run crush'.split(' '))
/** "left him in a critical condition". */
const STATES: readonly string[] = ['condition', 'hospital', 'coma']
const FATAL: ReadonlySet<string> = new Set(['dead', 'death', 'fatally', 'mortally'])
const CARRIED: ReadonlySet<string> = new Set(
  'take transport bring rush fly airlift carry hospitalize hospitalise transfer drive admit'.split(' '),
)
const CARE: ReadonlySet<string> = new Set('hospital clinic infirmary surgery center centre medical'.split(' '))
const SELF: ReadonlySet<string> = new Set(['himself', 'herself', 'themselves'])
const SELF_HARM: ReadonlySet<string> = new Set('kill shoot stab hang injure wound'.split(' '))
const UNREAL: ReadonlySet<string> = new Set(['may', 'might', 'could', 'would', 'will', 'should', 'can'])
const TRYING: ReadonlySet<string> = new Set('try attempt threaten want plan intend vow conspire plot fail refuse'.split(' '))
