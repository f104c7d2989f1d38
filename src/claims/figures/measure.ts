import type { CountedClass, Measure } from '../../model/claim.ts'
import { formAt, headOf, lemmaAt, relationAt, uposAt, xposAt } from '../../model/parse.ts'
import { childrenOf, headsOf, reachOf, sentenceAround, type Tree } from '../../model/tree.ts'
import type { Counted } from './counted.ts'
import { PEOPLE, THINGS } from './counted-words.ts'
import { COUNTED_MEASURES, GENERIC, PLACE, PREDICATES, type Sense } from './measure-words.ts'
import { nearRoles } from './near-roles.ts'
import { classOfNoun } from './people.ts'
import { type Role, rolesOf } from './roles.ts'

/** What is counted, and the word that tells it. */
export interface Measured {
  readonly measure: Measure
  /** Row of the word that decided. */
  readonly by: number
  readonly role: Role | null
  readonly rule: string
}

/** The measure of what is counted: by what is told of it, else by the noun itself, else by the toll it is; null for none. */
export function findMeasure(tree: Tree, counted: Counted): Measured | null {
  const roles = rolesOf(tree, counted.nominal, counted.number)
  const all = counted.noun >= 0 && counted.noun !== counted.nominal ? [...roles, ...rolesOf(tree, counted.noun, counted.number)] : roles
  const noun = nounLemma(tree, counted)
  if (NEVER.has(noun)) return null
  const kind = { noun, class: counted.noun < 0 ? null : classOfNoun(tree, counted.noun) }
  const own = ownMeasure(tree, counted, noun)
  if (isOfWhole(tree, counted)) return own
  const told = toldMeasure(tree, [...objectOfVerbBefore(tree, counted), ...all], kind)
  if (own !== null && (told === null || !overrides(own.measure, told.measure) || isSame(own.measure, told.measure))) {
    if (!(own.measure === 'strikes' && told?.measure === 'destroyed')) return own
  }
  return (
    told ??
    own ??
    woundMeasure(tree, counted, kind.class) ??
    tollMeasure(tree, counted) ??
    wholeMeasure(tree, counted) ??
    toldMeasure(tree, nearRoles(tree, counted), kind)
  )
}

/** "two of its three bridges were destroyed": three were not. */
export function isOfWhole({ parse }: Tree, { number: { first } }: Counted): boolean {
  return OWNERS.has(formAt(parse, first - 1)) && formAt(parse, first - 2) === 'of' && uposAt(parse, first - 3) === 'NUM'
}

/** "killed two soldiers and wounded one", "… and wounded nine others": the verb right before the number acts on it, whatever the tree says. */
function objectOfVerbBefore(tree: Tree, { noun, number }: Counted): Role[] {
  if (formAt(tree.parse, number.first - 1) === 'down' && DOWNING.has(formAt(tree.parse, number.first - 2)))
    return [{ predicate: number.first - 2, part: 'object', preposition: '' }]
  const verb = number.first - 1
  if (uposAt(tree.parse, verb) !== 'VERB') return []
  const before = uposAt(tree.parse, verb - 1)
  const joins = relationAt(tree.parse, verb) === 'amod' && (before === 'CCONJ' || before === 'PUNCT' || before === 'ADV')
  return noun < 0 || joins ? [{ predicate: verb, part: 'object', preposition: '' }] : []
}

/** "Three people came to the clinic with cuts", "200 people with war wounds". */
function woundMeasure(tree: Tree, counted: Counted, kind: CountedClass | null): Measured | null {
  if (kind === null || kind === 'n/a') return null
  const { parse } = tree
  const { last } = sentenceAround(parse, counted.anchor)
  for (let word = counted.noun + 1; word < Math.min(last, counted.noun + 9); word++) {
    const form = formAt(parse, word)
    if (form === ';' || form === ',' || uposAt(parse, word) === 'NUM') return null
    if (
      WOUNDS.has(lemmaAt(parse, word)) &&
      (formAt(parse, word - 1) === 'with' || formAt(parse, word - 2) === 'with' || formAt(parse, word - 3) === 'with')
    ) {
      return { measure: 'injured', by: word, role: null, rule: `with: ${lemmaAt(parse, word)}` }
    }
  }
  return null
}

/** "Among the dead were three children": what the phrase of the whole counts. */
function wholeMeasure(tree: Tree, counted: Counted): Measured | null {
  if (counted.partMark !== 'among') return null
  const { first } = sentenceAround(tree.parse, counted.nominal)
  for (let word = first; word < counted.number.first; word++) {
    const form = formAt(tree.parse, word)
    const measure = COUNTED_MEASURES.get(form) ?? COUNTED_MEASURES.get(lemmaAt(tree.parse, word))
    if (measure !== undefined) return { measure, by: word, role: null, rule: `among: ${form}` }
  }
  return null
}

/** A predicate that outweighs what the noun says by itself: a refugee who is killed is counted as killed. */
const OVERRIDES: ReadonlySet<Measure> = new Set(['killed', 'injured', 'missing', 'detained', 'released', 'destroyed', 'other'])

/** The dead stay dead, whatever is done with them: "carried away two dead". */
function overrides(own: Measure, told: Measure): boolean {
  return own !== 'killed' && OVERRIDES.has(told)
}

function isSame(own: Measure, told: Measure): boolean {
  return own === told || (own === 'killed' && told === 'injured')
}

function ownMeasure(tree: Tree, counted: Counted, noun: string): Measured | null {
  if (counted.noun < 0) return null
  const { parse } = tree
  const form = formAt(parse, counted.noun)
  const measure = COUNTED_MEASURES.get(noun) ?? COUNTED_MEASURES.get(form)
  // "5 shot, 1 killed": several shot are people.
  const shot = form === 'shot' && formAt(parse, counted.number.last) !== '1' && formAt(parse, counted.number.last) !== 'one'
  if (measure !== undefined && !shot) return { measure, by: counted.noun, role: null, rule: `noun: ${noun}` }
  if (shot) return { measure: 'injured', by: counted.noun, role: null, rule: 'told: shoot' }
  if (counted.by === 'label' && isForce(noun, classOfNoun(tree, counted.noun))) {
    return { measure: 'deployed', by: counted.noun, role: null, rule: `label: ${noun}` }
  }
  // "cases of shooting", "incidents of looting" count breaches; "cases of cholera" do not.
  if (GENERIC.has(noun)) {
    for (const child of [...childrenOf(tree, counted.noun), ofWhat(tree, counted.noun)]) {
      const relation = relationAt(parse, child)
      if (
        (relation === 'nmod' || relation === 'acl' || relation === 'obl') &&
        (ACTS.has(lemmaAt(parse, child)) || ACTS.has(formAt(parse, child)))
      ) {
        return { measure: 'violations', by: child, role: null, rule: `noun: ${noun} of` }
      }
    }
  }
  return null
}

/** What an `of` right after a noun, or after a mark of emphasis, goes with: the noun's, though the tree may hang it from the verb; -1 for none. */
function ofWhat({ parse }: Tree, noun: number): number {
  const at = uposAt(parse, noun + 1) === 'PUNCT' ? noun + 2 : noun + 1
  return formAt(parse, at) === 'of' && relationAt(parse, at) === 'case' ? headOf(parse, at) : -1
}

/** The first sense of a predicate that fits a role of the counted. */
function toldMeasure(tree: Tree, roles: readonly Role[], counted: CountedKind): Measured | null {
  for (const role of roles) {
    const lemma = lemmaAt(tree.parse, role.predicate)
    const form = formAt(tree.parse, role.predicate)
    if (RETURNING.has(lemma) && role.part === 'subject' && isNegated(tree, role.predicate)) {
      return { measure: 'displaced', by: role.predicate, role, rule: `told: not ${lemma}` }
    }
    if (SURVIVAL.has(lemma) && role.part === 'subject') {
      if (isNegated(tree, role.predicate)) return { measure: 'killed', by: role.predicate, role, rule: `told: not ${lemma}` }
      continue
    }
    const senses = PREDICATES.get(lemma) ?? PREDICATES.get(form) ?? sensesOfParticiple(tree, role.predicate)
    const sense =
      senses.find((one) => fits(tree, one, role, counted)) ?? senses.find((one) => fits(tree, one, undergone(tree, role), counted))
    if (sense === undefined) continue
    const fatal = sense.measure === 'injured' && isFatal(tree, role.predicate)
    return { measure: fatal ? 'killed' : sense.measure, by: role.predicate, role, rule: `told: ${fatal ? 'fatally ' : ''}${lemma}` }
  }
  return null
}

/** "300 kidnapped youths", where the participle is read as an adjective: what its verb tells. */
function sensesOfParticiple(tree: Tree, word: number): readonly Sense[] {
  const form = formAt(tree.parse, word)
  if (uposAt(tree.parse, word) !== 'ADJ' || !form.endsWith('ed')) return []
  const stem = form.slice(0, -2)
  const single = stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : stem
  return PREDICATES.get(stem) ?? PREDICATES.get(`${stem}e`) ?? PREDICATES.get(single) ?? []
}

/** "fatally shot", "mortally wounded". */
function isFatal(tree: Tree, predicate: number): boolean {
  return childrenOf(tree, predicate).some((child) => FATALLY.has(formAt(tree.parse, child)))
}

/** "Two soldiers killed on highway": a headline drops the auxiliary, and the subject of a verb without object undergoes it. */
function undergone(tree: Tree, role: Role): Role {
  const xpos = xposAt(tree.parse, role.predicate)
  if (role.part !== 'subject' || (xpos !== 'VBD' && xpos !== 'VBN')) return role
  const objects = childrenOf(tree, role.predicate).some((child) => TAKES.has(relationAt(tree.parse, child)))
  return objects ? role : { ...role, part: 'object' }
}

/** The lemma of the counted noun ('' for none) and whom it counts (null when it does not tell). */
interface CountedKind {
  readonly noun: string
  readonly class: CountedClass | null
}

function fits(tree: Tree, sense: Sense, role: Role, { noun, class: kind }: CountedKind): boolean {
  if (sense.part !== 'any' && sense.part !== role.part) return false
  if (sense.of === 'people' && !isPeople(sense.measure, noun, kind)) return false
  if (sense.of === 'things' && PEOPLE.has(noun)) return false
  if (sense.of === 'forces' && !isForce(noun, kind)) return false
  if (sense.of === 'vehicles' && THINGS.get(noun) !== 'force') return false
  if (sense.of === 'times' && !OCCASIONS.has(noun)) return false
  if (sense.of === 'missiles' && !MISSILES.has(noun)) return false
  if (sense.of === 'lives' && !LIVES.has(noun)) return false
  return sense.beside === null || hangsOn(tree, role.predicate, sense.beside)
}

/** Whether a noun can count people: for what only people suffer an unknown noun will do, else it must be one that we know. */
function isPeople(measure: Measure, noun: string, kind: CountedClass | null): boolean {
  if (THINGS.has(noun) || OCCASIONS.has(noun) || HAPPENINGS.has(noun)) return false
  if (COUNTED_MEASURES.get(noun) === 'strikes' || COUNTED_MEASURES.get(noun) === 'posts') return false
  return noun === '' || measure === 'killed' || measure === 'injured' || (kind !== null && kind !== 'n/a')
}

function isForce(noun: string, kind: CountedClass | null): boolean {
  return THINGS.get(noun) === 'force' || kind === 'military' || kind === 'police' || kind === 'militant' || OBSERVERS.has(noun)
}

/** Whether one of the lemmas hangs on the predicate, directly or by one step. */
export function hangsOn(tree: Tree, predicate: number, lemmas: readonly string[]): boolean {
  for (const child of childrenOf(tree, predicate)) {
    if (lemmas.includes(lemmaAt(tree.parse, child)) || lemmas.includes(formAt(tree.parse, child))) return true
    if (relationAt(tree.parse, child) === 'obj' && uposAt(tree.parse, child) === 'PROPN' && lemmas.includes(PLACE)) return true
    for (const grandchild of childrenOf(tree, child)) {
      if (relationAt(tree.parse, grandchild) !== 'acl:relcl' && lemmas.includes(lemmaAt(tree.parse, grandchild))) return true
    }
  }
  return false
}

/** "the toll rose to 54", "bringing to 54 the total loss of life", "the number of people killed was 600,000". */
function tollMeasure(tree: Tree, counted: Counted): Measured | null {
  const { parse } = tree
  const chain = [counted.nominal, ...headsOf(parse, counted.nominal).slice(0, 3)]
  const around = chain.flatMap((word) => [word, ...childrenOf(tree, word)])
  for (const word of [...around, ...totalsBefore(tree, counted)]) {
    if (!TOTALS.has(lemmaAt(parse, word).toLowerCase()) || word === counted.nominal || word === counted.noun) continue
    const measure = totalMeasure(tree, word)
    if (measure !== null) return { measure, by: word, role: null, rule: `total: ${lemmaAt(parse, word).toLowerCase()}` }
  }
  return null
}

/** "Toll in station shelling rises to 19": the total stands before, and the number after *to* or *at*. */
function totalsBefore(tree: Tree, counted: Counted): number[] {
  if (!REACHING.has(formAt(tree.parse, counted.number.first - 1))) return []
  const { first } = sentenceAround(tree.parse, counted.anchor)
  return Array.from({ length: Math.max(0, counted.number.first - first) }, (_, index) => counted.number.first - 1 - index)
}

/** What a total is a total of: the words that hang on it. */
function totalMeasure(tree: Tree, total: number): Measure | null {
  const { parse } = tree
  if (lemmaAt(parse, total).toLowerCase() === 'toll') {
    const injured = childrenOf(tree, total).some((child) => PREDICATES.get(lemmaAt(parse, child))?.[0]?.measure === 'injured')
    return injured ? 'injured' : 'killed'
  }
  const open = childrenOf(tree, total)
  for (let at = 0; at < open.length && at < 24; at++) {
    const word = open[at] ?? 0
    const lemma = lemmaAt(parse, word)
    const measure = COUNTED_MEASURES.get(lemma) ?? COUNTED_MEASURES.get(formAt(parse, word))
    if (measure !== undefined) return measure
    const told = (PREDICATES.get(lemma) ?? PREDICATES.get(formAt(parse, word)))?.find(
      (sense) => sense.beside === null && sense.of !== 'forces',
    )
    if (told !== undefined && relationAt(parse, word) !== 'conj') return told.measure
    if (relationAt(parse, word) !== 'conj') open.push(...childrenOf(tree, word))
  }
  // "the number of people killed this week": the participle may hang elsewhere.
  const next = reachOf(tree, total).last + 1
  const told = PREDICATES.get(lemmaAt(parse, next)) ?? PREDICATES.get(formAt(parse, next))
  return told?.find((sense) => sense.beside === null && sense.of === 'people')?.measure ?? null
}

function isNegated(tree: Tree, predicate: number): boolean {
  return childrenOf(tree, predicate).some((child) => NEGATIONS.has(formAt(tree.parse, child)))
}

/** The lemma of the counted noun; '' where there is none. */
export function nounLemma(tree: Tree, counted: Counted): string {
  if (counted.noun < 0) return ''
  const lemma = lemmaAt(tree.parse, counted.noun).toLowerCase()
  return uposAt(tree.parse, counted.noun) === 'PROPN' && lemma === '' ? formAt(tree.parse, counted.noun) : lemma
}

/** What a war claims or costs: "claimed 40 lives"; a party that claims 1,200 members has them. */
const LIVES: ReadonlySet<string> = new Set([
  'life',
  'victim',
  'casualty',
  'death',
  'fatality',
  'people',
  'person',
  'civilian',
  'child',
  'dead',
])
const DOWNING: ReadonlySet<string> = new Set(['shot', 'shoot', 'brought', 'gunned'])
const OWNERS: ReadonlySet<string> = new Set(['the', 'its', 'his', 'her', 'their', 'our', 'these', 'those'])
const MISSILES: ReadonlySet<string> = new Set('drone missile uav rocket shell mortar bomb round munition projectile'.split(' '))
const FATALLY: ReadonlySet<string> = new Set(['fatally', 'mortally'])
/** What is counted about a case in court, and never a casualty. */
const NEVER: ReadonlySet<string> = new Set(['count', 'charge'])
const HAPPENINGS: ReadonlySet<string> = new Set([
  'accident',
  'incident',
  'shooting',
  'crash',
  'case',
  'day',
  'night',
  'week',
  'month',
  'year',
  'hour',
  'weekend',
  'clash',
  'battle',
  'operation',
])
const WOUNDS: ReadonlySet<string> = new Set(['wound', 'injury', 'cut', 'burn', 'shrapnel', 'fracture'])
const OCCASIONS: ReadonlySet<string> = new Set(['time', 'occasion'])
const RETURNING: ReadonlySet<string> = new Set(['return', 'go'])
const REACHING: ReadonlySet<string> = new Set(['to', 'at'])
const TAKES: ReadonlySet<string> = new Set(['obj', 'ccomp', 'nsubj:pass'])
const NEGATIONS: ReadonlySet<string> = new Set(['not', "n't", 'never', 'no', 'n’t'])
const SURVIVAL: ReadonlySet<string> = new Set(['survive', 'live'])
const OBSERVERS: ReadonlySet<string> = new Set([
  'observer',
  'monitor',
  'expert',
  'inspector',
  'peacekeeper',
  'adviser',
  'advisor',
  'recruit',
])
const TOTALS: ReadonlySet<string> = new Set(['toll', 'number', 'total', 'tally', 'count', 'figure', 'loss'])
/** Acts that a bulletin of a ceasefire counts. */
const ACTS: ReadonlySet<string> = new Set([
  'shooting',
  'shelling',
  'fire',
  'firing',
  'violation',
  'breach',
  'bombardment',
  'attack',
  'looting',
  'harassment',
  'sniping',
  'gunfire',
  'clash',
])
