import type { ActorMention } from '../model/actor.ts'
import type { EventMention } from '../model/event.ts'
import { formAt, type Parse, relationAt, sentenceOf, spanOfWords } from '../model/parse.ts'
import type { PlaceMention } from '../model/place.ts'
import type { TimeMention } from '../model/time.ts'
import { openTree, type Tree } from '../model/tree.ts'
import type { Chains } from '../text/text.ts'
import type { Deeds } from './deeds.ts'
import { actorNames, targetNames } from './events/arguments.ts'
import { carryOver } from './events/carry-over.ts'
import type { Ground } from './events/ground.ts'
import { kindBy } from './events/instruments.ts'
import { type Joined, joinTriggers } from './events/join-triggers.ts'
import { labelsOf } from './events/labels.ts'
import { moodOf } from './events/mood.ts'
import { otherSide, type Parts, partsOfNoun, partsOfReceiving, partsOfVerb } from './events/parts.ts'
import { placePointedAt } from './events/pointing-places.ts'
import { isProjectile } from './events/projectiles.ts'
import { isTotal, whenOf, whereOf } from './events/setting.ts'
import { findTriggers } from './events/triggers.ts'

/** Mentions that say when, where and who, and the lexicon. */
interface Setting {
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  readonly actors: readonly ActorMention[]
  readonly deeds: Deeds
  readonly chains?: (() => Chains) | undefined
}

/** Who did what to whom, in reading order. */
export function findEvents(parse: Parse, setting: Setting): EventMention[] {
  const tree = openTree(parse)
  const { actors, places, times, deeds } = setting
  const ground: Ground = {
    tree,
    actors,
    places,
    actorAt: rowsAt(parse, actors),
    placeAt: rowsAt(parse, places),
    timeAt: rowsAt(parse, times),
    chains: once(setting.chains),
  }
  const events: EventMention[] = []
  const labels = labelsOf(parse, places)
  let sentence = 0
  for (const joined of joinTriggers(tree, findTriggers(tree, deeds))) {
    while ((parse.sentences[sentence + 1] ?? parse.length) <= joined.trigger.word) sentence++
    const first = parse.sentences[sentence] ?? 0
    const end = parse.sentences[sentence + 1] ?? parse.length
    // A sentence may be a whole list; what is far off tells nothing of this deed.
    const from = Math.max(first, endOfDateline(parse, first, end), joined.trigger.word - REACH)
    const to = Math.min(end, joined.trigger.word + REACH)
    const here = { times: between(times, from, to), places: between(places, from, to).filter((place) => !isOfActor(ground, place)) }
    if (isBackground(tree, joined.trigger.word) || (joined.trigger.nominal && isNamed(ground, joined.trigger.word))) continue
    // Totals are told by figures, not by events.
    if (joined.trigger.deed.kind === null && isTotal(ground, joined.trigger.word, here.times)) continue
    const event = makeEvent(ground, joined, here, deeds)
    if (event.place.length > 0) events.push(event)
    else {
      const pointed = placePointedAt(ground, { first, end }, events)
      events.push({ ...event, place: pointed.length > 0 ? pointed : (labels[sentence] ?? placeBefore(ground, event, places)) })
    }
  }
  return carryOver(parse, events)
}

function makeEvent(ground: Ground, joined: Joined, here: Pick<Setting, 'times' | 'places'>, deeds: Deeds): EventMention {
  const { tree } = ground
  const { trigger } = joined
  const { word, deed } = trigger
  const parts = partsOf(tree, joined)
  const others = deed.kind === 'clash' && trigger.nominal ? actorNames(ground, otherSide(tree, parts.agent)) : []
  const agent = deed.kind === 'clash' ? [...new Set([...actorNames(ground, parts.agent), ...others])] : actorNames(ground, parts.agent)
  const struck = kindBy(tree, word, parts, deeds)
  const where = whereOf(ground, word, here.places)
  const when = whenOf(ground, word, here.times)
  const fired = parts.target === trigger.last || (deed.kind === 'fire' && isProjectile(tree, parts.target))
  const target = targetNames(ground, fired ? -1 : parts.target).filter((name) => !agent.includes(name))
  // "Stepanakert came under fire": the subject says where.
  const struckPlace = deed.needs === 'target' ? nameOfPlace(ground, parts.target) : null
  const alone = agent.length === 0 && target.length === 0 && when === null
  const vague = deed.category === 'ASSAULT' && (deed.kind === null || VAGUE.has(deed.kind))
  return {
    ...spanOfWords(tree.parse, trigger.first, Math.max(trigger.last, word)),
    word,
    category: deed.category,
    mode: deed.mode,
    kind: vague ? kindOf(deed.kind, struck) : deed.kind,
    agent,
    target,
    place: struckPlace ?? (where === null || (alone && !where.attached) ? [] : [where.name]),
    when,
    ...moodOf(tree, word),
  }
}

/** "Opened fire with howitzers" is shelling; a gunman's explosion is none. */
function kindOf(told: string | null, struck: string | null): string | null {
  if (told === 'shooting') return struck === null || struck === 'explosion' ? told : struck
  return struck ?? (told === 'fire' ? 'shelling' : told)
}

/** Who did it to whom, by the kind of word that tells of it. */
function partsOf(tree: Tree, { trigger, effect }: Joined): Parts {
  const { word, deed } = trigger
  if (deed.needs === 'target') return partsOfReceiving(tree, trigger)
  const own = trigger.nominal ? partsOfNoun(tree, trigger) : partsOfVerb(tree, word)
  if (deed.needs === 'loss') return { agent: -1, target: own.agent }
  return effect < 0 || own.target >= 0 ? own : { agent: own.agent, target: partsOfVerb(tree, effect).target }
}

function nameOfPlace({ placeAt, places }: Ground, word: number): readonly string[] | null {
  const place = word < 0 ? undefined : places[placeAt[word] ?? -1]
  return place === undefined ? null : [place.name]
}

/** Where the sentence before, in the same paragraph, was; [] where a deed is no violence or nothing was told. */
function placeBefore(ground: Ground, event: EventMention, places: readonly PlaceMention[]): readonly string[] {
  const { parse } = ground.tree
  const sentence = sentenceOf(parse, event.word)
  if (event.category !== 'ASSAULT' || event.modality !== 'deed' || sentence === 0 || parse.paragraphs.includes(sentence)) return []
  const before = between(places, parse.sentences[sentence - 1] ?? 0, parse.sentences[sentence] ?? 0)
  const told = before.filter((place) => !isOfActor(ground, place))
  const where = whereOf(ground, parse.sentences[sentence] ?? 0, told)
  return where === null ? [] : [where.name]
}

/** "the Government of National Accord": part of a name. */
function isNamed({ actorAt, actors }: Ground, word: number): boolean {
  const actor = actors[actorAt[word] ?? -1]
  return actor !== undefined && actor.actor !== null && actor.first < actor.last
}

/** "since fighting resumed on 24 August": only the date of something else. */
function isBackground(tree: Tree, word: number): boolean {
  const { parse } = tree
  for (let at = word, steps = 0; steps < 3; steps++) {
    if (relationAt(parse, at) === 'advcl') {
      for (let child = tree.firstChild[at] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) {
        if (relationAt(parse, child) === 'mark' && formAt(parse, child) === 'since') return true
      }
    }
    const head = parse.heads[at] ?? at
    if (head === at) return false
    at = head
  }
  return false
}

/** Whether a place stands in the name of who acts: "Russia's Defence Ministry", "Moscow said". */
function isOfActor({ actorAt, actors }: Ground, place: PlaceMention): boolean {
  const actor = actors[actorAt[place.last] ?? -1]
  return actor !== undefined && actor.actor !== null && !(actor.first > place.first)
}

/** The word after a dateline ("AMMAN, March 6 (Levanter) -"), whose place and day are the report's; `first` where there is none. */
function endOfDateline(parse: Parse, first: number, end: number): number {
  for (let word = first + 1; word < Math.min(end, first + 18); word++) {
    const form = formAt(parse, word)
    if ((form === '-' || form === '–' || form === '—' || form === '--') && isUpper(parse, first) && !isTight(parse, word)) return word + 1
    if (form === '.' || form === ':') break
  }
  return first
}

function isUpper(parse: Parse, word: number): boolean {
  const written = parse.text.slice(parse.starts[word], parse.ends[word])
  return written.length > 2 && written === written.toUpperCase() && written !== written.toLowerCase()
}

/** Whether a dash joins two words: "Al-Bab". */
function isTight(parse: Parse, word: number): boolean {
  return parse.ends[word - 1] === parse.starts[word] && parse.starts[word + 1] === parse.ends[word]
}

function once(chains: (() => Chains) | undefined): (() => Chains) | undefined {
  let known: Chains | undefined
  return chains === undefined
    ? undefined
    : () => {
        known ??= chains()
        return known
      }
}

function rowsAt(parse: Parse, mentions: readonly { readonly first: number; readonly last: number }[]): Int32Array {
  const rows = new Int32Array(parse.length).fill(-1)
  mentions.forEach(({ first, last }, row) => {
    rows.fill(row, first, last + 1)
  })
  return rows
}

/** The mentions that begin in the words [first, end): a binary search in a sorted list. */
function between<T extends { readonly first: number }>(mentions: readonly T[], first: number, end: number): T[] {
  let low = 0
  let high = mentions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((mentions[middle]?.first ?? 0) < first) low = middle + 1
    else high = middle
  }
  const found: T[] = []
  for (let row = low; row < mentions.length; row++) {
    const mention = mentions[row]
    if (mention === undefined || mention.first >= end) break
    found.push(mention)
  }
  return found
}

const VAGUE: ReadonlySet<string> = new Set(['attack', 'fire', 'shooting'])
/** Words on either side within which time and place are looked for. */
const REACH = 150
