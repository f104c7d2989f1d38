import compromise from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Speed } from './stages.ts'

/** Words a second of the peers, in the same process and on the same texts: the best of three rounds. */
export function measurePeers(texts: readonly string[], words: number): Speed[] {
  const wink = winkNLP(model, ['sbd', 'pos'])
  const tag = (text: string): void => {
    wink.readDoc(text).tokens().out(wink.its.pos)
  }
  const pick = (text: string): void => {
    const read = compromise(text)
    read.people().out('array')
    read.places().out('array')
    // The method is the plugin's that `compromise` carries; its types leave it out.
    ;(read as unknown as { numbers(): { out(format: string): unknown } }).numbers().out('array')
  }
  return [
    { name: 'wink-nlp: tokens, tags', wordsPerSecond: best(texts, words, tag) },
    { name: 'compromise: people, places, numbers', wordsPerSecond: best(texts, words, pick) },
  ]
}

function best(texts: readonly string[], words: number, read: (text: string) => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < 3; round++) {
    const started = performance.now()
    for (const text of texts) read(text)
    least = Math.min(least, performance.now() - started)
  }
  return (words / least) * 1000
}
