import { readFileSync } from 'node:fs'
import type { DataFiles } from '../src/model/knowledge.ts'
import { type Parse, UPOS } from '../src/model/parse.ts'
import { phraseOfSpans } from '../src/text/coreference/phrases.ts'
import { linkPhrases } from '../src/text/coreference.ts'
import { findChains, loadReader, parseConllu, type Reader, readText, readWords } from '../src/text/text.ts'
import type { Figures } from './figures.ts'
import { readCorpus } from './text/corpora.ts'
import { goldNames, headOfSpan, readMentions, splitDocuments } from './text/gum-entities.ts'
import { scoreNameFolds } from './text/name-folds.ts'
import { countSets, type PeerReading, readWithCompromise, readWithSegmenter, readWithWink } from './text/peers.ts'
import { scoreChains } from './text/score-chains.ts'
import { type Count, countParse, f1, makeCounts } from './text/score-parse.ts'

/**
 * The reader of English on the dev parts of UD English EWT and GUM, beside the peers that npm has. Texts are the corpus joined by
 * SpaceAfter: with a blank line between paragraphs, and (`unbroken`) with none.
 */
export async function evaluateText(): Promise<Figures> {
  const figures: Record<string, number> = {}
  const files = openFiles()
  const reader = loadReader(files)
  for (const corpus of ['ewt', 'gum']) {
    const conllu = readCorpus(`ud-english/${corpus}-dev.conllu.gz`)
    if (conllu === null) {
      console.log('../shared/corpora is not here: the reader of English is not scored')
      return {}
    }
    Object.assign(figures, scoreCorpus(corpus, conllu, reader))
    if (corpus === 'gum') Object.assign(figures, scoreNames(conllu, reader), scoreCoreference(conllu, reader))
  }
  Object.assign(figures, scoreNameFolds(files), scoreSpeed(reader))
  return figures
}

function openFiles(): DataFiles {
  const names = ['reader.bin', 'names.bin', 'known-names.bin', 'sentences.bin', 'lemmas.bin', 'coreference.bin']
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(`../data/en/${name}`, import.meta.url))]))
}

function scoreCorpus(corpus: string, conllu: string, reader: Reader): Record<string, number> {
  const figures: Record<string, number> = {}
  for (const [layout, lineBreak] of [
    ['', '\n\n'],
    ['unbroken.', ' '],
  ] as const) {
    const gold = asOneText(conllu, lineBreak)
    const counts = makeCounts()
    countParse(counts, gold, readText(gold.text, reader))
    for (const [measure, count] of Object.entries(counts)) {
      if (layout === '' || measure === 'sentences') figures[`text.${corpus}.${layout}${measure}`] = f1(count)
    }
    for (const [peer, read] of PEERS) Object.assign(figures, scorePeer(`text.${corpus}.${layout}peer.${peer}`, gold, read(gold.text)))
  }
  const given = makeCounts()
  const gold = asOneText(conllu, '\n\n')
  countParse(given, gold, readWords(gold, reader))
  for (const measure of ['upos', 'xpos', 'lemma', 'uas', 'las'] as const) figures[`text.${corpus}.given.${measure}`] = f1(given[measure])
  return figures
}

const PEERS = [
  ['wink', readWithWink],
  ['compromise', readWithCompromise],
  ['segmenter', readWithSegmenter],
] as const

/** All documents as paragraphs of one. */
function asOneText(conllu: string, lineBreak: string): Parse {
  const [parse] = parseConllu(conllu.replace(/^# newdoc.*/gm, '# newpar'), lineBreak)
  if (parse === undefined) throw new Error('the corpus holds no sentence')
  return parse
}

function scorePeer(name: string, gold: Parse, peer: PeerReading): Record<string, number> {
  const figures: Record<string, number> = { [`${name}.sentences`]: f1(countSets(spansOf(gold, gold.sentences), peer.sentences)) }
  const isPlain = !name.includes('unbroken')
  if (isPlain && peer.tokens !== null) figures[`${name}.tokens`] = f1(countSets(tokenSpans(gold), peer.tokens))
  if (isPlain && peer.upos !== null) figures[`${name}.upos`] = f1(countTags(gold, peer.upos))
  return figures
}

/** Spans of runs of words, each starting where the list says. */
function spansOf(parse: Parse, firsts: Int32Array): Set<string> {
  const spans = new Set<string>()
  for (let at = 0; at < firsts.length - 1; at++) spans.add(`${parse.starts[firsts[at] ?? 0]}-${parse.ends[(firsts[at + 1] ?? 1) - 1]}`)
  return spans
}

function tokenSpans(parse: Parse): Set<string> {
  const firsts = [...parse.starts.keys()].filter((word) => parse.joined[word] === 0)
  return spansOf(parse, Int32Array.from([...firsts, parse.length]))
}

/** A peer that leaves punctuation out is held against the words alone. */
function countTags(gold: Parse, upos: ReadonlyMap<string, string>): Count {
  const hasPunctuation = [...upos.values()].includes('PUNCT')
  const count: Count = { right: 0, gold: 0, found: upos.size }
  for (let word = 0; word < gold.length; word++) {
    const tag = UPOS[gold.upos[word] ?? 0]
    if (!hasPunctuation && (tag === 'PUNCT' || tag === 'SYM')) continue
    count.gold++
    if (upos.get(`${gold.starts[word]}-${gold.ends[word]}`) === tag) count.right++
  }
  return count
}

/** Names of people, organisations and places in GUM dev, exact spans. */
function scoreNames(conllu: string, reader: Reader): Record<string, number> {
  const kinds = ['person', 'organisation', 'place'] as const
  const counts = new Map<string, Count>()
  const add = (key: string, { right, gold, found }: Count): void => {
    const sum = counts.get(key) ?? { right: 0, gold: 0, found: 0 }
    counts.set(key, { right: sum.right + right, gold: sum.gold + gold, found: sum.found + found })
  }
  for (const document of splitDocuments(conllu)) {
    const [parse] = parseConllu(document)
    if (parse === undefined) continue
    const gold = goldNames(parse, readMentions(document))
    const ours = readText(parse.text, reader)
    const peer = readWithCompromise(parse.text)
    const theirs = { person: peer.people, organisation: peer.organisations, place: peer.places }
    for (const kind of kinds) {
      const wanted = new Set(
        gold.filter((name) => name.kind === kind).map(({ first, last }) => `${parse.starts[first]}-${parse.ends[last]}`),
      )
      // Our places and facilities are one kind to GUM.
      const own = ours.names.filter((name) => name.kind === kind || (kind === 'place' && name.kind === 'facility'))
      const found = countSets(wanted, new Set(own.map(({ first, last }) => `${ours.starts[first]}-${ours.ends[last]}`)))
      const peers = countSets(wanted, theirs[kind])
      for (const key of [kind, 'all']) {
        add(`text.gum.names.${key}`, found)
        add(`text.gum.peer.compromise.names.${key}`, peers)
      }
    }
  }
  return Object.fromEntries([...counts].map(([key, count]) => [key, f1(count)]))
}

/** Coreference on the phrases that GUM's annotators marked, in trees of our own on gold words; and how many of them we find ourselves. */
function scoreCoreference(conllu: string, reader: Reader): Record<string, number> {
  const heads = { right: 0, gold: 0, found: 0 }
  const documents = splitDocuments(conllu).flatMap((document) => {
    const [gold] = parseConllu(document)
    if (gold === undefined) return []
    const parse = readWords(gold, reader)
    const mentions = readMentions(document)
    const rows = phraseOfSpans(parse, mentions)
      .map((phrase, at) => ({ phrase, entity: mentions[at]?.entity ?? '', at }))
      .sort((a, b) => a.phrase.head - b.phrase.head || b.phrase.last - a.phrase.last || a.at - b.at)
    const found = [
      ...linkPhrases(
        parse,
        rows.map(({ phrase }) => phrase),
        reader.chains,
      ),
    ].map(String)
    const own = countSets(
      new Set(mentions.map((mention) => `${headOfSpan(gold, mention)}`)),
      new Set(findChains(parse, reader).phrases.map(({ head }) => `${head}`)),
    )
    for (const key of ['right', 'gold', 'found'] as const) heads[key] += own[key]
    return [{ gold: rows.map(({ entity }) => entity), found }]
  })
  const scores = Object.entries(scoreChains(documents)).map(([key, value]) => [`text.gum.coreference.${key}`, value] as const)
  return { ...Object.fromEntries(scores), 'text.gum.phrases.heads': f1(heads) }
}

/** Words a second, all of `src/text` on one core, beside compromise's tagging. */
function scoreSpeed(reader: Reader): Record<string, number> {
  const gold = asOneText(readCorpus('ud-english/gum-dev.conllu.gz') ?? '', '\n\n')
  const rate = (read: () => void): number => {
    read()
    const start = performance.now()
    read()
    return Math.round(gold.length / ((performance.now() - start) / 1000))
  }
  return {
    'text.speed.words': rate(() => readText(gold.text, reader)),
    'text.speed.peer.compromise': rate(() => readWithCompromise(gold.text)),
    'text.speed.peer.wink': rate(() => readWithWink(gold.text)),
  }
}
