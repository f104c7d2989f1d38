import type { EventCategory } from '../model/event.ts'
import type { DataFiles } from '../model/knowledge.ts'
import { decodeUtf8 } from '../model/utf8.ts'

/** The lexicon of events: what a noun or verb says was done. */
export interface Deeds {
  /** By lemmas with single blanks: "drone strike", "strike". */
  readonly nouns: ReadonlyMap<string, Deed>
  /** By lemma, with particle or object where they belong to it: "shell", "shoot down", "open fire". */
  readonly verbs: ReadonlyMap<string, readonly Deed[]>
  /** Last words of the nouns, and first of the verbs: what no word of a text is need not be looked up. */
  readonly nounEnds: ReadonlySet<string>
  readonly verbStarts: ReadonlySet<string>
  /** What a weapon makes of "struck", "hit", "killed": "warplane" to "air strike". */
  readonly instruments: ReadonlyMap<string, string>
}

export interface Deed {
  readonly category: EventCategory
  readonly mode: string | null
  /** Null where the words do not tell what it was. */
  readonly kind: string | null
  /** What must stand with the verb for it to count; see `verb-needs.ts`. */
  readonly needs: Need | null
}

export type Need =
  | 'weapon'
  | 'projectile'
  | 'projectile subject'
  | 'aircraft'
  | 'harm'
  | 'place'
  | 'object'
  | 'aid'
  | 'forces'
  | 'people'
  | 'advance'
  | 'loss'
  | 'convoy'
  | 'patrol'
  | 'road'
  | 'passage'
  | 'target'

/** Opens `events.json`; without it no events are found. */
export function openDeeds(files: DataFiles): Deeds {
  const { nouns, verbs, instruments } = readLexicon(files['events.json'])
  const nounMap = new Map<string, Deed>()
  const verbMap = new Map<string, Deed[]>()
  for (const { words, ...row } of nouns) for (const word of words) nounMap.set(word, { ...row, needs: null })
  for (const { words, needs, ...row } of verbs) {
    for (const word of words) {
      const there = verbMap.get(word)
      if (there === undefined) verbMap.set(word, [{ ...row, needs: needs ?? null }])
      else there.push({ ...row, needs: needs ?? null })
    }
  }
  return {
    nouns: nounMap,
    verbs: verbMap,
    nounEnds: new Set([...nounMap.keys()].map((words) => words.slice(words.lastIndexOf(' ') + 1))),
    verbStarts: new Set([...verbMap.keys()].map((words) => words.split(' ')[0] ?? '')),
    instruments: new Map(Object.entries(instruments).flatMap(([kind, words]) => words.map((word) => [word, kind] as const))),
  }
}

interface Row {
  readonly category: EventCategory
  readonly mode: string | null
  readonly kind: string | null
  readonly words: readonly string[]
}

interface Lexicon {
  readonly nouns: readonly Row[]
  readonly verbs: readonly (Row & { readonly needs?: Need })[]
  readonly instruments: Readonly<Record<string, readonly string[]>>
}

function readLexicon(bytes: Uint8Array | undefined): Lexicon {
  const empty: Lexicon = { nouns: [], verbs: [], instruments: {} }
  if (bytes === undefined) return empty
  try {
    return { ...empty, ...(JSON.parse(decodeUtf8(bytes)) as Partial<Lexicon>) }
  } catch {
    return empty
  }
}
