import type { Change, Decision } from '../../model/decision.ts'
import { ask, isFault } from '../ask.ts'
import type { Bar } from './bar.ts'

/** Sends a decision and offers to undo it. Throws where the server refuses, so that a form can say so. */
export async function decide(change: Change, reason: string, { words, bar }: { readonly words: string; readonly bar: Bar }): Promise<void> {
  const { decision } = await ask<{ readonly decision: Decision }>('/api/decisions', { method: 'POST', body: { change, reason } })
  // What follows from it shows when the page is fetched anew; until then the reader keeps their place.
  setTimeout(() => bar.tell(`${words} `, { words: 'Undo', press: () => void undo(decision, bar) }), AFTER_NEWS_MS)
}

// The news of one's own decision comes first.
const AFTER_NEWS_MS = 150

async function undo(decision: Decision, bar: Bar): Promise<void> {
  try {
    await ask('/api/decisions', { method: 'POST', body: { change: { kind: 'undo', decision: decision.id }, reason: 'Undone at once.' } })
    setTimeout(() => bar.tell('Undone.'), AFTER_NEWS_MS)
  } catch (error) {
    bar.tell(isFault(error) ? error.message : 'It could not be undone: the server cannot be reached.')
  }
}
