import type { Figure } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Originator } from '../model/story.ts'
import { namesMeet, nameWords } from './names.ts'

/** What tells whose text a Document is. */
export type Credited = Pick<Document, 'id' | 'outlet' | 'credits' | 'originator'>

/** Whose text a document is by its credit lines, else by the feed that it came by; null where it is the outlet's own. */
export function creditedOriginator({ credits, originator, outlet }: Credited): Originator | null {
  const credit = credits.find(({ share }) => share === 'whole')
  if (credit !== undefined) return { name: credit.agency, because: 'credit' }
  // Feeds that gather others' pages name each page's own outlet.
  if (originator === undefined || (outlet !== null && namesMeet([originator], [outlet]))) return null
  return { name: originator, because: 'feed' }
}

/** Who speaks in a document: the agency it credits, else the outlet, else the report itself. */
export function voiceOf(document: Credited): string {
  return creditedOriginator(document)?.name ?? document.outlet ?? `report ${document.id}`
}

/**
 * Whose observation a figure goes back to: the source that it names, else whose text it stands in. `head` is the
 * document at the head of the copies. Sources without a name ("officials") are told apart by who heard them.
 */
export function originatorOf(figure: Figure, document: Credited, head: Credited): Originator {
  const voice = voiceOf(head)
  const source = figure.attribution[0]
  if (source !== undefined && !namesMeet(figure.attribution, [voice])) {
    return figure.attribution.some(isNamed)
      ? { name: figure.attribution.find(isNamed) ?? source, because: 'named source' }
      : { name: `${source} (${voice})`, because: 'named source' }
  }
  if (head.id !== document.id) return { name: voice, because: 'copy' }
  return creditedOriginator(document) ?? { name: voice, because: 'outlet' }
}

/** Gives every named source that is known by several names the first of them ("Turkish Defence Ministry", "Turkey's Defence Ministry"). Outlets are never merged. */
export function mergeOriginators(originators: readonly Originator[]): Map<string, string> {
  const kept: Originator[] = []
  const names = new Map<string, string>()
  for (const one of originators) {
    if (names.has(one.name)) continue
    const same =
      one.because === 'named source' ? kept.find((other) => other.because === 'named source' && sameBody(other.name, one.name)) : undefined
    if (same === undefined) kept.push(one)
    names.set(one.name, same?.name ?? one.name)
  }
  return names
}

// "the doctors' union (The Post)" is "Sudan Doctors Union"; one word alone ("the ministry") can be any.
function sameBody(a: string, b: string): boolean {
  const [x, y] = [a, b].map((name) => name.replace(/ \(.*\)$/, ''))
  if (x === undefined || y === undefined) return false
  const generic = [a, b].filter((name) => name.endsWith(')'))
  if (generic.length === 2) return false
  if (generic.some((name) => nameWords(name.replace(/ \(.*\)$/, '')).length < 2)) return false
  return namesMeet([x], [y])
}

function isNamed(name: string): boolean {
  return /(^|[\s(])\p{Lu}/u.test(
    name.replace(/^(The|A|An|Our|Some|Both|One|Two|Local|Several|Residents|Officials|Witnesses|Relatives|Villagers|Monitors)\b/, ''),
  )
}
