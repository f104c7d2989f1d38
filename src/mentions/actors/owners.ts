import type { Actor } from '../../model/actor.ts'
import { lemmaAt, relationAt, uposAt } from '../../model/parse.ts'
import { foldedAt, foldedWords, formOf, isPossessive } from '../names/line.ts'
import { type Found, listedAt } from '../names/listed.ts'
import { actorOf, type Country } from '../roster.ts'
import { wordSet } from '../word-set.ts'
import { isModifier, nounAt, type Scene, STARTS } from './scene.ts'

/** The name that a noun belongs to: "Turkish", "Turkey's", "Hamas". */
export interface Owner {
  readonly actor: Actor
  readonly country: Country | null
  /** Last word of the name. */
  readonly nameEnd: number
  /** The same, or the possessive mark after it. */
  readonly last: number
  /** `place`: it names a place as well, so that alone in "in Turkey" it is none. */
  readonly form: 'adjective' | 'place' | 'listed'
}

/** The name at a word that may own what follows; null for none. */
export function ownerAt(scene: Scene, first: number, end: number): Owner | null {
  const { line, roster, parse } = scene
  const starts = scene.starts[parse.forms[first] ?? -1] ?? 0
  if ((starts & (STARTS.name | STARTS.nationality)) === 0) return null
  if ((line.capitals[first] ?? 0) === 0 && formOf(line, first) !== 'al') return null
  const found = (starts & STARTS.name) === 0 ? null : listedAt(line, roster, first, end)
  if ((starts & STARTS.nationality) !== 0) {
    const nation = nationAt(scene, first, end, found)
    if (nation !== null) return nation
  }
  if (found === null) return (starts & STARTS.nationality) === 0 ? null : capitalAt(scene, first, end)
  const { actor, form } = found.listed
  const country = actor.kind === 'state' && actor.country !== null ? (roster.countries.get(actor.country) ?? null) : null
  return owner(scene, { actor, country, nameEnd: found.last, form: form === 'country' || isPlaceAcronym(found) ? 'place' : 'listed' })
}

/** Whether the words before a name say that something is there. */
export function isWhere(scene: Scene, first: number): boolean {
  const { line } = scene
  const before = formOf(line, first - 1) === 'the' ? formOf(line, first - 2) : formOf(line, first - 1)
  if (before === 'on' && BLAMED.has(formOf(line, first - 2))) return false
  return WHERE.has(before) || COMPASS.has(before)
}

function owner(scene: Scene, told: Omit<Owner, 'last'>): Owner {
  return { ...told, last: isPossessive(formOf(scene.line, told.nameEnd + 1)) ? told.nameEnd + 1 : told.nameEnd }
}

function isPlaceAcronym({ listed }: Found): boolean {
  return listed.actor.kind === 'state' && listed.form === 'acronym'
}

/** A nationality or people of one to three words, the longest; a longer listed name wins over it. */
function nationAt(scene: Scene, first: number, end: number, found: Found | null): Owner | null {
  const { line, roster } = scene
  for (let last = Math.min(first + 2, end - 1); last >= first; last--) {
    if (found !== null && found.last > last) return null
    if (foldedAt(line, last) === '') continue
    const folded = foldedWords(line, first, last)
    const country = roster.adjectives.get(folded) ?? roster.people.get(folded)
    if (country === undefined || (found !== null && found.last === last && found.listed.actor.country !== country.code)) continue
    const form = roster.named.has(folded) ? 'place' : 'adjective'
    return owner(scene, { actor: actorOf(country), country, nameEnd: last, form })
  }
  return null
}

/** A capital that acts: "Moscow said", "between Kyiv and Moscow", "Ankara's forces". */
function capitalAt(scene: Scene, first: number, end: number): Owner | null {
  const { line, roster } = scene
  for (let last = Math.min(first + 2, end - 1); last >= first; last--) {
    const country = foldedAt(line, last) === '' ? undefined : roster.capitals.get(foldedWords(line, first, last))
    if (country === undefined) continue
    return isWhere(scene, first) || !isActing(scene, first, last)
      ? null
      : owner(scene, { actor: actorOf(country), country, nameEnd: last, form: 'place' })
  }
  return null
}

/** Whether a capital's name does something here, so that its government is meant. */
function isActing(scene: Scene, first: number, last: number): boolean {
  const { line } = scene
  const next = formOf(line, last + 1)
  const before = formOf(line, first - 1)
  if (isPossessive(next)) return !isPlaceLike(scene, last + 2)
  if (next === '-' && BACKINGS.has(formOf(line, last + 2))) return true
  if (SAYS.has(next) || (ASIDE.has(next) && SAYS.has(formOf(line, last + 2)))) return true
  if (TOWARDS.has(before) || isDoer(scene, last) || (before === 'on' && BLAMED.has(formOf(line, first - 2)))) return true
  const coordinated = next === 'and' || before === 'and'
  return coordinated && (before === 'between' || formOf(line, first - 3) === 'between' || SAYS.has(formOf(line, last + 3)))
}

/** The subject of a verb that a city cannot be, or the doer of a passive. */
function isDoer({ parse }: Scene, word: number): boolean {
  const relation = relationAt(parse, word)
  const head = parse.heads[word] ?? word
  if (relation === 'obl:agent') return true
  return relation === 'nsubj' && uposAt(parse, head) === 'VERB' && !LYING.has(lemmaAt(parse, head))
}

function isPlaceLike(scene: Scene, word: number): boolean {
  const form = formOf(scene.line, word)
  if (nounAt(scene, word) !== undefined && !CITY_NOUNS.has(form)) return false
  return (
    CITY_NOUNS.has(form) ||
    (isModifier(scene, word) && CITY_NOUNS.has(formOf(scene.line, word + 1))) ||
    (scene.line.capitals[word] ?? 0) > 0
  )
}

const LYING: ReadonlySet<string> = new Set([
  'lie',
  'be',
  'remain',
  'stay',
  'see',
  'host',
  'wake',
  'fall',
  'suffer',
  'witness',
  'sit',
  'burn',
  'stand',
  'become',
  'come',
])
/** "Turkish-backed", "Iran-aligned". */
export const BACKINGS = wordSet('backed led aligned supported allied sponsored controlled funded armed trained linked affiliated')
const WHERE = wordSet(
  'in near at inside within across throughout into outside around via through from toward towards over off above beneath on',
)
const COMPASS = wordSet(
  'northern southern eastern western central north south east west northwest northwestern northeast northeastern southwest southwestern southeast southeastern northernmost southernmost inner downtown',
)
const BLAMED = wordSet('blamed blame pinned pressure sanctions attack attacks')
const TOWARDS = wordSet('by between against with accused blamed accuses urged told warned pressed that')
const ASIDE = wordSet(
  'has had have also later then now still again will would could may might did does repeatedly immediately formally officially initially reportedly never',
)
const SAYS = wordSet(
  'said says say announced accused accuses denied denies agreed agrees wants wanted warned warns insists insisted claimed claims blamed blames vowed vows demanded demands called calls rejected rejects condemned condemns confirmed confirms launched launches sent sends backs backed supports supported deployed deploys reported reports stated states declared declares urged urges told signed signs offered refused refuses hopes hoped fears sees considers considered described describes has had have is was will would did does retaliated responded expressed pledged promised threatened intends plans planned tried seeks sought withdrew maintains believes expects pressed and recognised recognized opposes opposed put puts gave gives spoke',
)
const CITY_NOUNS = wordSet(
  'streets street airport suburbs suburb outskirts hospital hospitals centre center mayor residents district districts neighbourhood neighborhood port university port skyline square metro markets market people inhabitants',
)
