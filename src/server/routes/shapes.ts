import { z } from 'zod'
import { RELIABILITIES } from '../../model/decision.ts'
import { ALLEGATION_STATES } from '../../model/story.ts'

/** Shapes of what the API takes and gives; the published description is made of them. */

const count = z.number().int().nonnegative()
const list = <Row extends z.ZodType>(row: Row) => z.array(row).readonly()
const day = z.string().nullable().describe('ISO date or instant as far as known')

export const EvidenceShape = z.strictObject({
  report: z.string().max(40),
  start: count.describe('UTF-16 code units into the text of the report, the first inside'),
  end: count.describe('the first behind it'),
})

export const StoryRowShape = z.object({
  id: z.string(),
  title: z.string(),
  from: day,
  to: day,
  reports: count,
  copies: count,
  originators: count,
  figures: count,
  tallies: z.object({ agreed: count, disputed: count, updated: count, single: count }),
  alleged: count.describe('allegations that nobody has confirmed or refuted'),
  changedAt: z.string(),
})

export const ReportLineShape = z.object({
  id: z.string(),
  file: z.string(),
  sha256: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: day,
  addedAt: z.string(),
  story: z.string().nullable(),
  copyOf: z.string().nullable(),
  originator: z.string().nullable(),
  claims: count,
})

export const SearchHitShape = z.object({
  report: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  published: day,
  story: z.string().nullable(),
  sentence: z.string(),
  start: count,
  end: count,
})

export const GapRowShape = z.object({
  id: z.string(),
  report: z.string().nullable(),
  what: z.string(),
  why: z.string(),
  detail: z.string(),
  severity: z.enum(['refused', 'part', 'note']),
})

export const LogLineShape = z.object({ number: count, at: z.string(), who: z.string(), words: z.string(), sha256: z.string() })

export const SourceRowShape = z.object({
  name: z.string(),
  reports: count,
  copies: count,
  figures: count,
  reliability: z.enum(RELIABILITIES).nullable(),
})

export const ClaimAtShape = EvidenceShape.extend({ claim: z.enum(['figure', 'quotation', 'term', 'accusation']) })

export const ReviewItemShape = z.object({
  id: z.string(),
  story: z.string().nullable(),
  report: z.string(),
  outlet: z.string().nullable(),
  claim: ClaimAtShape,
  sentence: z.string(),
  sentenceStart: count,
  others: z.array(EvidenceShape).readonly(),
  why: z.string(),
})

const answer = z.enum(['yes', 'no', 'cannot-tell'])

export const AgreementStateShape = z.object({
  name: z.string(),
  terms: list(
    z.object({
      id: z.string(),
      title: z.string(),
      starts: day,
      place: z.array(z.string()).readonly(),
      accepted: z.boolean(),
      allegations: list(
        z.object({
          id: z.string(),
          term: z.string(),
          title: z.string(),
          at: EvidenceShape,
          story: z.string().nullable(),
          accuser: z.array(z.string()).readonly(),
          accused: z.array(z.string()).readonly(),
          denied: z.boolean(),
          state: z.enum(ALLEGATION_STATES),
          inForce: answer,
          inArea: answer,
          because: z.array(z.string()).readonly(),
          evidence: count,
        }),
      ),
    }),
  ),
})

export const SavedViewShape = z.object({ name: z.string(), query: z.string() })

/** A member of what is merged or split: a whole report, or words. */
const MemberShape = z.union([EvidenceShape, z.strictObject({ report: z.string().max(40) })])
const members = z.array(MemberShape).min(1).max(500)
const group = z.enum(['story', 'tally', 'incident'])

/** What a person may decide through the API; a term is accepted with its file, by the command line. */
export const ChangeShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('confirm'), claim: ClaimAtShape }),
  z.strictObject({ kind: z.literal('correct'), claim: ClaimAtShape, fields: z.record(z.string().max(40), z.json()) }),
  z.strictObject({ kind: z.literal('reject'), claim: ClaimAtShape }),
  z.strictObject({ kind: z.literal('merge'), group, members: members.min(2) }),
  z.strictObject({ kind: z.literal('split'), group, members, from: members }),
  z.strictObject({ kind: z.literal('drop term'), term: z.string().max(200) }),
  z.strictObject({ kind: z.literal('move allegation'), incident: EvidenceShape, term: z.string().max(200), to: z.enum(ALLEGATION_STATES) }),
  z.strictObject({ kind: z.literal('grade source'), source: z.string().min(1).max(200), reliability: z.enum(RELIABILITIES) }),
  z.strictObject({
    kind: z.literal('judge claim'),
    claim: ClaimAtShape,
    credibility: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]),
  }),
  z.strictObject({ kind: z.literal('undo'), decision: z.string().max(20) }),
])

export const DecisionShape = z.object({ id: z.string(), who: z.string(), at: z.string(), reason: z.string(), change: z.json() })
