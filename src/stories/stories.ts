import type { Decision } from '../model/decision.ts'
import type { Reading } from '../model/reading.ts'
import type { Reconciled } from '../model/reconciled.ts'
import type { Copy, Originator, Story } from '../model/story.ts'
import { mergeAccusations } from './accusations.ts'
import { type Book, openBook } from './book/book.ts'
import { compareNames } from './book/order.ts'
import { reckonCasualties } from './casualties.ts'
import { makeContexts } from './context.ts'
import { copiesIn, headsOf } from './copies.ts'
import { makeStory, storiesIn } from './grouping.ts'
import { findHappenings } from './happenings.ts'
import { makeIncidents } from './incidents.ts'
import { creditedOriginator } from './originators.ts'
import { findSameQuotations } from './same-quotations.ts'
import { rarityOf, sketchOf } from './sketch.ts'
import { stateAll, twinsOf } from './statements.ts'
import { makeTallies } from './tallies.ts'
import { mergeTerms } from './terms.ts'

export { type Book, openBook } from './book/book.ts'
export { rulesOfEstimation } from './estimates.ts'
export { reestimate } from './reestimate.ts'
export { rarityOf, sketchOf } from './sketch.ts'
export { decodeSketch, encodeSketch } from './sketch-bytes.ts'
export { withStableIds } from './stable-ids.ts'

/** Reconciles the readings into one account; their order changes nothing. `decisions` are those that stand, in the order made. */
export function reconcile(unordered: readonly Reading[], decisions: readonly Decision[] = []): Reconciled {
  const readings = inOrder(unordered)
  const book = bookOf(readings, decisions)
  return accountOf(readings, { copies: copiesIn(book, readings), stories: storiesIn(book, readings) })
}

/** The same for readings that are known to tell of one happening, such as those that a larger book has in one story. */
export function reconcileOneStory(unordered: readonly Reading[]): Reconciled {
  const readings = inOrder(unordered)
  const stories = readings.length === 0 ? [] : [makeStory(readings, 'story-1')]
  return accountOf(readings, { copies: copiesIn(bookOf(readings, []), readings), stories })
}

function accountOf(readings: readonly Reading[], { copies, stories }: Pick<Reconciled, 'copies' | 'stories'>): Reconciled {
  const heads = headsOf(readings, copies)
  const storyOf = new Map(stories.flatMap(({ id, reports }) => reports.map((report) => [report, id] as const)))
  const contexts = makeContexts(readings)
  const stated = stateAll(readings, { heads, contexts, storyOf })
  const tallies = makeTallies(stated, twinsOf(readings, copies))
  return {
    copies,
    originators: creditsOf(readings),
    stories,
    casualties: reckonCasualties(readings, { stories, heads }),
    tallies,
    incidents: makeIncidents(findHappenings(readings, stated, contexts), tallies),
    terms: mergeTerms(readings.flatMap(({ claims }) => claims.terms)),
    accusations: mergeAccusations(readings.flatMap(({ claims }) => claims.accusations)),
    sameQuotations: findSameQuotations(readings),
  }
}

/** The stories alone, for sets of which nothing else is wanted. */
export function groupReports(unordered: readonly Reading[]): Story[] {
  const readings = inOrder(unordered)
  return storiesIn(bookOf(readings, []), readings)
}

/** The certain copies alone. */
export function reconcileCopies(unordered: readonly Reading[]): Copy[] {
  const readings = inOrder(unordered)
  return copiesIn(bookOf(readings, []), readings).filter(({ certainty }) => certainty === 'certain')
}

function bookOf(readings: readonly Reading[], decisions: readonly Decision[]): Book {
  const sketches = readings.map((reading) => sketchOf(reading))
  const book = openBook({ rarity: rarityOf(sketches), decisions })
  for (const sketch of sketches) book.add(sketch)
  book.settle()
  return book
}

function inOrder(readings: readonly Reading[]): Reading[] {
  return [...readings].sort((a, b) => compareNames(a.document.id, b.document.id))
}

function creditsOf(readings: readonly Reading[]): Record<string, Originator> {
  const originators: Record<string, Originator> = {}
  for (const { document } of readings) {
    const originator = creditedOriginator(document)
    if (originator !== null) originators[document.id] = originator
  }
  return originators
}
