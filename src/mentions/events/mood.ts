import type { EventMention } from '../../model/event.ts'
import { formAt, lemmaAt, relationAt } from '../../model/parse.ts'
import type { Tree } from '../../model/tree.ts'
import { wordSet } from '../word-set.ts'

/** How a deed is told: done or not, planned, threatened, demanded or possible. */
export interface Mood {
  readonly negated: boolean
  readonly modality: EventMention['modality']
}

/** The mood that the words above and around a trigger give it. */
export function moodOf(tree: Tree, trigger: number): Mood {
  const { parse } = tree
  let negated = hasChild(tree, trigger, NOT) || hasNone(tree, trigger)
  let modality: EventMention['modality'] = 'deed'
  const purpose = isPurpose(tree, trigger)
  for (let at = trigger, steps = 0; steps < 6; steps++) {
    const own = modalOf(tree, at)
    if (own !== null && modality === 'deed') modality = own
    if (at !== trigger && relationTo(tree, trigger, at) && hasChild(tree, at, NOT)) negated = true
    const head = parse.heads[at] ?? at
    const relation = relationAt(parse, at)
    if (head === at || STOPS.has(relation)) break
    const lemma = lemmaAt(parse, head)
    if (DENIES.has(lemma) && relation !== 'nsubj') negated = !SUBJECTS.has(relation)
    if (modality === 'deed' && relation !== 'nsubj') modality = MOODS.get(lemma) ?? modality
    at = head
  }
  return { negated, modality: modality === 'deed' && purpose ? 'plan' : modality }
}

/** Only the verb right above a noun negates it: "did not carry out the strike". */
function relationTo(tree: Tree, trigger: number, at: number): boolean {
  return (tree.parse.heads[trigger] ?? -1) === at && relationAt(tree.parse, trigger) === 'obj'
}

function modalOf(tree: Tree, word: number): EventMention['modality'] | null {
  const { parse } = tree
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const relation = relationAt(parse, child)
    const form = formAt(parse, child)
    if (relation === 'aux') {
      if (form === 'will' || form === 'shall' || form === "'ll" || form === '’ll') return 'plan'
      if (form === 'would' || form === 'should' || form === 'must') return 'plan'
      if (form === 'may' || form === 'might' || form === 'could' || form === 'can') return 'possible'
    }
    if (relation === 'mark' && (form === 'if' || form === 'unless' || form === 'whether')) return 'possible'
    if (relation === 'amod' && POSSIBLE.has(form)) return 'possible'
  }
  return null
}

/** "sent jets to bomb the town": an aim, not told as done. */
function isPurpose(tree: Tree, word: number): boolean {
  const { parse } = tree
  // "made four attempts to lay mines": something was done.
  if (!PURPOSE.has(relationAt(parse, word)) || TRIED.has(lemmaAt(parse, parse.heads[word] ?? word))) return false
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
    if (relationAt(parse, child) === 'mark' && formAt(parse, child) === 'to') return true
  }
  return false
}

/** "No truck was stopped", "launched no attack". */
function hasNone(tree: Tree, trigger: number): boolean {
  for (let child = tree.firstChild[trigger] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1)
    if (ARGUMENTS.has(relationAt(tree.parse, child)) && hasChild(tree, child, NO)) return true
  return false
}

function hasChild(tree: Tree, word: number, forms: ReadonlySet<string>): boolean {
  for (let child = tree.firstChild[word] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1)
    if (forms.has(formAt(tree.parse, child))) return true
  return false
}

const NOT = wordSet("not n't n’t never no neither without none nobody")
const NO = wordSet('no neither')
const ARGUMENTS = wordSet('nsubj nsubj:pass obj')
const DENIES = wordSet('deny')
const SUBJECTS = wordSet('nsubj nsubj:pass')
const POSSIBLE = wordSet('possible potential future planned imminent further renewed new fresh any')
const STOPS = wordSet('root parataxis conj acl:relcl appos')
const TRIED = wordSet('attempt try')
const PURPOSE = wordSet('advcl acl')
const MOODS = new Map<string, EventMention['modality']>([
  ...['threaten', 'vow', 'warn'].map((lemma) => [lemma, 'threat'] as const),
  ...['plan', 'intend', 'prepare', 'promise', 'pledge', 'agree', 'schedule', 'expect'].map((lemma) => [lemma, 'plan'] as const),
  ...['call', 'urge', 'demand', 'ask', 'request', 'appeal'].map((lemma) => [lemma, 'demand'] as const),
  ...[
    'fear',
    'risk',
    'avoid',
    'prevent',
    'stop',
    'halt',
    'ban',
    'prohibit',
    'end',
    'cease',
    'rule',
    'avert',
    'deter',
    'investigate',
    'suspect',
  ].map((lemma) => [lemma, 'possible'] as const),
])
