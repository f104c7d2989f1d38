import type { WordingView } from '../model/page.ts'
import { outletOf, type Shelf } from './shelf.ts'

/** Each outlet's words for the same actor; the actor with most ways of being named comes first. */
export function showNaming(shelf: Shelf): WordingView[] {
  return shelf.data.dossier.wording
    .map(({ actor, words }, row) => {
      const byOutlet = new Map<string, Map<string, { text: string; count: number; claim: string }>>()
      for (const [column, { report, text, count }] of words.entries()) {
        const outlet = outletOf(shelf, report)
        const own = byOutlet.get(outlet) ?? new Map()
        byOutlet.set(outlet, own)
        const key = text.toLowerCase()
        const known = own.get(key)
        own.set(key, { text: known?.text ?? text, count: count + (known?.count ?? 0), claim: known?.claim ?? wordAnchor(row, column) })
      }
      return {
        actor,
        outlets: [...byOutlet].map(([outlet, own]) => ({ outlet, words: [...own.values()].toSorted((a, b) => b.count - a.count) })),
      }
    })
    .filter((view) => view.outlets.length > 1 && waysOf(view) > 1)
    .toSorted((a, b) => waysOf(b) - waysOf(a))
    .slice(0, MOST_ACTORS)
}

/** Anchor of the first place where a report uses a word for an actor. */
export function wordAnchor(row: number, column: number): string {
  return `w${row + 1}.${column + 1}`
}

function waysOf({ outlets }: WordingView): number {
  return new Set(outlets.flatMap(({ words }) => words.map(({ text }) => text.toLowerCase()))).size
}

/** Beyond this the rest are actors that a single dispatch names. */
const MOST_ACTORS = 40
