import {
  type Accord,
  assess,
  countByPeriod,
  decidedAllegations,
  decidedTerms,
  findWhereabouts,
  joinTerms,
  patrolDays,
  readAgreements,
} from './agreements/agreements.ts'
import { claimSightings, decideClaims, findClaims } from './claims/claims.ts'
import { isRead, parseReport } from './documents/documents.ts'
import { findMentions, findSightings, findTowns, openAtlas, openWorld, parsePlaces, placeGaps, type World } from './mentions/mentions.ts'
import type { Agreement, Whereabouts } from './model/agreement.ts'
import type { Decision } from './model/decision.ts'
import type { Document } from './model/document.ts'
import type { DossierWithTexts } from './model/dossier.ts'
import type { Gap } from './model/gap.ts'
import type { DataFiles } from './model/knowledge.ts'
import { sentenceCount, spanOfSentence } from './model/parse.ts'
import type { Place, Shape } from './model/place.ts'
import type { Reading } from './model/reading.ts'
import type { Reconciled } from './model/reconciled.ts'
import type { Report } from './model/report.ts'
import { parseSightings } from './model/sighting.ts'
import { reconcile, reconcileOneStory, withStableIds } from './stories/stories.ts'
import { findChains, loadReader, type Reader, readText } from './text/text.ts'
import { type Account, assemble, resolvedPlaces } from './views/dossier.ts'

// What a record needs to add a report at a time: its sketch, and the book of all sketches that knows copies and stories.
// A rule of estimation can be run again on a dossier.
export { type Book, decodeSketch, encodeSketch, openBook, rarityOf, reestimate, rulesOfEstimation, sketchOf } from './stories/stories.ts'
// `truce parse` shows what the reader of English finds, and nothing of war.
export { loadReader, refillConllu, textToConllu } from './text/text.ts'
// A Reading with what people decided of its claims.
export { decideClaims }

/** What reading needs to know of English and of the world. */
export interface Knowledge {
  readonly reader: Reader
  readonly world: World
}

/** A user's own list of places, as GeoJSON or CSV; `skipped` counts the rows without a name or a point. */
/** The gazetteer's towns in a box, for a map. */
export { findTowns, parsePlaces }

/** Opens the data files; `own` are the user's own places. */
export function openKnowledge(files: DataFiles, own: readonly Place[] = []): Knowledge {
  return { reader: loadReader(files), world: openWorld(files, own) }
}

/** An agreement file's text and what its places are looked up in. */
export interface AgreementText {
  readonly file: string
  readonly text: string
  readonly data: DataFiles
  /** The user's own places. */
  readonly places: readonly Place[]
  readonly shapes: readonly Shape[]
}

/** Reads an agreement file; `errors` are lines for a person, and with any of them nothing of it is used. */
export function openAgreements({ file, text, data, places, shapes }: AgreementText): ReturnType<typeof readAgreements> {
  const atlas = openAtlas(data, places)
  return readAgreements(text, file, { find: (name) => atlas.find(name), shapes })
}

/** What became of one Report: null where nothing of it could be read, which the gaps explain. */
export interface Outcome {
  readonly reading: Reading | null
  readonly gaps: readonly Gap[]
}

/** One Report through the stages that need no other: documents, text, mentions, claims. */
export async function readReport(report: Report, knowledge: Knowledge): Promise<Outcome> {
  const { document, gaps } = await parseReport(report)
  if (document === null) return { reading: null, gaps }
  if (report.format === 'field') return readField(document, knowledge, gaps)
  // A text in a language that Truce does not read keeps its place; its numbers are not guessed at.
  const parse = readText(isRead(document) ? document.text : '', knowledge.reader)
  const mentions = findMentions(document, parse, { ...knowledge.world, chains: () => findChains(parse, knowledge.reader) })
  const claims = findClaims(document, parse, mentions)
  const sentences = Array.from({ length: sentenceCount(parse) }, (_, sentence) => spanOfSentence(parse, sentence))
  const all = [...gaps, ...placeGaps(document, mentions.places)]
  return { reading: { document, sentences, mentions, claims, gaps: all }, gaps: all }
}

// A log of observers is no English text: its rows are read for what they are.
function readField(document: Document, { world }: Knowledge, gaps: readonly Gap[]): Outcome {
  const mentions = findSightings(document, world)
  const claims = claimSightings(document, mentions)
  const sentences = parseSightings(document.text).map(({ start, end }) => ({ start, end }))
  return { reading: { document, sentences, mentions, claims, gaps }, gaps }
}

/** Readings of one story held against each other, as the record keeps it: with names that stay, and what people decided. */
export function reconcileStory(readings: readonly Reading[], decisions: readonly Decision[]): Assessed {
  const account = withStableIds(reconcileOneStory(readings))
  const terms = decidedTerms(account.terms, decisions)
  const places = resolvedPlaces(readings)
  const assessed = assess({ ...account, terms, places })
  const allegations = decidedAllegations(assessed, account.incidents, decisions)
  return { ...account, terms, allegations, agreements: [], whereabouts: findWhereabouts(account.incidents, places) }
}

/** What the stages that hold Readings against each other made of them. */
export type Assessed = Reconciled & {
  readonly allegations: ReturnType<typeof assess>
  readonly agreements: readonly Agreement[]
  readonly whereabouts: readonly Whereabouts[]
}

/** What is not told by the reports themselves. */
export interface DossierOptions {
  readonly version: string
  readonly title: string
  /** Gaps of what never became a Report. */
  readonly gaps: readonly Gap[]
  readonly mentions: 'kept' | 'left out'
  /** From agreement files. */
  readonly accords?: readonly Accord[]
  /** What people decided and still stands, in the order made. */
  readonly decisions?: readonly Decision[]
}

/** All Readings through the stages that hold them against each other: stories, agreements; and the Dossier of it all. */
export function makeDossier(outcomes: readonly Outcome[], options: DossierOptions): DossierWithTexts {
  const readings = outcomes.flatMap(({ reading }) => reading ?? [])
  const account = reconcile(readings, options.decisions)
  const places = resolvedPlaces(readings)
  const documents = readings.map(({ document }) => document)
  const { terms, agreements, gaps: unsaid } = joinTerms(account.terms, options.accords ?? [], documents)
  const allegations = assess({ ...account, terms, places, agreements })
  const whereabouts = findWhereabouts(account.incidents, places)
  const gaps = [...options.gaps, ...outcomes.flatMap((outcome) => outcome.gaps), ...unsaid]
  const figures = readings.flatMap(({ claims }) => claims.figures)
  const zone = agreements[0]?.zones[0] ?? 'UTC'
  const counts = countByPeriod({ ...account, terms, allegations, figures, documents, zone })
  const patrols = patrolDays(
    readings.flatMap(({ claims }) => claims.patrols ?? []),
    terms,
  )
  return assemble(readings, { ...account, terms, agreements, allegations, whereabouts, counts, patrols, gaps }, options)
}

/** One story of a record as a Dossier; what it was made of is stored, only its views are made here. */
export function storyDossier(story: StoredStory, version: string): DossierWithTexts {
  const { title, readings, account } = story
  const whereabouts = findWhereabouts(account.incidents, resolvedPlaces(readings))
  return assemble(readings, { ...account, agreements: [], whereabouts }, { version, title, mentions: 'left out' })
}

/** A story as a record hands it out. */
export interface StoredStory {
  readonly title: string
  readonly readings: readonly Reading[]
  readonly account: Omit<Account, 'agreements' | 'whereabouts'>
}
