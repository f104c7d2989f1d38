import type { Actor, ActorMention } from '../../model/actor.ts'
import { uposAt } from '../../model/parse.ts'
import { foldedAt, foldedWords, formOf, textOfWords } from '../names/line.ts'
import { type Found, listedAt } from '../names/listed.ts'
import { actorOf, type Country, sideNames } from '../roster.ts'
import { MODIFIERS, NOUNS, type NounClass, STATE_OWNERS } from './nouns.ts'
import { madeActor, mentionOf, type Scene } from './scene.ts'

/** The actor that starts at a word: a listed name, a nationality with its noun, an owner with its forces; null for none. */
export function groupAt(scene: Scene, first: number, end: number): ActorMention | null {
  return backedGroup(scene, first, end) ?? ownedGroup(scene, first, end) ?? ministryOf(scene, first, end) ?? plainGroup(scene, first, end)
}

/** Who a noun belongs to: the name before it. */
interface Owner {
  readonly actor: Actor
  readonly country: Country | null
  /** Last word of the owner, a possessive's `'s` included. */
  readonly last: number
  readonly form: 'adjective' | 'possessive' | 'name'
  readonly found: Found | null
}

/** "Turkish soldiers", "Turkey's Defence Ministry", "Hamas fighters", "Assad's forces", and the owner alone. */
function ownedGroup(scene: Scene, first: number, end: number): ActorMention | null {
  const owner = ownerAt(scene, first, end)
  if (owner === null) return null
  const head = headAfter(scene, owner.last + 1, end)
  if (head < 0) return ownerAlone(scene, owner, first)
  return groupOf(scene, owner, first, head)
}

/** "Russian-backed Syrian forces" are Syria's; "Turkish-backed rebels" are rebels; "pro-Assad forces" are Assad's. */
function backedGroup(scene: Scene, first: number, end: number): ActorMention | null {
  const { line } = scene
  const form = formOf(line, first)
  if (form.startsWith('pro-') || form.startsWith('anti-')) return partisans(scene, first, end)
  if (form === 'pro' && formOf(line, first + 1) === '-') return partisans(scene, first, end)
  if ((line.capitals[first] ?? 0) === 0) return null
  const backer = ownerAt(scene, first, end)
  const hyphen = backer === null ? -1 : backer.last + 1
  if (backer === null || formOf(line, hyphen) !== '-' || !BACKINGS.has(formOf(line, hyphen + 1))) return null
  const inner = groupAt(scene, skipPlain(scene, hyphen + 2, end), end)
  if (inner !== null) return inner.actor === null || inner.kind === 'nationality' ? null : widen(scene, inner, first)
  const head = headAfter(scene, hyphen + 2, end)
  if (head < 0) return null
  const name = textOfWords(scene.parse, first, head)
  const country = scene.theatre?.code ?? null
  const listed = sideNames(backer.actor, scene.roster)
  const noun = formOf(line, head)
  const rebels = NOUNS.get(noun) === 'rebels'
  return mentionOf(scene, first, head, {
    kind: 'organisation',
    name,
    actor: madeActor(name, 'group', country, null),
    side: rebels || scene.theatre === null ? [name, ...(rebels ? [noun] : [])] : [name, ...(listed[0] === undefined ? [] : [])],
  })
}

function partisans(scene: Scene, first: number, end: number): ActorMention | null {
  const { line, roster } = scene
  const split = formOf(line, first) === 'pro'
  const start = split ? first + 2 : first
  const folded = split ? foldedAt(line, start) : foldedAt(line, first).replace(/^(pro|anti) /, '')
  const head = headAfter(scene, start + 1, end)
  const noun = head < 0 ? undefined : NOUNS.get(formOf(line, head))
  if (head < 0 || (noun !== 'forces' && noun !== 'rebels')) return null
  const name = textOfWords(scene.parse, first, head)
  const against = formOf(line, first).startsWith('anti')
  const patron = against
    ? null
    : (roster.named.get(folded)?.actor ??
      countryActor(roster.adjectives.get(folded)) ??
      (folded === 'government' ? countryActor(scene.theatre) : null))
  const side = patron === null || noun === 'rebels' ? [name] : sideNames(patron, roster)
  const above = patron?.side ?? patron?.id ?? null
  return mentionOf(scene, first, head, {
    kind: 'organisation',
    name,
    actor: madeActor(name, noun === 'rebels' ? 'group' : 'forces', null, above),
    side,
  })
}

/** "the Ministry of Defence (of Ukraine)", "Ukraine's Ministry of Defence" begins at its owner. */
function ministryOf(scene: Scene, first: number, end: number): ActorMention | null {
  const { line } = scene
  if (formOf(line, first) !== 'ministry' || formOf(line, first + 1) !== 'of') return null
  let last = first + 2
  if ((line.capitals[last] ?? 0) === 0 && !MODIFIERS.has(formOf(line, last))) return null
  while (last + 1 < end && JOINERS.has(formOf(line, last + 1)) && (line.capitals[last + 2] ?? 0) > 0 && last + 2 < end) last += 2
  const owner = JOINERS_OF.has(formOf(line, last + 1)) ? ownerAt(scene, last + 2 + (formOf(line, last + 2) === 'the' ? 1 : 0), end) : null
  const country = owner?.country ?? null
  const name = textOfWords(scene.parse, first, last)
  const state = countryActor(country)
  return mentionOf(scene, first, last, {
    kind: 'organisation',
    name: country?.adjectives[0] === undefined ? name : `${country.adjectives[0]} ${name}`,
    actor: madeActor(name, 'organ', country?.code ?? null, state?.id ?? null),
    side: state === null ? [] : sideNames(state, scene.roster),
  })
}

/** "government forces", "rebels", "a hospital director", "residents": actors without a name. */
function plainGroup(scene: Scene, first: number, end: number): ActorMention | null {
  const { line } = scene
  const form = formOf(line, first)
  if (!NOUNS.has(form) && !MODIFIERS.has(form) && !PLAIN_LEADS.has(form)) return null
  const head = headAfter(scene, first, end)
  if (head < 0) return null
  const noun = formOf(line, head)
  const group = NOUNS.get(noun) ?? 'source'
  if (
    group === 'side' ||
    (group === 'people' && !SPEAKING.has(noun)) ||
    (LONELY.has(noun) && head === first && !(POINTING.has(noun) && formOf(line, first - 1) === 'the'))
  )
    return null
  if ((line.capitals[first] ?? 0) === 0 && head > first && (line.capitals[head] ?? 0) > 0) return null
  if (MODIFYING.has(noun) && ['NOUN', 'PROPN', 'ADJ'].includes(uposAt(scene.parse, head + 1))) return null
  const name = textOfWords(scene.parse, first, head)
  const states = group === 'government' || ((group === 'forces' || group === 'organ') && (STATE_OWNERS.has(form) || STATE_BARE.has(noun)))
  const state = states ? countryActor(scene.theatre) : null
  const kind = KIND_OF[group]
  return mentionOf(scene, first, head, {
    kind:
      group === 'office' || group === 'source' || group === 'people'
        ? /s$/.test(noun) && noun !== 'police'
          ? 'other'
          : 'person'
        : 'organisation',
    name,
    actor: state === null ? null : madeActor(name, kind, state.country, state.id),
    side: state !== null ? sideNames(state, scene.roster) : group === 'rebels' ? [name, ...(name === noun ? [] : [noun])] : [],
  })
}

function groupOf(scene: Scene, owner: Owner, first: number, head: number): ActorMention | null {
  const { roster, line } = scene
  const noun = formOf(line, head)
  const group = NOUNS.get(noun) ?? 'forces'
  const name = textOfWords(scene.parse, first, head)
  const state = owner.actor.kind === 'state' ? owner.actor : null
  const kind = group === 'office' || group === 'people' || group === 'source' ? (/s$/.test(noun) ? 'other' : 'person') : 'organisation'
  if (state === null || group === 'side' || group === 'government') {
    const actor = group === 'side' ? owner.actor : madeActor(name, KIND_OF[group], owner.actor.country, owner.actor.id)
    return mentionOf(scene, first, head, {
      kind,
      name: group === 'side' ? owner.actor.name : name,
      actor,
      side: sideNames(owner.actor, roster),
    })
  }
  if (group === 'rebels' || noun === 'opposition') {
    return mentionOf(scene, first, head, {
      kind,
      name,
      actor: madeActor(name, 'group', state.country, null),
      side: [...new Set([name, noun])],
    })
  }
  return mentionOf(scene, first, head, {
    kind,
    name,
    actor: madeActor(name, KIND_OF[group], state.country, state.id),
    side: sideNames(state, roster),
  })
}

function ownerAlone(scene: Scene, owner: Owner, first: number): ActorMention | null {
  const { actor, found } = owner
  const last = owner.form === 'possessive' ? owner.last - possessiveWords(scene, owner.last) : owner.last
  if (owner.form === 'adjective') {
    return mentionOf(scene, first, last, {
      kind: 'nationality',
      name: textOfWords(scene.parse, first, last),
      actor,
      side: sideNames(actor, scene.roster),
    })
  }
  if (actor.kind === 'state' && found !== null && found.listed.form !== 'name' && isWhere(scene, first)) return null
  return mentionOf(scene, first, last, {
    kind: actor.kind === 'person' ? 'person' : actor.kind === 'state' ? 'place' : 'organisation',
    name: actor.name,
    actor,
    side: sideNames(actor, scene.roster),
  })
}

/** The name at a word that may own what follows; null for none. */
function ownerAt(scene: Scene, first: number, end: number): Owner | null {
  const { line, roster } = scene
  if ((line.capitals[first] ?? 0) === 0 && !LOWER_STARTS.has(formOf(line, first))) return null
  const adjective = adjectiveAt(scene, first, end)
  const found = listedAt(line, roster, first, end)
  if (adjective !== null && (found === null || found.last <= adjective.last)) return adjective
  if (found !== null) {
    const possessive = possessiveAt(scene, found.last + 1)
    const country =
      found.listed.actor.kind === 'state' && found.listed.actor.country !== null
        ? (roster.countries.get(found.listed.actor.country) ?? null)
        : null
    return { actor: found.listed.actor, country, last: found.last + possessive, form: possessive > 0 ? 'possessive' : 'name', found }
  }
  return capitalAt(scene, first, end)
}

function adjectiveAt(scene: Scene, first: number, end: number): Owner | null {
  const { line, roster } = scene
  for (let last = Math.min(first + 2, end - 1); last >= first; last--) {
    if (foldedAt(line, last) === '') continue
    const folded = foldedWords(line, first, last)
    const country = roster.adjectives.get(folded) ?? roster.people.get(folded)
    if (country !== undefined) return { actor: actorOf(country), country, last, form: 'adjective', found: null }
  }
  return null
}

/** A capital that acts: "Moscow said", "between Kyiv and Moscow", "Ankara's forces". */
function capitalAt(scene: Scene, first: number, end: number): Owner | null {
  const { line, roster } = scene
  for (let last = Math.min(first + 2, end - 1); last >= first; last--) {
    const country = foldedAt(line, last) === '' ? undefined : roster.capitals.get(foldedWords(line, first, last))
    if (country === undefined) continue
    if (isWhere(scene, first) || !isActing(scene, first, last)) return null
    const possessive = possessiveAt(scene, last + 1)
    return { actor: actorOf(country), country, last: last + possessive, form: possessive > 0 ? 'possessive' : 'name', found: null }
  }
  return null
}

/** Row of the noun that ends the group begun before `from`: modifiers, then the noun; -1 where none follows. */
function headAfter(scene: Scene, from: number, end: number): number {
  const { line } = scene
  let head = -1
  for (let at = from; at < end && at < from + 7; at++) {
    const form = formOf(line, at)
    const noun = NOUNS.has(form)
    if (noun) {
      head = at
      // "forces" ends it; "police officers", "army troops", "government officials" go on.
      if (!MODIFIERS.has(form) && !NOUNS.has(formOf(line, at + 1))) break
      continue
    }
    if (form === '-' || form === '–') continue
    if (!MODIFIERS.has(form)) {
      if (form === 'of' && head >= 0 && formOf(line, head) === 'ministry') return endOfMinistry(scene, at, end)
      break
    }
  }
  return head
}

function endOfMinistry(scene: Scene, of: number, end: number): number {
  const { line } = scene
  let last = of + 1
  if (last >= end) return of - 1
  while (JOINERS.has(formOf(line, last + 1)) && (line.capitals[last + 2] ?? 0) > 0 && last + 2 < end) last += 2
  return last
}

function isWhere(scene: Scene, first: number): boolean {
  const { line } = scene
  const before = formOf(line, first - 1) === 'the' ? formOf(line, first - 2) : formOf(line, first - 1)
  return WHERE.has(before) || COMPASS.has(before)
}

/** Whether a capital's name does something here, so that its government is meant. */
function isActing(scene: Scene, first: number, last: number): boolean {
  const { line } = scene
  const next = formOf(line, last + 1)
  const before = formOf(line, first - 1)
  if (next === "'s" || next === '’s') return NOUNS.has(formOf(line, last + 2)) || MODIFIERS.has(formOf(line, last + 2))
  if (next === '-' && BACKINGS.has(formOf(line, last + 2))) return true
  if (SAYS.has(next) || (ASIDE.has(next) && SAYS.has(formOf(line, last + 2)))) return true
  if (TOWARDS.has(before)) return true
  return (
    (next === 'and' || before === 'and') &&
    (before === 'between' || formOf(line, first - 3) === 'between' || SAYS.has(formOf(line, last + 3)))
  )
}

/** How many words the possessive mark at a word takes: `'s`, `’s`, `'`. */
function possessiveAt(scene: Scene, word: number): number {
  const form = formOf(scene.line, word)
  return form === "'s" || form === '’s' || form === "'" || form === '’' ? 1 : 0
}

function possessiveWords(scene: Scene, last: number): number {
  return possessiveAt(scene, last)
}

function skipPlain(scene: Scene, from: number, end: number): number {
  let at = from
  while (at < end && at < from + 2 && (scene.line.capitals[at] ?? 0) === 0 && MODIFIERS.has(formOf(scene.line, at))) at++
  return at
}

function widen(scene: Scene, inner: ActorMention, first: number): ActorMention {
  return mentionOf(scene, first, inner.last, { kind: inner.kind, name: inner.name, actor: inner.actor, side: inner.side })
}

function countryActor(country: Country | null | undefined): Actor | null {
  return country === null || country === undefined ? null : actorOf(country)
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const BACKINGS = words('backed led aligned supported allied sponsored controlled funded armed trained linked affiliated')
const LOWER_STARTS = words('al')
const JOINERS = words('and of &')
const JOINERS_OF = words('of in')
const WHERE = words('in near at inside within across throughout into outside around via through from toward towards over off above beneath')
const COMPASS = words(
  'northern southern eastern western central north south east west northwest northwestern northeast northeastern southwest southwestern southeast southeastern north-western north-eastern south-western south-eastern northernmost southernmost inner downtown',
)
const TOWARDS = words('by between against with accused blamed accuses urged told warned pressed that')
const ASIDE = words(
  'has had have also later then now still again will would could may might did does repeatedly immediately formally officially initially reportedly never',
)
const SAYS = words(
  'said says say announced accused accuses denied denies agreed agrees wants wanted warned warns insists insisted claimed claims blamed blames vowed vows demanded demands called calls rejected rejects condemned condemns confirmed confirms launched launches sent sends backs backed supports supported deployed deploys reported reports stated states declared declares urged urges told signed signs offered refused refuses hopes hoped fears sees considers considered described describes has had have is was will would retaliated responded expressed pledged promised threatened intends plans planned tried seeks sought withdrew maintains believes expects pressed and recognised recognized',
)
const SPEAKING = words('officials official residents resident protesters villagers refugees migrants')
const PLAIN_LEADS = words('armed government regime federal loyalist junta western diplomatic hospital a an')
const STATE_BARE = words('army military')
/** Nouns that say too little alone. */
const LONELY = words(
  'force unit units contingent general chief head leader leaders guard guards member members source worker workers staff driver seller mission council court commission department agency media daily group committee movement network command side family legion intelligence administration people sources officers officer observatory union coalition alliance television tv president minister king presidents ministers monitor partners locals infantry artillery',
)
/** Nouns that as often only describe the next: "military bases", "regime change". */
const MODIFYING = words('military intelligence media regime opposition guard force command leadership agency administration')
/** Nouns that point back after "the". */
const POINTING = words('ministry monitor observatory agency group movement council mission coalition alliance committee network')
const KIND_OF: Readonly<Record<NounClass, Actor['kind']>> = {
  forces: 'forces',
  rebels: 'group',
  government: 'state',
  organ: 'organ',
  office: 'person',
  people: 'person',
  side: 'state',
  source: 'person',
  media: 'media',
  body: 'body',
}
