import type { Parse } from '../model/parse.ts'
import { makeCandidates } from './coreference/candidates.ts'
import {
  addToChain,
  CHAIN_FEATURE_BITS,
  type ChainState,
  MOST_CHAIN_FEATURES,
  mayCorefer,
  pairFeatures,
  startFeatures,
  viewPhrases,
} from './coreference/features.ts'
import { findReferringPhrases, type ReferringPhrase } from './coreference/phrases.ts'

export type { ReferringPhrase } from './coreference/phrases.ts'

/** Which phrases of a text stand for the same. */
export interface Chains {
  readonly phrases: readonly ReferringPhrase[]
  /** By phrase, the number of its chain; chains are numbered by their first phrase. */
  readonly chains: Int32Array
  /** By word, the phrase that it is the head of; -1 for none. */
  readonly byHead: Int32Array
}

/** Weights of coreference: one for each hashed feature. */
export interface ChainModel {
  readonly weights: Int8Array
  /** How much better than a chain of its own an antecedent must be: what makes it precise before complete. */
  readonly margin: number
}

/** Reads `coreference.bin`: a 32-bit margin, then a byte a feature. Null where it is none. */
export function loadChainModel(bytes: Uint8Array | undefined): ChainModel | null {
  if (bytes === undefined || bytes.length !== 4 + (1 << CHAIN_FEATURE_BITS)) return null
  const margin = new DataView(bytes.buffer, bytes.byteOffset, 4).getInt32(0, true)
  return { margin, weights: new Int8Array(bytes.buffer, bytes.byteOffset + 4, 1 << CHAIN_FEATURE_BITS) }
}

/** Pronouns, definite descriptions and names brought together with what they stand for. Time is linear in the text. */
export function findChains(parse: Parse, model: ChainModel | null): Chains {
  const phrases = findReferringPhrases(parse)
  const byHead = new Int32Array(parse.length).fill(-1)
  phrases.forEach(({ head }, at) => {
    byHead[head] = at
  })
  return { phrases, chains: linkPhrases(parse, phrases, model), byHead }
}

/** By phrase, the number of its chain. */
export function linkPhrases(parse: Parse, phrases: readonly ReferringPhrase[], model: ChainModel | null): Int32Array {
  const chains = Int32Array.from(phrases.keys())
  if (model === null) return chains
  const view = viewPhrases(parse, phrases)
  const candidates = makeCandidates(phrases)
  const states = new Map<number, ChainState>()
  const features = new Int32Array(MOST_CHAIN_FEATURES)
  const sum = (count: number): number => {
    let total = 0
    for (let at = 0; at < count; at++) total += model.weights[features[at] ?? 0] ?? 0
    return total
  }
  let next = 0
  phrases.forEach((phrase, at) => {
    const { list, hasMatch } = candidates.of(at)
    let best = -1
    let bestScore = sum(startFeatures(view, at, hasMatch, features)) + (phrase.type === 'relative' ? 0 : model.margin)
    for (const other of list) {
      const state = states.get(chains[other] ?? -1)
      const earlier = phrases[other]
      if (state === undefined || earlier === undefined || !mayCorefer(parse, phrase, earlier)) continue
      const score = sum(pairFeatures(view, at, other, state, features))
      if (score > bestScore) {
        best = other
        bestScore = score
      }
    }
    const chain = best < 0 ? next++ : (chains[best] ?? 0)
    chains[at] = chain
    const state = states.get(chain) ?? { gender: 0, sorts: 0, numbers: 0, size: 0, hasName: 0, last: at }
    addToChain(state, phrase, at)
    states.set(chain, state)
    candidates.add(at)
  })
  return chains
}

/** What a phrase's chain is best called by: its first name, or its first phrase that is no pronoun; the phrase itself at worst. */
export function bestPhrase(chains: Chains, at: number): ReferringPhrase | undefined {
  const chain = chains.chains[at]
  const own = chains.phrases.filter((_, other) => chains.chains[other] === chain)
  return own.find(({ type }) => type === 'name') ?? own.find(({ type }) => !PRONOUNS.has(type)) ?? chains.phrases[at]
}

const PRONOUNS: ReadonlySet<string> = new Set(['third', 'first', 'second', 'relative', 'pointing'])
