import { formAt, lemmaAt, relationAt, uposAt } from '../../model/parse.ts'
import type { Tree } from '../../model/tree.ts'
import type { Need } from '../deeds.ts'
import { wordSet } from '../word-set.ts'

/** Whether what a verb needs to count as a deed stands with it. */
export function meets(tree: Tree, verb: number, need: Need): boolean {
  switch (need) {
    // "A missile hit the school", "jets hit", but not "prices hit".
    case 'weapon':
      return (
        hasArgument(tree, verb, SUBJECTS, (lemma) => WEAPONS.has(lemma) || FORCES.has(lemma)) ||
        hasArgument(tree, verb, PASSIVE, (lemma) => WEAPONS.has(lemma))
      )
    case 'projectile':
      return hasArgument(tree, verb, OBJECTS, (lemma) => WEAPONS.has(lemma)) || hasMark(tree, verb, FIRE_AT)
    case 'projectile subject':
      // "A strike hit the market. Another hit a tent."
      return hasArgument(tree, verb, SUBJECTS, (lemma, word) => WEAPONS.has(lemma) || isAnother(tree, word))
    case 'aircraft':
      return hasArgument(tree, verb, ANY, (lemma) => AIRCRAFT.has(lemma))
    case 'harm':
      return isHarm(tree, verb)
    case 'place':
      return hasArgument(tree, verb, OBJECTS, (lemma, word) => GROUND.has(lemma) || uposAt(tree.parse, word) === 'PROPN')
    case 'object':
      return hasArgument(tree, verb, ANY, (lemma) => BUILT.has(lemma) || AIRCRAFT.has(lemma))
    // "the town came under fire": nothing more; its subject suffers.
    case 'target':
      return true
    case 'advance':
      return (
        hasArgument(tree, verb, SUBJECTS, (lemma) => FORCES.has(lemma)) &&
        hasArgument(tree, verb, GOAL, (lemma, word) => GROUND.has(lemma) || uposAt(tree.parse, word) === 'PROPN')
      )
    case 'loss':
      return hasArgument(tree, verb, OBJECTS, (lemma) => FORCES.has(lemma) || lemma === 'life')
    case 'aid':
      return hasArgument(tree, verb, ANY, (lemma) => AID.has(lemma))
    case 'convoy':
      return hasArgument(tree, verb, OBJECTS, (lemma) => CONVOYS.has(lemma))
    case 'forces':
      return !leavesDead(tree, verb) && (isOfForces(tree, verb) || isAskedOfForces(tree, verb))
    case 'patrol':
      return hasArgument(tree, verb, ANY, (lemma) => PATROLS.has(lemma))
    case 'road':
      return hasArgument(tree, verb, OBJECTS, (lemma) => ROADS.has(lemma))
    case 'passage':
      return hasArgument(tree, verb, GIVEN, (lemma) => PASSAGE.has(lemma))
    case 'people':
      return hasArgument(tree, verb, ANY, (lemma) => HELD.has(lemma))
  }
}

/** "Another", "a second": one more of what was told. */
export function isAnother(tree: Tree, word: number): boolean {
  const form = formAt(tree.parse, word)
  return form === 'another' || form === 'others' || ((form === 'second' || form === 'third') && uposAt(tree.parse, word) !== 'NOUN')
}

/** "urged the rebels to withdraw": whichever way the tree hangs the infinitive. */
function isAskedOfForces(tree: Tree, verb: number): boolean {
  const relation = relationAt(tree.parse, verb)
  const head = tree.parse.heads[verb] ?? verb
  if (relation === 'xcomp' || relation === 'ccomp') return isOfForces(tree, head)
  return relation === 'acl' && FORCES.has(lemmaAt(tree.parse, head).toLowerCase())
}

/** "leaving 20 soldiers dead": nobody goes. */
function leavesDead(tree: Tree, verb: number): boolean {
  const { parse } = tree
  if (lemmaAt(parse, verb) !== 'leave') return false
  for (let word = verb + 1; word < Math.min(parse.length, verb + 9); word++) {
    if (HURT.has(lemmaAt(parse, word))) return true
    if (uposAt(parse, word) === 'PUNCT') break
  }
  return false
}

function isOfForces(tree: Tree, verb: number): boolean {
  if (hasArgument(tree, verb, OBJECTS, (lemma) => FORCES.has(lemma))) return true
  return hasArgument(tree, verb, SUBJECTS, (lemma, word) => FORCES.has(lemma) || uposAt(tree.parse, word) === 'PROPN')
}

/** Harm by violence: "claimed lives", "died" but not of an illness, "killed" but not in an accident. */
function isHarm(tree: Tree, verb: number): boolean {
  const lemma = lemmaAt(tree.parse, verb)
  if (hasArgument(tree, verb, ANY, (cause) => ACCIDENTS.has(cause))) return false
  const above = relationAt(tree.parse, verb) === 'acl:relcl' ? lemmaAt(tree.parse, tree.parse.heads[verb] ?? verb).toLowerCase() : ''
  if (ACCIDENTS.has(above) || WARS.has(above)) return false
  if (lemma === 'claim')
    return (
      hasArgument(tree, verb, OBJECTS, (object) => object === 'life') && !hasArgument(tree, verb, SUBJECTS, (subject) => WARS.has(subject))
    )
  if (WAR_LOSSES.has(lemma) && hasArgument(tree, verb, SUBJECTS, (subject) => WARS.has(subject))) return false
  return lemma !== 'die' || !hasMark(tree, verb, OF)
}

function hasArgument(tree: Tree, verb: number, relations: ReadonlySet<string>, test: (lemma: string, word: number) => boolean): boolean {
  const { parse } = tree
  for (let child = tree.firstChild[verb] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const relation = relationAt(parse, child)
    if (!relations.has(relation)) continue
    if (test(lemmaAt(parse, child).toLowerCase(), child)) return true
    for (let inner = tree.firstChild[child] ?? -1; inner >= 0; inner = tree.nextSibling[inner] ?? -1) {
      const link = relationAt(parse, inner)
      if ((link === 'conj' || link === 'compound' || link === 'nmod') && test(lemmaAt(parse, inner).toLowerCase(), inner)) return true
    }
  }
  return false
}

function hasMark(tree: Tree, verb: number, forms: ReadonlySet<string>): boolean {
  const { parse } = tree
  for (let child = tree.firstChild[verb] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (!relationAt(parse, child).startsWith('obl')) continue
    for (let inner = tree.firstChild[child] ?? -1; inner >= 0; inner = tree.nextSibling[inner] ?? -1) {
      if (relationAt(parse, inner) === 'case' && forms.has(lemmaAt(parse, inner))) return true
    }
  }
  return false
}

const SUBJECTS = wordSet('nsubj')
const OBJECTS = wordSet('obj nsubj:pass')
const PASSIVE = wordSet('obl:agent obl')
const GOAL = wordSet('obj obl')
const WARS = wordSet('war conflict violence unrest')
const WAR_LOSSES = wordSet('kill wound injure')
const ANY = wordSet('nsubj nsubj:pass obj obl:agent obl')
const FIRE_AT = wordSet('on at upon into toward towards')
const OF = wordSet('of')
const ACCIDENTS = wordSet(
  'accident crash earthquake quake flood storm cyclone landslide disease cholera illness cancer hunger famine fire-accident collision',
)
const WEAPONS = wordSet(
  'missile rocket shell mortar bomb drone warplane jet plane aircraft helicopter artillery tank projectile strike airstrike raid blast explosion round munition grenade device uav salvo barrage gun sniper bullet mine gunship howitzer shot gas fire flare',
)
const AIRCRAFT = wordSet('aircraft jet plane warplane helicopter drone missile uav rocket fighter bomber mig su-24 l-39 airplane')
const GROUND = wordSet(
  'town village city base post hill position area territory camp airport checkpoint crossing district neighbourhood neighborhood bridge road outpost garrison headquarters barracks village settlement land ground',
)
const BUILT = wordSet(
  'house home building village church mosque school hospital clinic market shop bridge tank vehicle car truck warehouse crop field farm office station depot convoy ambulance system launcher camp shelter town',
)
const AID = wordSet('aid convoy truck food relief supply parcel assistance shipment humanitarian team worker ambulance medicine')
const CONVOYS = wordSet('truck convoy lorry shipment')
const HURT = wordSet('dead wounded injured dying homeless wound injure')
const PATROLS = wordSet('patrol')
const ROADS = wordSet('road highway motorway street bridge crossing route checkpoint border')
const GIVEN = wordSet('obj iobj nsubj:pass obl')
const PASSAGE = wordSet('passage access entry permission')
const FORCES = wordSet(
  'army force troop soldier military fighter unit militia rebel police militant insurgent army brigade gunman jet warplane',
)
const HELD = wordSet('prisoner hostage captive detainee body soldier civilian remains worker student girl journalist sailor woman child')
