import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import type { Fault } from './faults.ts'

/** A file of YAML or JSON as a tree that knows its lines. */
export type Tree = Mapping | List | Scalar

interface Placed {
  /** Offset into the file. */
  readonly at: number
  /** `terms[2].area`; empty for the whole. */
  readonly path: string
}

export interface Mapping extends Placed {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, { readonly value: Tree; readonly keyAt: number }>
}

export interface List extends Placed {
  readonly kind: 'list'
  readonly items: readonly Tree[]
}

export interface Scalar extends Placed {
  readonly kind: 'scalar'
  readonly value: string | number | boolean | null
  /** As written. */
  readonly written: string
}

/** A file that was read as a tree, with what is wrong in it. */
export interface ReadTree {
  readonly tree: Tree | null
  readonly faults: readonly Fault[]
  readonly lineOf: (at: number) => { readonly line: number; readonly column: number }
}

/** Reads YAML 1.2 or JSON. References (`*name`) are refused, as are files larger and deeper than any agreement. */
export function parseTree(text: string): ReadTree {
  const lines = new LineCounter()
  const lineOf = (at: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(at)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const refuse = (at: number, message: string): ReadTree => ({ tree: null, faults: [{ at, path: '', message }], lineOf })
  if (text.length > MOST_LETTERS)
    return refuse(
      0,
      `the file has ${text.length} letters; an agreement has at most ${MOST_LETTERS}. Keep long geometries in a GeoJSON file of places and name them.`,
    )
  const deep = tooDeep(text)
  if (deep !== null) return refuse(deep, `brackets stand more than ${MOST_DEEP} deep here; an agreement needs fewer than 20.`)
  try {
    const document = parseDocument(text, {
      lineCounter: lines,
      uniqueKeys: false,
      prettyErrors: false,
      strict: true,
      merge: false,
      version: '1.2',
    })
    const faults: Fault[] = document.errors
      .slice(0, 5)
      .map(({ pos, message }) => ({ at: pos[0], path: '', message: `this is no YAML or JSON that can be read: ${lower(message)}` }))
    if (faults.length > 0) return { tree: null, faults, lineOf }
    const found: Fault[] = []
    const tree = document.contents === null ? null : treeOf(document.contents, '', { faults: found, left: { nodes: MOST_NODES }, depth: 0 })
    return tree === null && found.length === 0
      ? refuse(0, 'the file is empty; begin with "agreement: NAME".')
      : { tree, faults: found, lineOf }
  } catch (error) {
    return refuse(
      0,
      `the file could not be read (${error instanceof Error ? error.message.slice(0, 120) : 'fault of the reader'}); is it YAML or JSON?`,
    )
  }
}

interface Walk {
  readonly faults: Fault[]
  readonly left: { nodes: number }
  readonly depth: number
}

function treeOf(node: Node, path: string, walk: Walk): Tree | null {
  const at = node.range?.[0] ?? 0
  const refuse = (message: string): null => {
    if (walk.faults.length < MOST_FAULTS) walk.faults.push({ at, path, message })
    return null
  }
  if (--walk.left.nodes < 0) return walk.left.nodes === -1 ? refuse(`the file has more than ${MOST_NODES} values.`) : null
  if (walk.depth > MOST_DEEP) return refuse(`values stand more than ${MOST_DEEP} deep here.`)
  if (isAlias(node)) return refuse(`references ("*${node.source.slice(0, 40)}") are not read; write the values out.`)
  const inner = { ...walk, depth: walk.depth + 1 }
  if (isSeq(node))
    return {
      kind: 'list',
      at,
      path,
      items: node.items.flatMap((item, index) => treeOf(item as Node, `${path}[${index + 1}]`, inner) ?? []),
    }
  if (isMap(node)) {
    const entries = new Map<string, { value: Tree; keyAt: number }>()
    for (const { key, value } of node.items) {
      if (!isScalar(key)) {
        refuse('a name stands before each ":" here, no list and no mapping.')
        continue
      }
      const name = String(key.value)
      const keyAt = key.range?.[0] ?? at
      if (entries.has(name)) walk.faults.push({ at: keyAt, path, message: `"${name.slice(0, 60)}" stands here twice; keep one.` })
      const tree =
        value === null
          ? emptyAt(keyAt, path === '' ? name : `${path}.${name}`)
          : treeOf(value as Node, path === '' ? name : `${path}.${name}`, inner)
      if (tree !== null) entries.set(name, { value: tree, keyAt })
    }
    return { kind: 'map', at, path, entries }
  }
  if (isScalar(node)) {
    const { value } = node
    const plain =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null ? value : String(value)
    return { kind: 'scalar', at, path, value: plain, written: node.source ?? String(plain) }
  }
  return refuse('a value of this kind is not read.')
}

function emptyAt(at: number, path: string): Scalar {
  return { kind: 'scalar', at, path, value: null, written: '' }
}

/** Where brackets open too deep for a reader that follows them; brackets in texts count too, which does no harm. */
function tooDeep(text: string): number | null {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]
    if (letter === '[' || letter === '{') depth++
    else if (letter === ']' || letter === '}') depth = Math.max(0, depth - 1)
    if (depth > MOST_DEEP) return at
  }
  return null
}

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1)
}

const MOST_LETTERS = 2_000_000
const MOST_NODES = 200_000
const MOST_DEEP = 60
const MOST_FAULTS = 20
