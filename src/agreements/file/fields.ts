import { type Fault, nearestWord } from './faults.ts'
import type { Mapping, Tree } from './tree.ts'

/** Asks a mapping for its fields and notes what does not fit. A field that does not fit is as if it were not there. */
export interface Fields {
  readonly tree: Mapping
  readonly at: number
  has(name: string): boolean
  text(name: string): string | null
  /** A text that must be there; '' where it is not, which is told. */
  needed(name: string, why: string): string
  number(name: string, least: number, most: number): number | null
  oneOf<T extends string>(name: string, words: readonly T[]): T | null
  texts(name: string): readonly string[]
  /** Each item of a list of mappings. */
  items(name: string): readonly Tree[]
  get(name: string): Tree | null
  fault(message: string, name?: string): void
}

/** The fields of a mapping; names that are not known are told with the nearest that is. Null where the tree is none. */
export function fieldsOf(tree: Tree, known: readonly string[], faults: Fault[]): Fields | null {
  if (tree.kind !== 'map') {
    faults.push({ ...tree, message: `expected fields (${known.slice(0, 4).join(', ')}, …), got ${shown(tree)}.` })
    return null
  }
  for (const [name, { keyAt }] of tree.entries) {
    if (known.includes(name)) continue
    const near = nearestWord(name, known)
    const advice = near === null ? `known here: ${known.join(', ')}` : `did you mean "${near}"?`
    faults.push({ at: keyAt, path: tree.path, message: `"${name.slice(0, 60)}" is no field of it; ${advice}` })
  }
  const get = (name: string): Tree | null => {
    const value = tree.entries.get(name)?.value ?? null
    return value === null || (value.kind === 'scalar' && value.value === null) ? null : value
  }
  const wrong = (at: Tree, expected: string): null => {
    faults.push({ at: at.at, path: at.path, message: `expected ${expected}, got ${shown(at)}.` })
    return null
  }
  const text = (name: string): string | null => {
    const value = get(name)
    if (value === null) return null
    return value.kind === 'scalar' && typeof value.value !== 'boolean'
      ? typeof value.value === 'string'
        ? value.value.trim()
        : value.written
      : wrong(value, 'words')
  }
  return {
    tree,
    at: tree.at,
    has: (name) => get(name) !== null,
    text,
    needed(name, why) {
      const value = text(name)
      if (value !== null && value !== '') return value
      if (get(name) === null) faults.push({ at: tree.at, path: tree.path, message: `"${name}" is missing; ${why}` })
      return ''
    },
    number(name, least, most) {
      const value = get(name)
      if (value === null) return null
      const number = value.kind === 'scalar' ? Number(value.value) : Number.NaN
      if (value.kind === 'scalar' && value.value !== '' && number >= least && number <= most) return number
      return wrong(value, `a number from ${least} to ${most}`)
    },
    oneOf(name, words) {
      const value = text(name)
      if (value === null) return null
      const found = words.find((word) => word === value.toLowerCase())
      if (found !== undefined) return found
      const near = nearestWord(value, words)
      return wrong(get(name) ?? tree, `one of ${words.join(', ')}${near === null ? '' : ` (did you mean "${near}"?)`}`)
    },
    texts(name) {
      const value = get(name)
      if (value === null) return []
      if (value.kind === 'map') return wrong(value, 'a list of words') ?? []
      return (value.kind === 'list' ? value.items : [value]).flatMap((item) => {
        if (item.kind === 'scalar' && item.value !== null && item.value !== '') return [String(item.value).trim()]
        return wrong(item, 'words') ?? []
      })
    },
    items(name) {
      const value = get(name)
      if (value === null) return []
      return value.kind === 'list' ? value.items : [value]
    },
    get,
    fault(message, name) {
      const at = name === undefined ? tree : (get(name) ?? tree)
      faults.push({ at: at.at, path: at.path, message })
    },
  }
}

/** A value as a person wrote it, cut short. */
export function shown(tree: Tree): string {
  if (tree.kind === 'list') return `a list of ${tree.items.length}`
  if (tree.kind === 'map') return `fields (${[...tree.entries.keys()].slice(0, 3).join(', ').slice(0, 60)})`
  return tree.value === null ? 'nothing' : `"${tree.written.slice(0, 60)}"`
}
