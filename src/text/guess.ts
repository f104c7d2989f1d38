import { FEATURE, type NameSpan, RELATIONS, UPOS, type Upos, XPOS, type Xpos } from '../model/parse.ts'
import type { Found } from './network/found.ts'
import type { SentencedWords } from './network/network.ts'

/** Tags by a short list of words and by endings, heads as a chain, no names: what is left of reading without weights. */
export function guessParse({ text, starts, ends, sentences }: SentencedWords, found: Found): readonly NameSpan[] {
  for (let sentence = 0; sentence < sentences.length - 1; sentence++) {
    const first = sentences[sentence] ?? 0
    for (let word = first; word < (sentences[sentence + 1] ?? 0); word++) {
      const [upos, xpos] = guess(text.slice(starts[word], ends[word]))
      found.upos[word] = UPOS.indexOf(upos)
      found.xpos[word] = XPOS.indexOf(xpos)
      found.features[word] = xpos === 'NNS' ? FEATURE.plural : 0
      found.heads[word] = word === first ? word : word - 1
      found.relations[word] = RELATIONS.indexOf(word === first ? 'root' : 'dep')
    }
  }
  return []
}

function guess(form: string): readonly [Upos, Xpos] {
  const lower = form.toLowerCase()
  const known = CLOSED.get(lower)
  if (known !== undefined) return known
  if (/^\d/.test(form)) return ['NUM', 'CD']
  if (!/\p{L}/u.test(form)) return ['PUNCT', form === ',' ? ',' : '.']
  if (/^\p{Lu}/u.test(form)) return ['PROPN', 'NNP']
  if (lower.endsWith('ly')) return ['ADV', 'RB']
  if (lower.endsWith('ed')) return ['VERB', 'VBD']
  if (lower.endsWith('ing')) return ['VERB', 'VBG']
  if (lower.endsWith('s')) return ['NOUN', 'NNS']
  return ['NOUN', 'NN']
}

const CLOSED = new Map<string, readonly [Upos, Xpos]>()
for (const [upos, xpos, list] of [
  ['DET', 'DT', 'the a an this that these those some any no every each all both'],
  ['ADP', 'IN', 'of in on at by for from with into over under after before since between against near during'],
  ['CCONJ', 'CC', 'and or but nor'],
  ['PRON', 'PRP', 'he she it they we you i him her them us me his its their our my your'],
  ['AUX', 'VBZ', 'is are was were be been being has have had do does did'],
  ['AUX', 'MD', 'will would can could may might shall should must'],
  ['PART', 'TO', 'to'],
  ['PART', 'RB', "not n't"],
  ['VERB', 'VBD', 'said says say killed'],
  ['NUM', 'CD', 'one two three four five six seven eight nine ten'],
] as const) {
  for (const word of list.split(' ')) CLOSED.set(word, [upos, xpos])
}
