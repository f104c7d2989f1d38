import type { Mentions } from '../../model/reading.ts'
import type { AccordDraft } from './accord-draft.ts'
import type { Sentence } from './sentences.ts'

/** What decides where the accord of a story was made. */
export interface Places {
  readonly sentences: readonly Sentence[]
  readonly drafts: readonly AccordDraft[]
  readonly mentions: Mentions
  /** What the report calls the accord of its story. */
  readonly noun: string
  /** Whether nothing told of a place speaks against it. */
  readonly isPossible: (place: string) => boolean
}

/** Where the accord of a story was made, by what the report says of talks, summits and signings; null where it says too little. */
export function mainPlaceOf({ sentences, drafts, mentions, noun, isPossible }: Places): string | null {
  const votes = new Map<string, number>()
  const vote = (place: string | null, weight: number): void => {
    if (place !== null && isPossible(place)) votes.set(place, (votes.get(place) ?? 0) + weight)
  }
  for (const draft of drafts) {
    // "the declaration" of a story is not "the Pretoria agreement" that the report looks back to.
    if (PARTICULAR.has(noun) && draft.noun !== noun) continue
    vote(draft.place, /truce|ceasefire|armistice/.test(draft.noun) && !draft.isMade ? 0 : 3)
  }
  for (const [index, sentence] of sentences.entries()) {
    for (const { pattern, weight, leadOnly } of TALKS) {
      if (leadOnly && index > 5) continue
      for (const match of sentence.line.matchAll(pattern))
        vote(seatName(match.groups?.place, mentions, sentence.start + match.index), weight)
    }
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]
  return best !== undefined && best[1] >= 2 ? best[0] : null
}

/** The name of a town where people meet; null for a country, a province, a person or a body. */
export function seatName(name: string | undefined, mentions: Mentions, near: number): string | null {
  if (name === undefined || NO_NAMES.test(name)) return null
  const plain = /^\P{Ll}+$/u.test(name) ? name.charAt(0) + name.slice(1).toLowerCase() : name
  const seat = SEATS.get(plain)
  if (seat !== undefined) return seat
  const mention = mentions.places.find(
    (place) => Math.abs(place.start - near) < 200 && (place.name === plain || plain.startsWith(place.name)),
  )
  if (mention !== undefined) return TOWNS.has(mention.kind) ? mention.name : null
  const isActor = mentions.actors.some(
    (actor) => Math.abs(actor.start - near) < 200 && actor.kind !== 'place' && actor.name.includes(plain),
  )
  return isActor ? null : plain
}

const TALKS: readonly { readonly pattern: RegExp; readonly weight: number; readonly leadOnly: boolean }[] = [
  { pattern: /(?<place>\p{Lu}[\p{L}'’-]+)\s+(?:summit|talks|negotiations|accord|text)\b/gu, weight: 2, leadOnly: false },
  {
    pattern:
      /\b(?:(?:meeting|talks|summit|negotiations|met|signed|worked out)\b[^.;:,]{0,60}?\b(?:in|at)|agreed (?:in|at))\s+(?:the\s+)?(?<place>\p{Lu}[\p{L}'’-]+)/gu,
    weight: 2,
    leadOnly: false,
  },
  // "NAIROBI, Nov 12 (Agency) - The commanders signed …": the dateline of a report on a signing
  { pattern: /^(?<place>\p{Lu}{3,})[,/ ][^.]{0,50}\s[-–—]\s.{0,200}?\b(?:signed|reached|initialled)\b/gu, weight: 2, leadOnly: true },
]
const PARTICULAR: ReadonlySet<string> = new Set(['declaration', 'protocol', 'memorandum', 'treaty', 'understanding'])
const TOWNS: ReadonlySet<string> = new Set(['settlement', 'facility', 'other', 'district'])
/** Seats of government that stand for their city. */
const SEATS = new Map<string, string>([
  ['Kremlin', 'Moscow'],
  ['White House', 'Washington'],
  ['Elysee', 'Paris'],
  ['Élysée', 'Paris'],
])
const NO_NAMES =
  /^(?:The|This|That|Under|After|But|And|If|When|As|In|On|At|By|For|A|An|Any|No|Their|Its|His|Both|New|All|President|Minister|North|South|East|West|Since|Despite|Once|Peace|White)$|^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/
