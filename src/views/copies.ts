import type { Evidence } from '../model/claim.ts'
import type { ClaimCard, ClaimGroup } from '../model/page.ts'
import type { Copy } from '../model/story.ts'
import { outletOf, type Shelf } from './shelf.ts'

/** The passages of every copy beside the same words of its original: `r6.c1` in the copy, `r6.c1.r5` in the original. */
export function copyCards(shelf: Shelf): { readonly cards: ClaimCard[]; readonly groups: ClaimGroup[] } {
  const { copies } = shelf.data.dossier
  return {
    cards: copies.flatMap((copy) =>
      copy.passages.flatMap(({ copy: here, original }, i) => {
        const id = passageAnchor(copy, i)
        return [cardOf(id, here, id), cardOf(`${id}.${original.report}`, original, id)]
      }),
    ),
    groups: copies.flatMap((copy) => copy.passages.map((passage, i) => groupOf(shelf, copy, i, passage.original.report))),
  }
}

/** Where a copy's passage opens, counted from 0. */
export function passageAnchor({ report }: Copy, i: number): string {
  return `${report}.c${i + 1}`
}

function cardOf(id: string, { report, start, end }: Evidence, group: string): ClaimCard {
  return { id, kind: 'copy', report, start, end, sentence: [start, end], group, facts: [] }
}

function groupOf(shelf: Shelf, copy: Copy, i: number, original: string): ClaimGroup {
  const id = passageAnchor(copy, i)
  const likely = copy.certainty === 'likely' ? 'Perhaps copied' : 'Copied'
  return {
    id,
    title: `${likely}: passage ${i + 1} of ${copy.passages.length} that ${outletOf(shelf, copy.report)} shares with ${outletOf(shelf, copy.of)}`,
    status: null,
    facts: [{ label: 'In all', value: `${Math.round(copy.share * 100)} % of the copy's words`, inferred: false }],
    claims: [id, `${id}.${original}`],
  }
}
