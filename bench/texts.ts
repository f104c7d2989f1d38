import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** News texts to read: of the shared corpora where they lie beside the repository, else the example's. */
export function benchTexts(): { readonly texts: readonly string[]; readonly from: string; readonly words: number } {
  const corpus = new URL('../../shared/corpora/stories/news-dev.jsonl.gz', import.meta.url)
  const isThere = existsSync(corpus)
  const texts = isThere ? ofCorpus(corpus).slice(0, 60) : ofExample()
  return { texts, from: isThere ? 'the shared news corpus' : 'the example', words: texts.reduce((sum, text) => sum + wordsIn(text), 0) }
}

export function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

function ofCorpus(file: URL): string[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n')
  return lines
    .map((line) => JSON.parse(line) as { readonly title: string; readonly text: string })
    .map(({ title, text }) => `${title}\n\n${text}`)
}

function ofExample(): string[] {
  const folder = new URL('../examples/idlib-aftermath-2020/reports/', import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return Array.from({ length: 6 }, () => files.map((name) => readFileSync(new URL(name, folder), 'utf8'))).flat()
}
