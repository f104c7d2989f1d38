import type { Figure } from '../model/claim.ts'
import { openTree } from '../model/tree.ts'
import type { ClaimContext } from './context.ts'
import type { FigureDraft } from './figures/desk.ts'
import { draftFigure } from './figures/draft.ts'
import { fillHeadlines } from './figures/headlines.ts'

/** The numbers that the report states about the conflict, in reading order. */
export function findFigures(context: ClaimContext): Figure[] {
  const desk = { context, tree: openTree(context.parse), taken: wordsOfTimes(context) }
  const drafts: FigureDraft[] = []
  for (const quantity of context.mentions.quantities) {
    if (!COUNTING.has(quantity.kind)) continue
    const draft = draftFigure(desk, quantity, drafts)
    if (draft !== null) drafts.push(draft)
  }
  const ids = new Map(drafts.map((draft, index) => [draft, `${context.document.id}.f${index + 1}`]))
  return fillHeadlines(drafts).map((draft, index) => ({
    id: `${context.document.id}.f${index + 1}`,
    ...draft.figure,
    partOf: draft.whole === null ? null : (ids.get(draft.whole) ?? null),
  }))
}

/** 1 for each word inside a time: no counted noun stands there. */
function wordsOfTimes({ parse, mentions }: ClaimContext): Uint8Array {
  const taken = new Uint8Array(parse.length)
  for (const time of mentions.times) taken.fill(1, time.first, time.last + 1)
  return taken
}

const COUNTING: ReadonlySet<string> = new Set(['count', 'rate'])
