import type { Engine } from './engine.ts'
import { BITS } from './known-names.ts'
import { type Moves, makeMoves, NAME_LABELS } from './name-path.ts'
import { type Dense, type Layer, makeLayout, refuseLongRuns } from './weights.ts'

/** The part of the network that finds names, in an engine's memory. */
export interface NameWeights {
  readonly hidden: number
  readonly units: number
  /** What the states of the encoder's layers and the vector of the word say of a word. */
  readonly lower: Dense
  readonly upper: Dense
  readonly word: Dense
  readonly style: NameStyle
  /** Rows of `hidden` floats: what each bit of `BITS` adds, and what the style adds to all words. */
  readonly bits: number
  readonly common: number
  /** From the mean of the word's likes in the document to what it adds. */
  readonly likes: Dense
  readonly memory: Layer
  /** From both directions' states and the word's own row to the scores of labels. */
  readonly labels: Dense
  readonly moves: Moves
}

/** Whose idea of a name is followed; the order is that of `training/corpora.py`. */
export const NAME_STYLES = ['none', 'gum', 'wikigold', 're3d'] as const
export type NameStyle = (typeof NAME_STYLES)[number]

/** Sizes that the file tells: floats a row, units a direction, labels. */
export function nameSizes(file: Uint8Array): { readonly hidden: number; readonly units: number; readonly labels: number } {
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (file.length < HEADER_BYTES || header.getInt32(0, true) !== MAGIC || header.getInt32(4, true) !== VERSION) {
    throw new Error(`data/en/names.bin: expected weights of version ${VERSION}, got ${file.length} other bytes; fetch the file again`)
  }
  return { hidden: header.getInt32(16, true), units: header.getInt32(20, true), labels: header.getInt32(28, true) }
}

/** Copies `names.bin` into an engine. Throws where the bytes are not such a file or belong to another encoder. */
export function readNameWeights(file: Uint8Array, engine: Engine, { states, input, style }: Fitting): NameWeights {
  const header = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const at = (index: number) => header.getInt32(index * 4, true)
  const { hidden, units, labels } = nameSizes(file)
  if (at(2) !== states || at(3) !== input || at(6) !== BITS.count) {
    throw new Error('data/en/names.bin: made for another encoder than reader.bin; fetch both files again')
  }
  const base = engine.reserve(file.length)
  engine.bytes.set(file, base)
  const { section, dense, recurrent } = makeLayout(base, HEADER_BYTES)
  const common = {
    hidden,
    units,
    lower: dense(states, hidden),
    upper: dense(states, hidden),
    word: dense(input, hidden),
    bits: section(BITS.count * hidden * 4),
    likes: dense(hidden, hidden),
    moves: makeMoves(new Float32Array(engine.bytes.buffer, section(NAME_LABELS * NAME_LABELS * 4), NAME_LABELS * NAME_LABELS)),
    memory: { input: dense(hidden, 8 * units), forward: recurrent(units), backward: recurrent(units) },
  }
  const styles = NAME_STYLES.map((name) => ({ style: name, common: section(hidden * 4), labels: dense(2 * units + hidden, labels) }))
  const own = styles[NAME_STYLES.indexOf(style)] ?? styles[0]
  if (own === undefined) throw new Error('unreachable: there is a style')
  const weights = { ...common, ...own }
  refuseLongRuns(engine, [weights.lower, weights.upper, weights.word, weights.likes, weights.labels], [weights.memory])
  return weights
}

interface Fitting {
  readonly states: number
  readonly input: number
  readonly style: NameStyle
}

const MAGIC = 0x4e525254
const VERSION = 1
const HEADER_BYTES = 8 * 4
