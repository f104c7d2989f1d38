import type { ActorMention } from '../../model/actor.ts'
import { foldName } from '../names/fold.ts'
import { foldedAt, formOf, isPossessive, textOfWords } from '../names/line.ts'
import { sideNames } from '../roster.ts'
import { wordSet } from '../word-set.ts'
import { endOfMinistry, headAfter } from './heads.ts'
import { BACKINGS, isWhere, type Owner, ownerAt } from './owners.ts'
import { plainGroup } from './plain.ts'
import { isModifier, KIND_OF, madeActor, mentionKind, mentionOf, nounAt, type Scene, STARTS, stateOf } from './scene.ts'

/** The actor that starts at a word: a listed name, a nationality with its noun, an owner with its forces; null for none. */
export function groupAt(scene: Scene, first: number, end: number): ActorMention | null {
  const starts = scene.starts[scene.parse.forms[first] ?? -1] ?? 0
  if (starts === 0) return null
  if ((starts & STARTS.partisan) !== 0) {
    const group = partisans(scene, first, end)
    if (group !== null) return group
  }
  const owner = ownerAt(scene, first, end)
  if (owner !== null) return backedGroup(scene, owner, first, end) ?? ownedGroup(scene, owner, first, end)
  return ministryOf(scene, first, end) ?? plainGroup(scene, first, end)
}

/** "Turkish soldiers", "Turkey's Defence Ministry", "Hamas fighters", "Assad's forces"; else the owner alone. */
function ownedGroup(scene: Scene, owner: Owner, first: number, end: number): ActorMention | null {
  const head = headAfter(scene, owner.last + 1, end)
  return head < 0 ? ownerAlone(scene, owner, first) : groupOf(scene, owner, first, head)
}

/** "Russian-backed Syrian forces" are Syria's; "Turkish-backed rebels" are rebels. */
function backedGroup(scene: Scene, backer: Owner, first: number, end: number): ActorMention | null {
  const { line } = scene
  const hyphen = backer.last + 1
  if (formOf(line, hyphen) !== '-' || !BACKINGS.has(formOf(line, hyphen + 1))) return null
  let inner = hyphen + 2
  while (inner < hyphen + 4 && (line.capitals[inner] ?? 0) === 0 && isModifier(scene, inner)) inner++
  const owned = inner < end ? ownerAt(scene, inner, end) : null
  if (owned !== null) {
    const group = ownedGroup(scene, owned, inner, end)
    if (group === null || group.kind === 'nationality') return null
    return mentionOf(scene, first, group.last, { kind: group.kind, name: group.name, actor: group.actor, side: group.side })
  }
  const head = headAfter(scene, hyphen + 2, end)
  if (head < 0) return null
  const noun = formOf(line, head)
  const name = textOfWords(scene.parse, first, head)
  // "Russian-backed government forces" are the government's.
  const state = GOVERNMENT.has(formOf(line, hyphen + 2)) || nounAt(scene, head) === 'government' ? stateOf(scene.theatre) : null
  return mentionOf(scene, first, head, {
    kind: 'organisation',
    name,
    actor: madeActor(name, state === null ? 'group' : 'forces', scene.theatre?.code ?? null, state?.id ?? null),
    side: state === null ? [...new Set([name, noun])] : sideNames(state, scene.roster),
  })
}

/** "pro-Assad forces" are Assad's state's, "pro-Russian separatists" their own, "anti-government fighters" too. */
function partisans(scene: Scene, first: number, end: number): ActorMention | null {
  const { line, roster } = scene
  const form = formOf(line, first)
  const split = formOf(line, first + 1) === '-' && (form === 'pro' || form === 'anti')
  if (!split && !form.startsWith('pro-') && !form.startsWith('anti-')) return null
  const start = split ? first + 2 : first
  const head = headAfter(scene, start + 1, end)
  const group = head < 0 ? undefined : nounAt(scene, head)
  if (head < 0 || (group !== 'forces' && group !== 'rebels')) return null
  const name = textOfWords(scene.parse, first, head)
  const folded = split ? foldedAt(line, start) : foldName(form.slice(form.indexOf('-') + 1))
  const against = form.startsWith('anti')
  const patron =
    roster.named.get(folded)?.actor ?? stateOf(roster.adjectives.get(folded)) ?? (folded === 'government' ? stateOf(scene.theatre) : null)
  const owned = !against && group === 'forces' && patron !== null
  return mentionOf(scene, first, head, {
    kind: 'organisation',
    name,
    actor: madeActor(name, group === 'rebels' ? 'group' : 'forces', null, owned ? (patron.side ?? patron.id) : null),
    side: owned ? sideNames(patron, roster) : [name],
  })
}

/** "the Ministry of Defence", "the Ministry of Health in Gaza", "the Ministry of Defence of Ukraine". */
function ministryOf(scene: Scene, first: number, end: number): ActorMention | null {
  const { line } = scene
  if (formOf(line, first) !== 'ministry') return null
  const last = endOfMinistry(scene, first, end)
  if (last === first) return null
  const link = formOf(line, last + 1)
  const after = link === 'of' || link === 'in' ? last + (formOf(line, last + 2) === 'the' ? 3 : 2) : end
  const owner = after < end ? ownerAt(scene, after, end) : null
  const state = owner === null ? null : owner.actor
  const name = textOfWords(scene.parse, first, last)
  const adjective = owner?.country?.adjectives[0]
  return mentionOf(scene, first, last, {
    kind: 'organisation',
    name: adjective === undefined ? name : `${adjective} ${name}`,
    actor: madeActor(name, 'organ', state?.country ?? scene.theatre?.code ?? null, state?.id ?? null),
    side: state === null ? [] : sideNames(state, scene.roster),
  })
}

function groupOf(scene: Scene, owner: Owner, first: number, head: number): ActorMention | null {
  const { roster, line, parse } = scene
  const noun = formOf(line, head)
  const group = nounAt(scene, head) ?? 'organ'
  const { actor } = owner
  if (group === 'people' && owner.form !== 'listed') return nationals(scene, owner, first, head)
  const name = textOfWords(parse, first, head)
  const kind = mentionKind(group, noun)
  if (group === 'side')
    return mentionOf(scene, first, head, { kind: 'organisation', name: actor.name, actor, side: sideNames(actor, roster) })
  const apart = group === 'rebels' || (group === 'source' && actor.kind === 'state')
  if (apart && (actor.kind === 'state' || actor.id.startsWith('people:'))) {
    const rebels = group === 'rebels'
    return mentionOf(scene, first, head, {
      kind,
      name,
      actor: madeActor(name, KIND_OF[group], actor.country, null),
      side: rebels ? [...new Set([name, noun])] : [],
    })
  }
  return mentionOf(scene, first, head, {
    kind,
    name,
    actor: madeActor(name, KIND_OF[group], actor.country, actor.id),
    side: ownSide(scene, owner, first),
  })
}

/** The side's names, and the short one that the text uses where the side is a listed group: "RSF". */
function ownSide(scene: Scene, owner: Owner, first: number): readonly string[] {
  const side = sideNames(owner.actor, scene.roster)
  const written = textOfWords(scene.parse, first, owner.nameEnd)
  return owner.form === 'listed' && side[0] === owner.actor.name && owner.actor.kind !== 'person' ? [...new Set([...side, written])] : side
}

/** "Turkish officials" speak for Turkey; "Syrian refugees" are Syrians. */
function nationals(scene: Scene, owner: Owner, first: number, head: number): ActorMention | null {
  const official = OFFICIAL.has(formOf(scene.line, head))
  if (!official) return ownerAlone(scene, owner, first)
  const name = textOfWords(scene.parse, first, head)
  const { actor } = owner
  const kind = mentionKind('people', formOf(scene.line, head))
  return mentionOf(scene, first, head, {
    kind,
    name,
    actor: madeActor(name, 'person', actor.country, actor.id),
    side: sideNames(actor, scene.roster),
  })
}

function ownerAlone(scene: Scene, owner: Owner, first: number): ActorMention | null {
  const { actor, nameEnd, form } = owner
  const side = ownSide(scene, owner, first)
  if (form === 'adjective')
    return mentionOf(scene, first, nameEnd, { kind: 'nationality', name: textOfWords(scene.parse, first, nameEnd), actor, side })
  if (form === 'place' && isPlaceHere(scene, first, nameEnd)) return null
  return mentionOf(scene, first, nameEnd, { kind: actor.kind === 'person' ? 'person' : 'organisation', name: actor.name, actor, side })
}

/** Whether the name of a state or region says where here, not who: "in Syria", "Syria's Idlib province", "the Tigray region". */
function isPlaceHere(scene: Scene, first: number, last: number): boolean {
  const { line, placeAt } = scene
  if (isWhere(scene, first) || AREA.has(formOf(line, last)) || AREA.has(formOf(line, last + 1))) return true
  if (isPossessive(formOf(line, last + 1))) return (placeAt[last + 2] ?? -1) >= 0 || AREA.has(formOf(line, last + 2))
  const before = formOf(line, first - 1) === 'the' ? first - 2 : first - 1
  if (formOf(line, before) === 'of') return OF_AREA.has(formOf(line, before - 1))
  return (formOf(line, before) === 'for' || formOf(line, before) === 'to') && nounAt(scene, before - 1) === 'office'
}

const GOVERNMENT = wordSet('government regime federal loyalist')
const OFFICIAL = wordSet('officials official')
const AREA = wordSet('province region state border territory city airport district coast countryside peninsula strip')
const OF_AREA = wordSet(
  'south north east west part parts area areas region regions city province coast people rest centre center outside inside most much half',
)
