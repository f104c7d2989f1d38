import type { ActorMention } from '../../model/actor.ts'
import { uposAt } from '../../model/parse.ts'
import { formOf, textOfWords } from '../names/line.ts'
import { sideNames } from '../roster.ts'
import { wordSet } from '../word-set.ts'
import { headAfter } from './heads.ts'
import { STATE_OWNERS } from './nouns.ts'
import { KIND_OF, madeActor, mentionKind, mentionOf, nounAt, type Scene, STARTS, stateOf } from './scene.ts'

/** "government forces", "rebels", "a hospital director", "residents": actors without a name. */
export function plainGroup(scene: Scene, first: number, end: number): ActorMention | null {
  const { line, parse } = scene
  if (((scene.starts[parse.forms[first] ?? -1] ?? 0) & STARTS.plain) === 0) return null
  const head = headAfter(scene, first, end)
  const group = head < 0 ? undefined : nounAt(scene, head)
  if (group === undefined) return null
  const noun = formOf(line, head)
  const definite = formOf(line, first - 1) === 'the'
  if (group === 'side' || (group === 'people' && !SPEAKING.has(noun))) return null
  if (LONELY.has(noun) && head === first && !(definite && POINTING.has(noun)) && !isDescribed(scene, first)) return null
  if ((line.capitals[first] ?? 0) === 0 && head > first && (line.capitals[head] ?? 0) > 0) return null
  if (uposAt(parse, head) === 'VERB') return null
  const start = startOf(scene, first)
  const name = textOfWords(parse, start, head)
  const owned = STATE_OWNERS.has(formOf(line, first)) || (definite && STATE_BARE.has(noun))
  const state = group === 'government' || ((group === 'forces' || group === 'organ') && owned) ? stateOf(scene.theatre) : null
  return mentionOf(scene, start, head, {
    kind: mentionKind(group, noun),
    name,
    actor: state === null ? null : madeActor(name, KIND_OF[group], state.country, state.id),
    side: state !== null ? sideNames(state, scene.roster) : group === 'rebels' ? [...new Set([name, noun])] : [],
  })
}

/** The first of the adjectives and nouns that describe the group: "a Western diplomat", "camp committee". */
function startOf(scene: Scene, first: number): number {
  let start = first
  while (start > 0 && first - start < 3 && isDescribed(scene, start)) start--
  return start
}

function isDescribed(scene: Scene, word: number): boolean {
  const before = word - 1
  if (before < 0) return false
  const upos = uposAt(scene.parse, before)
  if (upos === 'NOUN') return nounAt(scene, before) === undefined && !TIMES.has(formOf(scene.line, before))
  return (
    upos === 'ADJ' &&
    !ARTICLES.has(formOf(scene.line, before)) &&
    !COUNTING.has(formOf(scene.line, before)) &&
    /^\p{L}/u.test(formOf(scene.line, before))
  )
}

const SPEAKING = wordSet('officials official residents resident protesters villagers refugees migrants')
const STATE_BARE = wordSet('army military navy')
/** Nouns that say too little alone. */
const LONELY = wordSet(
  'force unit units contingent general chief head leader leaders guard guards member members source worker workers staff driver seller mission council court commission department agency media daily group committee movement network command family legion intelligence administration people sources officer officers observatory union coalition alliance television tv president minister king presidents ministers monitor partners locals infantry artillery crew division pilots aide counterpart counterparts deputy secretary chairman director coordinator representative liaison division regiment newspaper broadcaster student',
)
/** Nouns that point back after "the". */
const POINTING = wordSet(
  'ministry monitor observatory agency group movement council mission coalition alliance committee network director source commander minister president representative coordinator liaison chairman driver seller',
)
const TIMES = wordSet('morning evening night week month year day today yesterday tomorrow afternoon weekend per percent cent')
const ARTICLES = wordSet('a an the his her its their our this that these those')
const COUNTING = wordSet('more other many several few some most all same first second third last next new own total least such fellow')
