import type { DataFiles } from '../model/knowledge.ts'
import { FEATURE, type Parse, RELATIONS, UPOS, type Upos, XPOS, type Xpos } from '../model/parse.ts'
import { type BoundaryModel, findBoundaries, loadBoundaryModel } from './sentences.ts'
import { intern, makeStrings } from './strings.ts'
import { findWords } from './tokens.ts'

export { parseConllu } from './parse-conllu.ts'
export { findSayings, type Phrase, phraseBefore, type Saying } from './sayings.ts'
export { makeNamer, type Namer } from './sources.ts'
export { fillConllu, writeConllu } from './write-conllu.ts'

/** What reads English: weights and tables, ready for use. */
export interface Reader {
  readonly boundaries: BoundaryModel | null
}

/** Makes a Reader from the files in `data/en`; without one of them reading goes on by plain rules. */
export function loadReader(files: DataFiles): Reader {
  return { boundaries: loadBoundaryModel(files['sentences.bin']) }
}

/** Reads one text: words, sentences, tags, lemmas, tree, names. Never throws; time is linear in the text. */
export function readText(text: string, reader: Reader): Parse {
  const words = findWords(text)
  const { sentences, paragraphs } = findBoundaries(text, words, reader.boundaries)
  const length = words.length
  const strings = makeStrings()
  const parse = {
    text,
    length,
    starts: words.starts.slice(0, length),
    ends: words.ends.slice(0, length),
    joined: words.joined.slice(0, length),
    sentences,
    paragraphs,
    upos: new Uint8Array(length),
    xpos: new Uint8Array(length),
    features: new Uint16Array(length),
    forms: new Int32Array(length),
    lemmas: new Int32Array(length),
    strings: strings.list,
    heads: new Int32Array(length),
    relations: new Uint8Array(length),
    names: [],
  }
  for (let sentence = 0; sentence < sentences.length - 1; sentence++) {
    const first = sentences[sentence] ?? 0
    for (let word = first; word < (sentences[sentence + 1] ?? 0); word++) {
      const form = text.slice(parse.starts[word], parse.ends[word])
      const lower = form.toLowerCase()
      const [upos, xpos] = guess(form, lower)
      parse.upos[word] = UPOS.indexOf(upos)
      parse.xpos[word] = XPOS.indexOf(xpos)
      parse.features[word] = xpos === 'NNS' ? FEATURE.plural : 0
      parse.forms[word] = intern(strings, lower)
      parse.lemmas[word] = intern(strings, xpos === 'NNS' ? lower.slice(0, -1) : lower)
      parse.heads[word] = word === first ? word : word - 1
      parse.relations[word] = RELATIONS.indexOf(word === first ? 'root' : 'dep')
    }
  }
  return parse
}

function guess(form: string, lower: string): readonly [Upos, Xpos] {
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
