import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { findAttributions } from '../src/claims/attributions.ts'
import { findMentions, openWorld } from '../src/mentions/mentions.ts'
import type { Attribution } from '../src/model/claim.ts'
import type { Document } from '../src/model/document.ts'
import type { Quotation } from '../src/model/quotation.ts'
import { loadReader, readText } from '../src/text/text.ts'
import { type Article, type GoldAttribution, readArticles, type Stretch } from './quotes/corpus.ts'

const CORPUS = new URL('../../shared/corpora/quotes/polnear-dev.jsonl.gz', import.meta.url)
const DATA = new URL('../data/en/', import.meta.url)

/**
 * Quotations and attributions against PolNeAR: direct quotations longer than three words (spans and, of those, speakers),
 * and all attributions (cues found, their sources, the overlap of their contents), in percent; {} without the corpus.
 */
export async function evaluateQuotes(): Promise<Record<string, number>> {
  if (!existsSync(CORPUS)) {
    console.log('quotes: no corpus at ../shared/corpora/quotes, left out')
    return {}
  }
  const articles = readArticles(readFileSync(CORPUS))
  const read = openReading()
  const direct = { gold: 0, found: 0, right: 0, speaker: 0 }
  const indirect = { gold: 0, found: 0, cue: 0, source: 0, content: 0 }
  for (const article of articles) {
    const { quotations, attributions } = read(article.text)
    scoreDirect(article, quotations, direct)
    scoreIndirect(article, attributions, indirect)
  }
  const f1 = (hits: number) => percent(2 * hits, direct.gold + direct.found)
  return {
    'quotes.direct.spans.f1': f1(direct.right),
    'quotes.direct.speaker.f1': f1(direct.speaker),
    'quotes.direct.speaker.right': percent(direct.speaker, direct.right),
    'quotes.attributions.cue.recall': percent(indirect.cue, indirect.gold),
    'quotes.attributions.cue.precision': percent(indirect.cue, indirect.found),
    'quotes.attributions.source.right': percent(indirect.source, indirect.cue),
    'quotes.attributions.content.overlap': percent(indirect.content, indirect.cue),
  }
}

function openReading(): (text: string) => { quotations: readonly Quotation[]; attributions: readonly Attribution[] } {
  const files = Object.fromEntries(readdirSync(DATA).map((name) => [name, new Uint8Array(readFileSync(new URL(name, DATA)))]))
  const reader = loadReader(files)
  const world = openWorld(files)
  return (text) => {
    const parse = readText(text, reader)
    const mentions = findMentions({ ...BARE, text }, parse, world)
    return { quotations: mentions.quotations, attributions: findAttributions(parse, mentions) }
  }
}

/** A quotation counts where four fifths of it agree; its speaker where the found words touch the annotated source, or name it. */
function scoreDirect(
  article: Article,
  quotations: readonly Quotation[],
  sums: { gold: number; found: number; right: number; speaker: number },
): void {
  const gold = article.attributions.flatMap((attribution) => quotedParts(article.text, attribution))
  const used = new Set<Quotation>()
  sums.gold += gold.length
  sums.found += quotations.length
  for (const { start, end, attribution } of gold) {
    const match = quotations.find((quotation) => {
      const length = Math.max(end, quotation.end) - Math.min(start, quotation.start)
      return !used.has(quotation) && overlap({ start, end }, quotation) >= 0.8 * length
    })
    if (match === undefined) continue
    used.add(match)
    sums.right++
    if (isSpeaker(article.text, attribution, match)) sums.speaker++
  }
}

/** The words in double marks inside a content, longer than three words; of nested attributions the inner one has them. */
function quotedParts(text: string, attribution: GoldAttribution): (Stretch & { attribution: GoldAttribution })[] {
  const first = attribution.content[0]
  const last = attribution.content.at(-1)
  if (first === undefined || last === undefined || attribution.source.length === 0) return []
  const parts: (Stretch & { attribution: GoldAttribution })[] = []
  for (const match of text.slice(first.start, last.end).matchAll(/(?:"|“|'')(?<words>[^"“”]+?)(?:"|”|'')/g)) {
    const words = match.groups?.words ?? ''
    const start = first.start + match.index + match[0].indexOf(words)
    const stretch = { start, end: start + words.length }
    const isContent = attribution.content.some((content) => overlap(content, stretch) > 0.8 * words.length)
    if (isContent && words.trim().split(/\s+/).length > 3) parts.push({ ...stretch, attribution })
  }
  return parts
}

function isSpeaker(text: string, gold: GoldAttribution, found: Quotation): boolean {
  const span = found.speakerSpan
  if (span !== null && gold.source.some((source) => overlap(source, span) > 0)) return true
  const names = gold.source.map(({ start, end }) => wordsOf(text.slice(start, end)))
  return found.speaker.some((name) => names.some((words) => wordsOf(name).every((word) => words.includes(word))))
}

function wordsOf(name: string): string[] {
  return name.toLowerCase().match(/[\p{L}\d]+/gu) ?? []
}

function scoreIndirect(
  article: Article,
  attributions: readonly Attribution[],
  sums: { gold: number; found: number; cue: number; source: number; content: number },
): void {
  sums.found += attributions.length
  for (const gold of article.attributions) {
    if (gold.source.length === 0 || gold.content.length === 0) continue
    sums.gold++
    const near = attributions.filter(({ cue }) => gold.cue.some((stretch) => overlap(stretch, cue) > 0))
    const best = near.map((found) => ({ found, share: shared(gold.content, found.content) })).sort((a, b) => b.share - a.share)[0]
    if (best === undefined) continue
    sums.cue++
    sums.content += best.share
    if (gold.source.some((stretch) => overlap(stretch, best.found.source) > 0)) sums.source++
  }
}

/** The F1 of the characters of two contents. */
function shared(gold: readonly Stretch[], found: Stretch): number {
  const both = gold.reduce((sum, stretch) => sum + overlap(stretch, found), 0)
  const length = gold.reduce((sum, { start, end }) => sum + end - start, 0)
  return (2 * both) / Math.max(1, length + found.end - found.start)
}

function overlap(a: Stretch, b: Stretch): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
}

function percent(part: number, whole: number): number {
  return Math.round((1000 * part) / Math.max(whole, 1)) / 10
}

const BARE: Omit<Document, 'text'> = {
  id: 'r1',
  file: 'article.txt',
  sha256: '',
  textSha256: '',
  title: null,
  outlet: null,
  author: null,
  url: null,
  published: null,
  modified: null,
  language: 'en',
  credits: [],
}
