import { uposAt } from '../../model/parse.ts'
import { formOf } from '../names/line.ts'
import { ARMING } from './nouns.ts'
import { isModifier, nounAt, type Scene } from './scene.ts'

/** Row of the noun that ends a group whose owner ends before `from`: modifiers, then the noun; -1 where none follows. */
export function headAfter(scene: Scene, from: number, end: number): number {
  const { line } = scene
  let head = -1
  for (let at = from; at < end && at < from + 7; at++) {
    const form = formOf(line, at)
    if (nounAt(scene, at) !== undefined) {
      if (VAGUE.has(form) && !ARMING.has(formOf(line, at - 1))) break
      head = at
      // "forces" ends it; "police officers", "army troops", "government officials" go on.
      if (!isModifier(scene, at) && nounAt(scene, at + 1) === undefined) break
      continue
    }
    if (form === '-' || form === '–') continue
    if (isModifier(scene, at)) continue
    if (form === 'and' && isModifier(scene, at - 1) && isModifier(scene, at + 1) && at > from) continue
    break
  }
  if (head < 0) return -1
  if (formOf(line, head) === 'ministry') return endOfMinistry(scene, head, end)
  return isDescribing(scene, head) ? -1 : head
}

/** Last word of a ministry's name: "Ministry of Defence", "Ministry of Justice and Public Security". */
export function endOfMinistry(scene: Scene, ministry: number, end: number): number {
  const { line } = scene
  if (formOf(line, ministry + 1) !== 'of') return ministry
  let last = ministry + 2
  if (last >= end || ((line.capitals[last] ?? 0) === 0 && !isModifier(scene, last))) return ministry
  for (;;) {
    const next = formOf(line, last + 1)
    const at = next === 'and' || next === '&' ? last + 2 : last + 1
    if (at >= end || (line.capitals[at] ?? 0) === 0 || (at === last + 1 && !isModifier(scene, at) && !AFFAIRS.has(next))) return last
    last = at
  }
}

/** Whether a noun only describes the next: "military bases", "regime change". */
function isDescribing(scene: Scene, head: number): boolean {
  const upos = uposAt(scene.parse, head + 1)
  return DESCRIBING.has(formOf(scene.line, head)) && (upos === 'NOUN' || upos === 'PROPN' || upos === 'ADJ')
}

const VAGUE = new Set(['groups', 'organizations', 'organisations', 'formations', 'formation'])
const DESCRIBING = new Set(
  'military intelligence media regime opposition guard force command leadership agency administration side'.split(' '),
)
const AFFAIRS = new Set(['affairs', 'security', 'cooperation', 'development', 'planning', 'work'])
