import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Measure } from '../src/model/claim.ts'
import type { Dossier } from '../src/model/dossier.ts'
import type { Report } from '../src/model/report.ts'
import { type Knowledge, makeDossier, type Outcome, openKnowledge, readReport } from '../src/pipeline.ts'
import type { Figures } from './figures.ts'

const CORPUS = join(import.meta.dirname, '../../shared/corpora/shootings/incidents-dev.jsonl.gz')
const DATA = join(import.meta.dirname, '../data/en')

/**
 * How many were killed and injured in one happening, by its reports together, against a registry's final count:
 * `precision` of what was answered, `coverage` of the incidents where the registry has any. No answer beats a guess.
 */
export async function evaluateCasualties(): Promise<Figures> {
  if (!existsSync(CORPUS)) {
    console.log('../shared/corpora is not here: casualties are not scored')
    return {}
  }
  const files = Object.fromEntries(readdirSync(DATA).map((name) => [name, new Uint8Array(readFileSync(join(DATA, name)))]))
  const knowledge = openKnowledge(files)
  const score = { killed: emptyScore(), injured: emptyScore() }
  for (const incident of readIncidents()) {
    if (incident.reports.length < 2) continue
    const dossier = await readIncident(incident, knowledge)
    for (const measure of ['killed', 'injured'] as const) mark(score[measure], answerOf(dossier, measure), incident[measure])
  }
  return { ...figuresOf('killed', score.killed), ...figuresOf('injured', score.injured) }
}

interface Incident {
  readonly incident: number
  readonly date: string
  readonly killed: number
  readonly injured: number
  readonly reports: readonly { readonly title: string | null; readonly published: string | null; readonly text: string }[]
}

interface Score {
  right: number
  answered: number
  /** Incidents where the registry counts anybody. */
  due: number
  /** Of those, how many got an answer. */
  met: number
}

function readIncidents(): Incident[] {
  const lines = gunzipSync(readFileSync(CORPUS)).toString('utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line))
}

async function readIncident({ date, reports }: Incident, knowledge: Knowledge): Promise<Dossier> {
  const outcomes: Outcome[] = []
  for (const [at, { title, published, text }] of reports.entries()) {
    const bytes = new TextEncoder().encode(`${title ?? ''}\n\n${text}`)
    const day = new Date(published ?? date)
    const report: Report = {
      id: `r${at + 1}`,
      file: `r${at + 1}.txt`,
      format: 'text',
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      metadata: { published: Number.isNaN(day.getTime()) ? null : day.toISOString().slice(0, 10), outlet: `outlet ${at + 1}` },
    }
    outcomes.push(await readReport(report, knowledge))
  }
  return makeDossier(outcomes, { version: '0', title: '', gaps: [], mentions: 'left out' }).dossier
}

/** The number that the dossier gives for the story that most of the reports belong to; null where it leaves it open. */
function answerOf(dossier: Dossier, measure: Measure): number | null {
  const [story] = dossier.stories.toSorted((a, b) => b.reports.length - a.reports.length)
  return dossier.casualties.find((row) => row.story === story?.id && row.measure === measure)?.best ?? null
}

function emptyScore(): Score {
  return { right: 0, answered: 0, due: 0, met: 0 }
}

function mark(score: Score, answer: number | null, gold: number): void {
  if (gold > 0) score.due++
  if (answer === null) return
  score.answered++
  if (gold > 0) score.met++
  if (answer === gold) score.right++
}

function figuresOf(measure: string, { right, answered, due, met }: Score): Figures {
  return {
    [`casualties.${measure}.precision`]: right / Math.max(1, answered),
    [`casualties.${measure}.coverage`]: met / Math.max(1, due),
  }
}
