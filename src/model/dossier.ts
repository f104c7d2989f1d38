import type { ActorMention } from './actor.ts'
import type { Agreement, Counts, PatrolDay, Whereabouts } from './agreement.ts'
import type { Figure } from './claim.ts'
import type { Document } from './document.ts'
import type { Gap } from './gap.ts'
import type { PlaceMention } from './place.ts'
import type { Quotation } from './quotation.ts'
import type { Span } from './span.ts'
import type { Accusation, Allegation, Copy, Incident, Story, StoryCasualties, Tally, Term } from './story.ts'
import type { TimeMention } from './time.ts'

/** What Truce makes of a set of reports: the part of it that is data. Sorted lists, stable ids, no clock. */
export interface Dossier {
  readonly version: string
  readonly title: string
  readonly reports: readonly DossierReport[]
  readonly figures: readonly Figure[]
  readonly quotations: readonly DossierQuotation[]
  readonly terms: readonly Term[]
  readonly tallies: readonly Tally[]
  readonly incidents: readonly Incident[]
  readonly accusations: readonly Accusation[]
  readonly allegations: readonly Allegation[]
  /** What agreement files say; [] where none was given. */
  readonly agreements?: readonly Agreement[]
  /** Where each incident may have been. */
  readonly whereabouts?: readonly Whereabouts[]
  readonly patrols?: readonly PatrolDay[]
  /** Incidents a day and a bulletin, by term. */
  readonly counts?: readonly Counts[]
  readonly stories: readonly Story[]
  readonly casualties: readonly StoryCasualties[]
  readonly copies: readonly Copy[]
  /** Each outlet's words for the same actor. */
  readonly wording: readonly Wording[]
  readonly places: readonly DossierPlace[]
  readonly gaps: readonly Gap[]
  /** With `--mentions` only. */
  readonly mentions?: DossierMentions
}

export interface DossierReport {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly textSha256: string
  readonly title: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  /** ISO date or instant as far as told. */
  readonly published: string | null
  readonly publishedFrom: string | null
  readonly language: string
  readonly copyOf: string | null
  readonly originator: string | null
}

export interface DossierQuotation extends Quotation {
  readonly id: string
  readonly report: string
  readonly text: string
  readonly sameAs: readonly string[]
}

/** One actor and the words that each outlet uses for it. */
export interface Wording {
  readonly actor: string
  readonly words: readonly { readonly report: string; readonly text: string; readonly count: number; readonly first: Span }[]
}

/** A place that claims name, with every mention. */
export interface DossierPlace {
  readonly id: string
  readonly name: string
  readonly kind: PlaceMention['kind']
  readonly lat: number | null
  readonly lon: number | null
  readonly precisionKm: number | null
  readonly source: string | null
  readonly mentions: readonly { readonly report: string; readonly start: number; readonly end: number }[]
}

export interface DossierMentions {
  readonly times: readonly (TimeMention & { readonly report: string })[]
  readonly places: readonly (PlaceMention & { readonly report: string })[]
  readonly actors: readonly (ActorMention & { readonly report: string })[]
}

/** The whole of it: the data and the texts it points into. */
export interface DossierWithTexts {
  readonly dossier: Dossier
  readonly documents: readonly Document[]
  /** Sentences of each document, by its id. */
  readonly sentences: Readonly<Record<string, readonly Span[]>>
}
