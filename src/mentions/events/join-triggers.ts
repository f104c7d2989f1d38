import { relationAt, sentenceOf, uposAt } from '../../model/parse.ts'
import type { Tree } from '../../model/tree.ts'
import type { Trigger } from './triggers.ts'

/** A trigger, and the verb of harm or impact that only tells what it did: "the strike killed five"; -1 for none. */
export interface Joined {
  readonly trigger: Trigger
  readonly effect: number
}

/**
 * Makes one event of words that tell one deed: a noun with the verb that it governs or stands beside ("an air strike hit
 * the market, killing five"), and of several verbs of harm the first.
 */
export function joinTriggers(tree: Tree, triggers: readonly Trigger[]): Joined[] {
  const { parse } = tree
  const bySentence = new Map<number, Trigger[]>()
  for (const trigger of triggers) {
    const sentence = sentenceOf(parse, trigger.word)
    const there = bySentence.get(sentence)
    if (there === undefined) bySentence.set(sentence, [trigger])
    else there.push(trigger)
  }
  return [...bySentence.values()].flatMap((group) => joinSentence(tree, group))
}

function joinSentence(tree: Tree, triggers: readonly Trigger[]): Joined[] {
  const absorbed = new Set<number>()
  const effects = new Map<Trigger, number>()
  const told: Absorbed[] = []
  const causes = triggers.filter(
    (trigger) => trigger.deed.category === 'ASSAULT' && !isHarm(trigger) && !APART.has(trigger.deed.kind ?? ''),
  )
  for (const trigger of triggers) {
    const vague = !trigger.nominal && (isHarm(trigger) || VAGUE.has(trigger.deed.kind ?? '') || trigger.deed.needs === 'projectile subject')
    if (!vague) continue
    const cause =
      near(causes, trigger.word).find((other) => other !== trigger && !absorbed.has(other.word) && belongs(tree, trigger, other)) ??
      firstOf(tree, trigger, told)
    if (cause === undefined) continue
    absorbed.add(trigger.word)
    told.push({ word: trigger.word, cause })
    if (!effects.has(cause)) effects.set(cause, trigger.word)
  }
  let harm: Trigger | undefined
  const joined: Joined[] = []
  for (const trigger of triggers) {
    if (absorbed.has(trigger.word) || isInside(trigger, triggers)) continue
    if (isHarm(trigger)) {
      if (harm !== undefined && (leads(tree, trigger.word, harm.word) || leads(tree, harm.word, trigger.word))) continue
      harm = trigger
    }
    joined.push({ trigger, effect: effects.get(trigger) ?? -1 })
  }
  return joined
}

/** The triggers within reach of a word: a slice of the list. */
function near(triggers: readonly Trigger[], word: number): readonly Trigger[] {
  if (triggers.length < SHORT) return triggers
  const first = triggers.findIndex((trigger) => trigger.word >= word - REACH)
  return first < 0 ? [] : triggers.slice(first, first + SHORT)
}

/** Whether a verb only tells the effect of another trigger: it governs the noun, or hangs on the verb. */
function belongs(tree: Tree, effect: Trigger, cause: Trigger): boolean {
  if (Math.abs(effect.word - cause.word) > REACH) return false
  if (cause.nominal)
    return (
      (cause.word < effect.word && !hasVerbBetween(tree, cause.word, effect.word)) ||
      governor(tree, cause.word) === effect.word ||
      (leads(tree, effect.word, cause.word) && effect.word > cause.word)
    )
  return isHarm(effect) && (leads(tree, effect.word, cause.word) || leads(tree, cause.word, effect.word))
}

/** "came under artillery fire": the noun belongs to the verb's phrase. */
function isInside(noun: Trigger, triggers: readonly Trigger[]): boolean {
  return noun.nominal && near(triggers, noun.word).some((verb) => !verb.nominal && verb.word < noun.word && verb.last === noun.word)
}

function hasVerbBetween(tree: Tree, from: number, to: number): boolean {
  for (let word = from + 1; word < to; word++) if (uposAt(tree.parse, word) === 'VERB') return true
  return false
}

/** "killed two and wounded one": what the first verb was the effect of, the second is too. */
function firstOf(tree: Tree, effect: Trigger, told: readonly Absorbed[]): Trigger | undefined {
  if (!isHarm(effect)) return undefined
  for (let at = told.length - 1; at >= 0; at--) {
    const one = told[at]
    if (one === undefined || effect.word - one.word > REACH) return undefined
    if (leads(tree, effect.word, one.word)) return one.cause
  }
  return undefined
}

interface Absorbed {
  readonly word: number
  readonly cause: Trigger
}

/** The verb that a noun is an argument of: not over a clause. */
function governor(tree: Tree, noun: number): number {
  const { parse } = tree
  for (let at = noun, steps = 0; steps < 5; steps++) {
    const head = parse.heads[at] ?? at
    if (head === at || !ARGUMENT.has(relationAt(parse, at))) return -1
    if (uposAt(parse, head) === 'VERB') return head
    at = head
  }
  return -1
}

/** Whether a word hangs on another without a clause of its own between: by participle, coordination, relative clause. */
function leads(tree: Tree, word: number, above: number): boolean {
  const { parse } = tree
  for (let at = word, steps = 0; steps < 8; steps++) {
    if (at === above) return true
    const head = parse.heads[at] ?? at
    const relation = relationAt(parse, at)
    if (head === at || relation === 'ccomp' || relation === 'parataxis') return false
    at = head
  }
  return false
}

function isHarm({ deed }: Trigger): boolean {
  return deed.needs === 'harm'
}

/** Words within which two triggers may tell one deed. */
const REACH = 60
const SHORT = 40
/** What kills none by itself. */
const APART: ReadonlySet<string> = new Set(['ground advance', 'capture', 'looting', 'arson', 'destruction', 'mine laying'])
const VAGUE: ReadonlySet<string> = new Set(['attack', 'explosion'])
const ARGUMENT: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obl', 'obl:agent', 'obj', 'nmod', 'compound', 'conj', 'nmod:poss'])
