import type { CasualtyCount, Figure } from '../../model/claim.ts'
import { formAt, relationAt, sentenceOf, spanOfWords, uposAt, wordFrom } from '../../model/parse.ts'
import { childrenOf, headsOf, isUnder, type Tree } from '../../model/tree.ts'
import { areJoined } from './joined.ts'
import type { Victim } from './roll.ts'

/** What the counts are made of. */
export interface Evidence {
  readonly tree: Tree
  readonly figures: readonly Figure[]
  readonly victims: readonly Victim[]
  /** 1 for each sentence that tells of another happening. */
  readonly aside: Uint8Array
}

/** The number that one sentence gives. */
export interface Sum {
  readonly sentence: number
  readonly count: CasualtyCount
  /** Of those hit, whether they lived or died. */
  readonly open: boolean
  /** Told of who did it: "killed four", not "four died". */
  readonly doing: boolean
}

/** For each sentence with figures of the measure, what they come to together, in reading order. */
export function sumsOf({ tree, figures, victims, aside }: Evidence, measure: Figure['measure']): Sum[] {
  const { parse } = tree
  const rows = figures
    .filter((figure) => figure.measure === measure && isOfHappening(figure))
    .map((figure) => ({ figure, word: wordFrom(parse, figure.start) }))
    .filter(({ word }) => isOfOne(tree, { sentence: sentenceOf(parse, word), aside }))
    .filter(({ figure }) => !isPartOf(tree, figure))
  const sums: Sum[] = []
  for (const { figure, word } of rows) {
    const sentence = sentenceOf(parse, word)
    if (sums.some((sum) => sum.sentence === sentence)) continue
    const beside = rows.filter(
      (other) => other.word > word && sentenceOf(parse, other.word) === sentence && areJoined(tree, word, other.word),
    )
    const others = isOthers(figure)
    const persons = victims.flatMap(({ outcome, tellings }) =>
      (measure === 'killed') === (outcome === 'killed')
        ? tellings.filter((telling) => telling.sentence === sentence && (others || areJoined(tree, word, telling.person.head))).slice(0, 1)
        : [],
    )
    const all = [figure, ...beside.map((other) => other.figure)]
    const several = all.length + persons.length > 1
    sums.push({
      sentence,
      count: {
        low: add(all, 'low') === null ? null : (add(all, 'low') ?? 0) + persons.length,
        high: add(all, 'high') === null ? null : (add(all, 'high') ?? 0) + persons.length,
        basis: several ? 'reckoned' : 'stated',
        figures: all.map(({ id }) => id),
        evidence: [
          ...all.map(({ start, end }) => ({ start, end })),
          ...persons.map(({ person }) => spanOfWords(parse, person.first, person.last)),
        ],
        lead: sentence < LEAD,
        rule: several ? 'sum' : 'figure',
      },
      doing: isDoing(tree, word, figure),
      open: OPEN.some((rule) => figure.rule.includes(rule)),
    })
  }
  return sums
}

function isOfHappening({ scope, stance, partOf, low, high, from, to }: Figure): boolean {
  if (stance === 'denied' || stance === 'hypothetical' || partOf !== null || (low === null && high === null)) return false
  return scope === 'incident' || (scope === 'cumulative' && (from === null || from === to) && (low ?? high ?? 0) <= 20)
}

/** The number that most sentences give, the first of equals. */
export function mostTold(sums: readonly Sum[]): Sum | null {
  let best: Sum | null = null
  let most = 0
  for (const sum of sums) {
    const times = sums.filter(({ count }) => count.low === sum.count.low && count.high === sum.count.high).length
    if (times > most) {
      best = sum
      most = times
    }
  }
  return best
}

function add(figures: readonly Figure[], bound: 'low' | 'high'): number | null {
  let sum = 0
  for (const figure of figures) {
    const number = figure[bound]
    if (number === null) return null
    sum += number
  }
  return sum
}

/** Whether a sentence stands near the head and tells of one happening: neither an aside nor "shootings across the city". */
function isOfOne({ parse }: Tree, { sentence, aside }: { sentence: number; aside: Uint8Array }): boolean {
  if (sentence > HEAD || aside[sentence] === 1) return false
  for (let word = parse.sentences[sentence] ?? 0; word < (parse.sentences[sentence + 1] ?? 0); word++)
    if (SEVERAL.has(formAt(parse, word))) return false
  return true
}

function isDoing(tree: Tree, word: number, { rule }: Figure): boolean {
  if (!rule.startsWith('told: ') || rule.startsWith('told: die')) return false
  const { parse } = tree
  return headsOf(parse, word)
    .slice(0, 3)
    .some(
      (verb) =>
        uposAt(parse, verb) === 'VERB' &&
        childrenOf(tree, verb).some((child) => relationAt(parse, child) === 'obj' && isUnder(parse, word, child)),
    )
}

/** "three of the victims", "two of them". */
function isPartOf({ parse }: Tree, { end }: Figure): boolean {
  const next = wordFrom(parse, end)
  return formAt(parse, next) === 'of' && PARTS.has(formAt(parse, next + 1))
}

function isOthers({ who }: Figure): boolean {
  return who !== null && /\bothers?\b/.test(who)
}

/** Sentences in which a report tells what it is about, and those in which it goes on about it. */
export const LEAD = 3
export const HEAD = 10
const PARTS: ReadonlySet<string> = new Set(['the', 'them', 'those', 'whom', 'these'])
const SEVERAL: ReadonlySet<string> = new Set(
  'shootings attacks strikes airstrikes raids bombings explosions accidents incidents clashes stabbings homicides slayings killings murders blasts separate'.split(
    ' ',
  ),
)
const OPEN: readonly string[] = ['told: shoot', 'told: stab', 'told: hit', 'told: strike']
