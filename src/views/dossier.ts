import type { Agreement, Counts, PatrolDay, Whereabouts } from '../model/agreement.ts'
import type { Dossier, DossierMentions, DossierPlace, DossierQuotation, DossierReport, DossierWithTexts } from '../model/dossier.ts'
import type { Gap } from '../model/gap.ts'
import type { Place } from '../model/place.ts'
import type { Reading } from '../model/reading.ts'
import type { Reconciled } from '../model/reconciled.ts'
import { byPosition, wordsOf } from '../model/span.ts'
import type { Allegation } from '../model/story.ts'
import { wordingsOf } from './dossier/wordings.ts'

/** What the stages after reading made of the Readings. */
export interface Account extends Reconciled {
  readonly allegations: readonly Allegation[]
  readonly agreements: readonly Agreement[]
  readonly whereabouts: readonly Whereabouts[]
  readonly patrols?: readonly PatrolDay[]
  readonly counts?: readonly Counts[]
  readonly gaps: readonly Gap[]
}

export interface AssembleOptions {
  readonly version: string
  readonly title: string
  readonly mentions: 'kept' | 'left out'
}

/** Puts Readings and the account of them together as one Dossier with its texts. */
export function assemble(readings: readonly Reading[], account: Account, options: AssembleOptions): DossierWithTexts {
  const dossier: Dossier = {
    version: options.version,
    title: options.title,
    reports: readings.map((reading) => rowOf(reading, account)),
    figures: readings.flatMap(({ claims }) => claims.figures),
    quotations: readings.flatMap((reading) => quotationsOf(reading, account)),
    terms: account.terms,
    tallies: account.tallies,
    incidents: account.incidents,
    accusations: account.accusations,
    allegations: account.allegations,
    agreements: account.agreements,
    whereabouts: account.whereabouts,
    patrols: account.patrols ?? [],
    counts: account.counts ?? [],
    stories: account.stories,
    casualties: account.casualties,
    copies: account.copies,
    wording: wordingsOf(readings),
    places: placesOf(readings),
    gaps: account.gaps,
    ...(options.mentions === 'kept' ? { mentions: mentionsOf(readings) } : {}),
  }
  const sentences = Object.fromEntries(readings.map(({ document, sentences }) => [document.id, sentences]))
  return { dossier, documents: readings.map(({ document }) => document), sentences }
}

/** The places that the Readings resolved, by each name in use. */
export function resolvedPlaces(readings: readonly Reading[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const { mentions } of readings) {
    for (const { name, place } of mentions.places) if (place !== null && !places.has(name)) places.set(name, place)
  }
  return places
}

function rowOf({ document }: Reading, { copies, originators }: Account): DossierReport {
  const { id, file, sha256, textSha256, title, outlet, author, url, published, language } = document
  return {
    id,
    file,
    sha256,
    textSha256,
    title,
    outlet,
    author,
    url,
    published: published?.value ?? null,
    publishedFrom: published?.from ?? null,
    language,
    // A likely copy is told with its passages and not counted as one.
    copyOf: copies.find((copy) => copy.report === id && copy.certainty === 'certain')?.of ?? null,
    originator: originators[id]?.name ?? null,
  }
}

function quotationsOf({ document, mentions }: Reading, { sameQuotations }: Account): DossierQuotation[] {
  return mentions.quotations.map((quotation, index) => {
    const id = `${document.id}.s${index + 1}`
    return { id, report: document.id, text: wordsOf(document.text, quotation), ...quotation, sameAs: sameQuotations[id] ?? [] }
  })
}

/** Resolved places that a claim names, with every mention of each; in order of first mention. */
function placesOf(readings: readonly Reading[]): DossierPlace[] {
  const claimed = new Set(readings.flatMap(({ claims }) => [...claims.figures, ...claims.terms].flatMap(({ place }) => place)))
  const rows = new Map<string, { row: DossierPlace; mentions: DossierPlace['mentions'][number][] }>()
  for (const { document, mentions } of readings) {
    for (const { name, kind, place, precisionKm, start, end } of mentions.places) {
      const id = place?.id ?? `name:${name}`
      const known = rows.get(id) ?? { row: { ...pointOf(place), id, name, kind, precisionKm, mentions: [] }, mentions: [] }
      known.mentions.push({ report: document.id, start, end })
      rows.set(id, known)
    }
  }
  const named = new Set<string>()
  for (const { mentions } of readings) {
    for (const { name, place } of mentions.places) if (claimed.has(name)) named.add(place?.id ?? `name:${name}`)
  }
  return [...rows.values()].filter(({ row }) => named.has(row.id)).map(({ row, mentions }) => ({ ...row, mentions }))
}

function pointOf(place: Place | null): Pick<DossierPlace, 'lat' | 'lon' | 'source'> {
  return { lat: place?.lat ?? null, lon: place?.lon ?? null, source: place?.source ?? null }
}

function mentionsOf(readings: readonly Reading[]): DossierMentions {
  const rows = <T extends { readonly start: number; readonly end: number }>(pick: (reading: Reading) => readonly T[]) =>
    readings.flatMap((reading) => [...pick(reading)].sort(byPosition).map((mention) => ({ report: reading.document.id, ...mention })))
  return {
    times: rows(({ mentions }) => mentions.times),
    places: rows(({ mentions }) => mentions.places),
    actors: rows(({ mentions }) => mentions.actors),
  }
}
