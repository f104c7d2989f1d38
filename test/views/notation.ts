import type { Figure } from '../../src/model/claim.ts'
import type { Document } from '../../src/model/document.ts'
import type { Dossier, DossierReport, DossierWithTexts } from '../../src/model/dossier.ts'
import type { Span } from '../../src/model/span.ts'
import type { Tally } from '../../src/model/story.ts'

/**
 * A dossier in a few lines: `r1 | Levanter | 2020-03-06 | Shells killed {at least seven=7+} people.`
 * A fifth part names the report that it copies. Values are written `7`, `7+`, `~60`, `≤40`, `5-6`, `?` (no number), `!3` (denied).
 */
export function dossierOf(lines: readonly string[], tallies: readonly string[] = [], more: Partial<Dossier> = {}): DossierWithTexts {
  const read = lines.map(readLine)
  const figures = read.flatMap((report) => report.figures)
  const dossier: Dossier = {
    version: '0.0.0',
    title: 'A dossier',
    reports: read.map(({ report }) => report),
    figures,
    quotations: [],
    terms: [],
    tallies: tallies.map((line, i) => readTally(line, i, figures)),
    incidents: [],
    accusations: [],
    allegations: [],
    stories: [],
    casualties: [],
    copies: [],
    wording: [],
    places: [],
    gaps: [],
    ...more,
  }
  return {
    dossier,
    documents: read.map(({ document }) => document),
    sentences: Object.fromEntries(read.map(({ document, sentences }) => [document.id, sentences])),
  }
}

function readLine(line: string): { report: DossierReport; document: Document; figures: Figure[]; sentences: Span[] } {
  const [id = '', outlet = '', date = '', marked = '', copyOf = ''] = line.split(' | ')
  const { text, marks } = readMarks(marked)
  const sentences = cutSentences(text)
  const published = date === '' ? null : date
  const common = { id, file: `reports/${id}.txt`, sha256: '0'.repeat(64), textSha256: '0'.repeat(64), title: text.split('. ')[0] ?? null }
  const known = { ...common, outlet: outlet === '' ? null : outlet, author: null, url: null, language: 'en' }
  return {
    report: {
      ...known,
      published,
      publishedFrom: published === null ? null : 'reports.json',
      copyOf: copyOf === '' ? null : copyOf,
      originator: null,
    },
    document: {
      ...known,
      text,
      modified: null,
      published: published === null ? null : { value: published, from: 'reports.json' },
      credits: [],
    },
    figures: marks.map(({ start, end, value }, i) =>
      figureOf({ id: `${id}.f${i + 1}`, report: id, start, end, text: text.slice(start, end) }, value, sentences),
    ),
    sentences,
  }
}

function figureOf(place: Pick<Figure, 'id' | 'report' | 'start' | 'end' | 'text'>, value: string, sentences: readonly Span[]): Figure {
  const about = value.startsWith('~')
  const bare = value.replace(/^[~!]/, '')
  const [low, high] =
    bare === '?'
      ? [null, null]
      : bare.endsWith('+')
        ? [bare.slice(0, -1), null]
        : bare.startsWith('≤')
          ? [null, bare.slice(1)]
          : (bare.split('-').concat(bare) as [string, string])
  const number = (end: string | null | undefined) => (end === null || end === undefined ? null : Number(end))
  return {
    ...place,
    measure: 'killed',
    low: number(low),
    high: number(bare.includes('-') ? bare.split('-')[1] : high),
    about,
    class: 'unspecified',
    party: [],
    who: null,
    object: null,
    scope: 'incident',
    from: null,
    to: null,
    place: [],
    agent: [],
    attribution: [],
    stance: value.startsWith('!') ? 'denied' : 'asserted',
    partOf: null,
    rule: 'test',
    sentence: sentences.find(({ start, end }) => start <= place.start && place.end <= end) ?? { start: place.start, end: place.end },
  }
}

/** `Killed at Nahr disputed: r1.f1 r2.f1`, with the originators after a slash: `… / Levanter, Olive Road`. */
function readTally(line: string, i: number, figures: readonly Figure[]): Tally {
  const [head = '', rest = ''] = line.split(': ')
  const [ids = '', names = ''] = rest.split(' / ')
  const words = head.split(' ')
  const own = ids.split(' ').flatMap((id) => figures.find((figure) => figure.id === id) ?? [])
  const exact = own.flatMap(({ low, high }) => (low !== null && low === high ? [low] : []))
  const bounds = own.flatMap(({ low, high }) => (high === null && low !== null ? [low] : []))
  const low = exact.length === 0 ? null : Math.min(...exact)
  const high = exact.length === 0 ? null : Math.max(...exact)
  const atLeast = bounds.length === 0 ? null : Math.max(...bounds)
  const best = high ?? atLeast
  return {
    id: `tally-${i + 1}`,
    title: words.slice(0, -1).join(' '),
    measure: own[0]?.measure ?? 'killed',
    class: 'unspecified',
    scope: 'incident',
    from: null,
    to: null,
    place: [],
    figures: ids.split(' '),
    status: words.at(-1) as Tally['status'],
    low,
    high,
    atLeast,
    best,
    estimates: [
      {
        rule: 'latest-by-originator',
        version: '1',
        best,
        low,
        high,
        used: ids.split(' ').slice(-1),
        left: ids.split(' ').slice(0, -1),
        note: null,
      },
    ],
    originators: names === '' ? own.map(({ report }) => report) : names.split(', '),
    because: [],
    partOf: null,
  }
}

function readMarks(marked: string): { text: string; marks: { start: number; end: number; value: string }[] } {
  const marks: { start: number; end: number; value: string }[] = []
  let text = ''
  for (const part of marked.split(/(\{[^}]*\})/)) {
    const found = /^\{(.*)=([^=]*)\}$/.exec(part)
    if (found !== null) marks.push({ start: text.length, end: text.length + (found[1] ?? '').length, value: found[2] ?? '' })
    text += found?.[1] ?? part
  }
  return { text, marks }
}

function cutSentences(text: string): Span[] {
  return [...text.matchAll(/[^.!?\s][^.!?]*[.!?]?/g)].map((found) => ({ start: found.index, end: found.index + found[0].length }))
}
