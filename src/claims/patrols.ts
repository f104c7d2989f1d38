import type { Attribution, PatrolClaim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Mentions } from '../model/reading.ts'
import { contains, type Span } from '../model/span.ts'

/** What a report tells of patrols: on which day, how it went, who says so. Sentences without a day tell nothing of a calendar. */
export function findPatrols(
  document: Document,
  sentences: readonly Span[],
  { times, attributions }: Pick<Mentions, 'times'> & { readonly attributions: readonly Attribution[] },
): PatrolClaim[] {
  const claims: PatrolClaim[] = []
  for (const sentence of sentences) {
    const words = document.text.slice(sentence.start, sentence.end)
    if (!PATROL.test(words)) continue
    const day = times
      .find(
        (time) =>
          contains(sentence, time) &&
          time.when?.from != null &&
          time.when.from.slice(0, 10) === (time.when.to ?? time.when.from).slice(0, 10),
      )
      ?.when?.from?.slice(0, 10)
    if (day === undefined) continue
    const isAhead = AHEAD.test(words)
    const found = isAhead ? [] : OUTCOMES.filter(({ pattern }) => pattern.test(words))
    // "Completed, whatever the ministry says of a shortened route": how it went is in dispute, and who says which is for a reader.
    const outcome = found.length === 1 ? (found[0]?.outcome ?? 'told of') : 'told of'
    const by = attributions.find(({ content, source }) => contains(sentence, source) || contains(content, sentence))?.names ?? []
    claims.push({
      start: sentence.start,
      end: sentence.end,
      report: document.id,
      day,
      outcome,
      announced: isAhead,
      by,
      rule: 'patrol with a day',
    })
  }
  return claims
}

const PATROL = /\bpatrol(?:s|led|ling)?\b/i
const AHEAD = /\b(?:will|would|(?:is|are|was|were) (?:due|to (?:start|begin|be|take|run|patrol)|planned|scheduled|expected))\b/i
/** Words for how a patrol went. */
const OUTCOMES: readonly { readonly pattern: RegExp; readonly outcome: PatrolClaim['outcome'] }[] = [
  {
    pattern: /\b(?:cancel+ed|called off|postponed|suspended|did not take place|could not take place|was not held|scrapped)\b/i,
    outcome: 'not held',
  },
  {
    pattern:
      /\b(?:cut short|shortened|curtailed|turned back|broken? off|broke off|ended early|incomplete|halted|blocked|had to stop|abandoned|on a shorter)\b/i,
    outcome: 'cut short',
  },
  {
    pattern: /\b(?:completed|carried out|conducted|took place|was held|were held|finished|concluded|drove|ended as planned|went ahead)\b/i,
    outcome: 'done',
  },
]
