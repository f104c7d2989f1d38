import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Reading } from '../src/model/reading.ts'
import { contentWords } from '../src/stories/content-words.ts'
import { groupReports, reconcileCopies } from '../src/stories/stories.ts'
import type { Figures } from './figures.ts'

const CORPORA = join(import.meta.dirname, '../../shared/corpora')

/** How well reports of one happening come together, on two corpora, beside plain TF-IDF with single-link. */
export async function evaluateStories(): Promise<Figures> {
  if (!existsSync(CORPORA)) {
    console.log('../shared/corpora is not here: stories are not scored')
    return {}
  }
  return { ...scoreNews(), ...scoreShootings(), ...scoreCopies() }
}

/** Pairs taken for copies that were read side by side by hand: the share of them that are, and how many nobody has read yet. */
function scoreCopies(): Figures {
  const checked: { readonly pairs: readonly { readonly copy: string; readonly of: string; readonly same: boolean }[] } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'copies-checked.json'), 'utf8'),
  )
  const verdicts = new Map(checked.pairs.map(({ copy, of, same }) => [`${copy} ${of}`, same]))
  const sets = [
    readLines<ShootingRow>('shootings/incidents-dev.jsonl.gz').flatMap((row) => row.reports),
    readLines<NewsRow>('stories/news-dev.jsonl.gz'),
  ]
  const found = sets.flatMap((reports) => {
    const readings = reports.map((report, at) => readingOf({ ...report, id: `r${at + 1}`, outlet: null }))
    const ids = new Map(readings.map(({ document }, at) => [document.id, reports[at]?.id ?? '']))
    return reconcileCopies(readings).map(({ report, of }) => verdicts.get(`${ids.get(report)} ${ids.get(of)}`))
  })
  const read = found.filter((verdict) => verdict !== undefined)
  console.log(`stories.copies: ${found.length} pairs, ${found.length - read.length} of them not read by hand`)
  return { 'stories.copies.found': found.length, 'stories.copies.precision': read.filter(Boolean).length / Math.max(1, read.length) }
}

interface Labelled {
  readonly reading: Reading
  readonly label: string
}

function scoreNews(): Figures {
  const rows = readLines<NewsRow>('stories/news-dev.jsonl.gz')
  const labelled = rows.map((row, at) => ({ label: row.story, reading: readingOf({ ...row, id: `r${at + 1}` }) }))
  return score('stories.news', labelled)
}

function scoreShootings(): Figures {
  const incidents = readLines<ShootingRow>('shootings/incidents-dev.jsonl.gz')
  const labelled = incidents
    .flatMap(({ incident, reports }) => reports.map((report) => ({ incident, report })))
    .map(({ incident, report }, at) => ({
      label: String(incident),
      reading: readingOf({ ...report, id: `r${at + 1}`, outlet: null }),
    }))
  return score('stories.shootings', labelled)
}

function score(prefix: string, labelled: readonly Labelled[]): Figures {
  const readings = labelled.map(({ reading }) => reading)
  const gold = labelled.map(({ label }) => label)
  const started = performance.now()
  const stories = groupReports(readings)
  const seconds = (performance.now() - started) / 1000
  const found = new Map(stories.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)))
  const ours = bcubed(
    gold,
    readings.map(({ document }) => found.get(document.id) ?? document.id),
  )
  const peer = bestSingleLink(readings, gold)
  console.log(
    `${prefix}: ${readings.length} reports in ${seconds.toFixed(1)} s; TF-IDF with single-link at its best threshold F1 ${(100 * peer).toFixed(1)}`,
  )
  return { [`${prefix}.bcubed.p`]: ours.p, [`${prefix}.bcubed.r`]: ours.r, [`${prefix}.bcubed.f1`]: ours.f1, [`${prefix}.peer.f1`]: peer }
}

/** B-cubed precision, recall and F1 of a grouping against labels. */
function bcubed(gold: readonly string[], found: readonly string[]): { p: number; r: number; f1: number } {
  const both = new Map<string, number>()
  const golds = new Map<string, number>()
  const founds = new Map<string, number>()
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const [at, label] of gold.entries()) {
    add(golds, label)
    add(founds, found[at] ?? '')
    add(both, `${label}\n${found[at] ?? ''}`)
  }
  let p = 0
  let r = 0
  for (const [at, label] of gold.entries()) {
    const together = both.get(`${label}\n${found[at] ?? ''}`) ?? 0
    p += together / (founds.get(found[at] ?? '') ?? 1)
    r += together / (golds.get(label) ?? 1)
  }
  p /= gold.length
  r /= gold.length
  return { p, r, f1: (2 * p * r) / (p + r) }
}

/** The plain peer: cosine of TF-IDF, single-link, at the threshold that suits this corpus best. */
function bestSingleLink(readings: readonly Reading[], gold: readonly string[]): number {
  const counts = readings.map(({ document }) => {
    const terms = new Map<string, number>()
    for (const word of contentWords(`${document.title ?? ''} ${document.text}`)) terms.set(word, (terms.get(word) ?? 0) + 1)
    return terms
  })
  const frequency = new Map<string, number>()
  for (const terms of counts) for (const term of terms.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const vectors = counts.map((terms) => {
    const weights = [...terms].map(([term, count]) => [term, count * Math.log(readings.length / (frequency.get(term) ?? 1))] as const)
    const length = Math.sqrt(weights.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1
    return weights.map(([term, weight]) => [term, weight / length] as const)
  })
  const postings = new Map<string, [number, number][]>()
  const pairs: [number, number, number][] = []
  for (const [at, vector] of vectors.entries()) {
    const dots = new Map<number, number>()
    for (const [term, weight] of vector)
      for (const [other, theirs] of postings.get(term) ?? []) dots.set(other, (dots.get(other) ?? 0) + weight * theirs)
    for (const [other, dot] of dots) if (dot > 0.1) pairs.push([dot, other, at])
    for (const [term, weight] of vector) if (weight > 0.01) postings.set(term, [...(postings.get(term) ?? []), [at, weight]])
  }
  pairs.sort((a, b) => b[0] - a[0])
  let best = 0
  const parents = readings.map((_, at) => at)
  const root = (at: number): number => {
    while (parents[at] !== at) at = parents[at] ?? at
    return at
  }
  let next = 0
  for (let threshold = 0.9; threshold >= 0.1; threshold -= 0.05) {
    for (; next < pairs.length && (pairs[next]?.[0] ?? 0) >= threshold; next++)
      parents[root(pairs[next]?.[1] ?? 0)] = root(pairs[next]?.[2] ?? 0)
    best = Math.max(
      best,
      bcubed(
        gold,
        readings.map((_, at) => String(root(at))),
      ).f1,
    )
  }
  return best
}

interface NewsRow {
  readonly id: string
  readonly story: string
  readonly outlet: string
  readonly published: string
  readonly title: string
  readonly text: string
}

interface ShootingRow {
  readonly incident: number
  readonly reports: readonly { readonly id: string; readonly title: string; readonly published: string; readonly text: string }[]
}

function readingOf(row: { id: string; outlet: string | null; published: string; title: string; text: string }): Reading {
  return {
    document: {
      id: row.id,
      file: `${row.id}.txt`,
      sha256: '',
      text: row.text,
      textSha256: '',
      title: row.title,
      outlet: row.outlet,
      author: null,
      url: null,
      published: { value: row.published, from: 'meta' },
      modified: null,
      language: 'en',
      credits: [],
    },
    sentences: [],
    mentions: { times: [], quantities: [], places: [], actors: [], quotations: [], events: [] },
    claims: { attributions: [], figures: [], terms: [], accusations: [], casualties: { killed: null, injured: null } },
    gaps: [],
  }
}

function readLines<Row>(file: string): Row[] {
  return gunzipSync(readFileSync(join(CORPORA, file)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))
}
