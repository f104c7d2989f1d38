import type { CountedClass, Figure } from '../model/claim.ts'
import { contentWords } from './content-words.ts'

/** Who or what a Figure counts, as far as two figures can be compared by it. */
export interface Counted {
  readonly class: CountedClass
  /** Part of the people that is named as such ("children", "women"); null for all of them. */
  readonly group: string | null
  /** `household`, or null where single persons are counted. */
  readonly unit: 'household' | null
  /** Whether only the deed names them ("five dead"): they may be anybody that the report told of before. */
  readonly bare: boolean
  /** Kind of thing, by its family; null for people or where nothing is said. */
  readonly thing: Thing | null
}

interface Thing {
  readonly head: string
  readonly family: string
  readonly words: ReadonlySet<string>
}

export function countedOf(figure: Figure): Counted {
  const words = `${figure.who ?? ''} ${figure.object ?? ''}`.toLowerCase()
  return {
    class: figure.class,
    group: GROUPS.find(({ pattern }) => pattern.test(words))?.name ?? null,
    unit: /\b(household|familie?)s?\b|\bfamily\b/.test(words) ? 'household' : null,
    bare: figure.class === 'unspecified' && BARE.test((figure.who ?? '').trim()),
    thing: thingOf(figure.object),
  }
}

export type Likeness = 'same' | 'related' | 'cannot-tell' | 'apart'

/** Whether two counts are of the same people. */
export function comparePeople(a: Counted, b: Counted): Likeness {
  if (a.unit !== b.unit) return 'apart'
  if (a.group !== b.group) return 'apart'
  if (a.class === b.class) return a.class === 'unspecified' ? 'cannot-tell' : 'same'
  if ((a.bare && b.class !== 'n/a') || (b.bare && a.class !== 'n/a')) return 'cannot-tell'
  return COMPATIBLE.has([a.class, b.class].sort().join(' ')) ? 'cannot-tell' : 'apart'
}

/** Whether two counts are of the same kind of thing. */
export function compareObjects(a: Counted, b: Counted): Likeness {
  if (a.thing === null || b.thing === null) return 'cannot-tell'
  const shared = [...a.thing.words].filter((word) => b.thing?.words.has(word)).length
  if (a.thing.head === b.thing.head) return 'same'
  if (a.thing.family === b.thing.family) return 'related'
  return shared > 0 && shared >= Math.min(a.thing.words.size, b.thing.words.size) / 2 ? 'related' : 'apart'
}

const BARE = /^(?:(?:the|its|their|all|other) )?(?:dead|deaths?|killed|fallen|bodies|losses|casualties|wounded|injured)$/i

function thingOf(object: string | null): Thing | null {
  if (object === null) return null
  const words = contentWords(object.split(/\b(?:of|in|on|at|from|to|for|with|by|that|which|who)\b/)[0] ?? '')
  const head = words.at(-1) ?? contentWords(object)[0]
  if (head === undefined) return null
  const family = FAMILIES.find(({ heads }) => heads.has(head))?.name ?? head
  return { head, family, words: new Set(contentWords(object)) }
}

// Pairs of classes that reports use for the same people. Soldiers and civilians, or soldiers and "people", are two counts.
const COMPATIBLE = new Set([
  'civilian unspecified',
  'civilian journalist_aid',
  'mixed unspecified',
  'military police',
  'journalist_aid unspecified',
])

const GROUPS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'women and children', pattern: /\bwom[ae]n and (children|minors)\b|\bchildren and wom[ae]n\b/ },
  {
    name: 'children',
    pattern: /\b(child|children|minors?|bab(y|ies)|infants?|toddlers?|boys?|girls?|pupils?|schoolchildren|teenagers?|under five)\b/,
  },
  { name: 'women', pattern: /\b(wom[ae]n|mothers?|wi(fe|ves))\b/ },
  { name: 'the elderly', pattern: /\b(elderly|pensioners?)\b/ },
  { name: 'journalists', pattern: /\b(journalists?|reporters?|camera(man|men))\b/ },
  {
    name: 'medical and aid workers',
    pattern: /\b(medics?|doctors?|nurses?|paramedics?|aid workers?|humanitarian workers?|rescuers?|peacekeepers?)\b/,
  },
  { name: 'officers', pattern: /\b(officers?|generals?|commanders?|colonels?)\b/ },
]

const FAMILIES: readonly { readonly name: string; readonly heads: ReadonlySet<string> }[] = [
  { name: 'aircraft', heads: wordSet('warplane jet plane aircraft airplane fighter bomber helicopter') },
  { name: 'drone', heads: wordSet('drone uav') },
  { name: 'tank', heads: wordSet('tank') },
  { name: 'vehicle', heads: wordSet('vehicle truck lorry lorr car convoy carrier pick-up pickup') },
  { name: 'shell', heads: wordSet('shell rocket missile mortar bomb round impact projectile strike airstrike attack raid barrage sortie') },
  { name: 'building', heads: wordSet('house home building structure flat apartment') },
  { name: 'breach', heads: wordSet('violation breach infringement case shooting incident complaint') },
  { name: 'post', heads: wordSet('post checkpoint position outpost') },
]

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap((word) => [word, ...contentWords(word)]))
}
