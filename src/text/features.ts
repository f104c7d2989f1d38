import { FEATURE } from '../model/parse.ts'

/** The bits of `FEATURE` that a FEATS column of CoNLL-U sets. */
export function featureBits(feats: string): number {
  if (feats === '_' || feats === '') return 0
  let bits = 0
  for (const pair of feats.split('|')) bits |= BITS.get(pair) ?? 0
  return bits
}

/** A FEATS column for the bits of `FEATURE`, sorted as CoNLL-U asks. */
export function featureText(bits: number): string {
  const pairs = PAIRS.filter(([, bit]) => (bits & bit) !== 0).map(([pair]) => pair)
  return pairs.length === 0 ? '_' : pairs.join('|')
}

const PAIRS: readonly (readonly [string, number])[] = [
  ['Number=Plur', FEATURE.plural],
  ['Person=1', FEATURE.first],
  ['Person=2', FEATURE.second],
  ['Person=3', FEATURE.third],
  ['Polarity=Neg', FEATURE.negative],
  ['Tense=Past', FEATURE.past],
  ['Tense=Pres', FEATURE.present],
  ['VerbForm=Fin', FEATURE.finite],
  ['VerbForm=Ger', FEATURE.gerund],
  ['VerbForm=Inf', FEATURE.infinitive],
  ['VerbForm=Part', FEATURE.participle],
  ['Voice=Pass', FEATURE.passive],
]
const BITS: ReadonlyMap<string, number> = new Map(PAIRS)
