import { findClaims } from '../src/claims/claims.ts'
import { readKnowledgeFiles } from '../src/crew/crew.ts'
import { parseReport } from '../src/documents/documents.ts'
import { findMentions, openWorld } from '../src/mentions/mentions.ts'
import type { Report } from '../src/model/report.ts'
import { findChains, loadReader, readText } from '../src/text/text.ts'

export interface Speed {
  readonly name: string
  readonly wordsPerSecond: number
}

/** Words a second of each stage and of all together, on one core, warm: the best of three rounds. */
export async function measureStages(texts: readonly string[], words: number): Promise<Speed[]> {
  const files = readKnowledgeFiles('own')
  const reader = loadReader(files)
  const world = openWorld(files)
  const best: Record<string, number> = {}
  for (let round = 0; round < 3; round++) {
    const spent: Record<string, number> = { documents: 0, text: 0, mentions: 0, claims: 0 }
    for (const [index, text] of texts.entries()) {
      let at = performance.now()
      const lap = (stage: string): void => {
        const now = performance.now()
        spent[stage] = (spent[stage] ?? 0) + now - at
        at = now
      }
      const { document } = await parseReport(reportOf(text, index))
      lap('documents')
      if (document === null) continue
      const parse = readText(document.text, reader)
      lap('text')
      const mentions = findMentions(document, parse, { ...world, chains: () => findChains(parse, reader) })
      lap('mentions')
      findClaims(document, parse, mentions)
      lap('claims')
    }
    spent['whole reading'] = Object.values(spent).reduce((sum, ms) => sum + ms, 0)
    for (const [stage, ms] of Object.entries(spent)) best[stage] = Math.min(best[stage] ?? Number.POSITIVE_INFINITY, ms)
  }
  return Object.entries(best).map(([name, ms]) => ({ name, wordsPerSecond: (words / ms) * 1000 }))
}

function reportOf(text: string, index: number): Report {
  const bytes = new TextEncoder().encode(text)
  return { id: `r${index + 1}`, file: `r${index + 1}.txt`, format: 'text', bytes, sha256: '', metadata: { published: '2020-03-05' } }
}
