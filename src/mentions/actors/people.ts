import type { Actor, ActorMention } from '../../model/actor.ts'
import { sentenceOf } from '../../model/parse.ts'
import { foldName } from '../names/fold.ts'
import { foldedWords, formOf, textOfWords } from '../names/line.ts'
import { listedAt } from '../names/listed.ts'
import { actorOf, sideNames } from '../roster.ts'
import { TITLES } from './nouns.ts'
import { madeActor, mentionOf, nounAt, type Scene } from './scene.ts'

/** The named people of a text, in reading order, each by the fullest name that the text gives. */
export function findPeople(scene: Scene): ActorMention[] {
  const found: ActorMention[] = []
  const known = new Map<string, ActorMention>()
  for (const { first, last } of personSpans(scene)) {
    const name = textOfWords(scene.parse, first, last)
    const key = foldName(name)
    const short = known.get(key) ?? known.get(lastPart(key))
    const before = short !== undefined && (key === lastPart(key) || foldName(short.name) === key) ? short : null
    const person = before ?? listedPerson(scene, first, last) ?? personOf(scene, first, name)
    const mention = mentionOf(scene, first, last, { kind: 'person', name: person.name, actor: person.actor, side: person.side })
    found.push(mention)
    if (before !== null) continue
    known.set(foldName(mention.name), mention)
    known.set(lastPart(foldName(mention.name)), mention)
    known.set(lastPart(key), mention)
  }
  return found
}

/** The reader's person names, and capitalised names after a title. */
function personSpans(scene: Scene): { first: number; last: number }[] {
  const spans = scene.parse.names
    .filter(({ kind }) => kind === 'person')
    .map(({ first, last }) => ({ first, last: widened(scene, last) }))
    .map(({ first, last }) => trimTitle(scene, first, last))
    .filter(({ first, last }) => mayBePerson(scene, first, last))
  const taken = new Uint8Array(scene.parse.length)
  for (const { first, last } of spans) taken.fill(1, first, last + 1)
  for (let word = 0; word + 1 < scene.parse.length; word++) {
    if (taken[word + 1] === 1 || !TITLES.has(formOf(scene.line, word)) || (scene.line.capitals[word + 1] ?? 0) === 0) continue
    const last = endOfName(scene, word + 1, taken)
    if (last < 0) continue
    spans.push({ first: word + 1, last })
    taken.fill(1, word + 1, last + 1)
  }
  for (let word = 0; word < scene.parse.length; word++) {
    if (taken[word] === 1 || (scene.line.capitals[word] ?? 0) === 0) continue
    const listed = listedAt(scene.line, scene.roster, word, scene.parse.length)
    if (listed?.listed.actor.kind !== 'person') continue
    spans.push({ first: listed.first, last: listed.last })
    taken.fill(1, listed.first, listed.last + 1)
  }
  addSurnames(scene, spans, taken)
  return spans.filter(({ first, last }) => first <= last).sort((a, b) => a.first - b.first)
}

/** The last word of a name whose surname the reader left out. */
function widened(scene: Scene, last: number): number {
  const { line, parse } = scene
  const next = last + 1
  if ((line.capitals[last] ?? 0) === 0 || (line.capitals[next] ?? 0) === 0 || line.nameAt[next] !== -1 || scene.placeAt[next] !== -1)
    return last
  const isName =
    parse.starts[next] === (parse.ends[last] ?? 0) + 1 &&
    nounAt(scene, next) === undefined &&
    !scene.roster.named.has(foldedWords(line, next, next))
  return isName && sentenceOf(parse, next) === sentenceOf(parse, last) ? next : last
}

/** Surnames that stand alone where the reader marks nothing, of people named in full. */
function addSurnames(scene: Scene, spans: { first: number; last: number }[], taken: Uint8Array): void {
  const surnames = new Set<string>()
  for (const { first, last } of spans) if (last > first) surnames.add(foldedWords(scene.line, last, last))
  for (let word = 0; word < scene.parse.length; word++) {
    if (taken[word] === 1 || (scene.line.capitals[word] ?? 0) === 0 || scene.placeAt[word] !== -1) continue
    const folded = foldedWords(scene.line, word, word)
    if (folded.length < 3 || !surnames.has(folded) || scene.roster.named.has(folded)) continue
    spans.push({ first: word, last: word })
    taken[word] = 1
  }
}

/** Whether a span that the reader marks as a person is none that the lists know otherwise. */
function mayBePerson(scene: Scene, first: number, last: number): boolean {
  if ((scene.line.capitals[first] ?? 0) === 0 && !PARTICLES.has(formOf(scene.line, first))) return false
  const folded = foldedWords(scene.line, first, last)
  if (/\d/.test(folded) || scene.roster.capitals.has(folded) || scene.roster.adjectives.has(folded) || scene.placeAt[first] !== -1)
    return false
  const listed = scene.roster.named.get(folded)
  return listed === undefined || listed.actor.kind === 'person'
}

function endOfName(scene: Scene, first: number, taken: Uint8Array): number {
  const { line } = scene
  if (
    TITLES.has(formOf(line, first)) ||
    scene.roster.adjectives.has(foldedWords(line, first, first)) ||
    scene.roster.named.has(foldedWords(line, first, first))
  )
    return -1
  let last = first
  while (last + 1 < scene.parse.length && taken[last + 1] === 0) {
    const next = formOf(line, last + 1)
    if ((line.capitals[last + 1] ?? 0) > 0 && scene.placeAt[last + 1] === -1) last++
    else if ((PARTICLES.has(next) || next === '-') && ((line.capitals[last + 2] ?? 0) > 0 || formOf(line, last + 2) === '-')) last++
    else break
    if (last - first > 6) break
  }
  return NOT_NAMES.has(formOf(line, first)) ? -1 : last
}

/** A span without the titles at its front. */
function trimTitle(scene: Scene, first: number, last: number): { first: number; last: number } {
  let start = first
  while (start < last && TITLES.has(formOf(scene.line, start))) start++
  return { first: start, last }
}

function listedPerson(scene: Scene, first: number, last: number): { name: string; actor: Actor; side: readonly string[] } | null {
  const listed = scene.roster.named.get(foldedWords(scene.line, first, last))
  if (listed === undefined || listed.actor.kind !== 'person') return null
  return { name: listed.actor.name, actor: listed.actor, side: sideNames(listed.actor, scene.roster) }
}

function personOf(scene: Scene, first: number, name: string): { name: string; actor: Actor; side: readonly string[] } {
  const country = countryBefore(scene, first)
  const state = country === null ? null : actorOf(country)
  return {
    name,
    actor: madeActor(name, 'person', country?.code ?? null, state?.id ?? null),
    side: state === null ? [] : sideNames(state, scene.roster),
  }
}

/** The state whose office the title before a name is: "Turkish Interior Minister", "Turkey's Defence Minister". */
function countryBefore(scene: Scene, first: number) {
  for (let word = first - 1; word >= Math.max(0, first - 7); word--) {
    const form = formOf(scene.line, word)
    if (form === ',' || form === '.' || form === 'and') return null
    const folded = foldedWords(scene.line, word, word)
    const country = scene.roster.adjectives.get(folded) ?? scene.roster.countries.get(scene.roster.named.get(folded)?.actor.country ?? '')
    if (country !== undefined && (scene.line.capitals[word] ?? 0) > 0) return country
  }
  return null
}

function lastPart(folded: string): string {
  return folded.slice(folded.lastIndexOf(' ') + 1)
}

const PARTICLES = new Set(['al', 'el', 'bin', 'ibn', 'abu', 'van', 'von', 'de', 'da', 'del', 'der', 'ben', 'bint', 'ul', 'ur'])
const NOT_NAMES = new Set('the of for and in on at to as who that ministry office party house'.split(' '))
