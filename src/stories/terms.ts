import type { TermClaim } from '../model/claim.ts'
import type { Term } from '../model/story.ts'

/**
 * Brings what the reports say of one clause into one Term: the same type of the same accord, unless widths or places
 * tell them apart. Claims come in reading order of the reports; so do the Terms.
 */
export function mergeTerms(claims: readonly TermClaim[]): Term[] {
  const main = mainAccord(claims)
  const groups: TermClaim[][] = []
  for (const claim of claims) {
    const group = groups.find((members) => members.every((member) => isSame(member, claim, main)))
    if (group === undefined) groups.push([claim])
    else group.push(claim)
  }
  return groups.map((group, index) => termOf(group, { id: `t${index + 1}`, main }))
}

/** The accord that most claims are about: where a report does not tell which, it is that one. */
function mainAccord(claims: readonly TermClaim[]): string | null {
  const votes = new Map<string, number>()
  for (const { agreement } of claims) if (agreement !== null) votes.set(agreement, (votes.get(agreement) ?? 0) + 1)
  return [...votes].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? null
}

function isSame(a: TermClaim, b: TermClaim, main: string | null): boolean {
  if (a.type !== b.type) return false
  if (a.type === 'other' && (a.what ?? '') !== (b.what ?? '')) return false
  if (!isSameAccord(a.agreement ?? main, b.agreement ?? main)) return false
  if (a.type === 'corridor' && isRoute(a) && isRoute(b)) return plain(a.place[0] ?? '') === plain(b.place[0] ?? '')
  return a.value === null || b.value === null || a.value === b.value || a.type === 'cessation'
}

/** Names agree where the places are equal and no date contradicts, or one of them lacks the place and the dates meet. */
function isSameAccord(a: string | null, b: string | null): boolean {
  if (a === b || a === null || b === null) return true
  const left = partsOf(a)
  const right = partsOf(b)
  if (left.place !== null && right.place !== null && left.place !== right.place) return false
  if (left.date === null || right.date === null) return left.place !== null && left.place === right.place
  return left.date.endsWith(right.date) || right.date.endsWith(left.date)
}

function partsOf(name: string): { readonly place: string | null; readonly date: string | null } {
  const [head = '', ...rest] = name.split(', ')
  if (rest.length > 0) return { place: head, date: rest.join(', ') }
  const dated = /^\p{L}+ of (.*\d{4})$/u.exec(name)
  return dated === null ? { place: name, date: null } : { place: null, date: dated[1] ?? null }
}

/** Spellings of one name often differ by a doubled letter or an apostrophe. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’ʿ‘`]/g, '')
    .replace(/(\p{L})\1/gu, '$1')
}

function isRoute(claim: TermClaim): boolean {
  return /[-–]/.test(claim.place[0] ?? '')
}

function termOf(group: readonly TermClaim[], options: { readonly id: string; readonly main: string | null }): Term {
  const agreement = most(group.map((claim) => claim.agreement ?? options.main ?? '')) ?? ''
  const sized = group.find((claim) => claim.value !== null)
  return {
    id: options.id,
    agreement,
    type: group[0]?.type ?? 'other',
    parties: group.find((claim) => claim.parties.length > 1)?.parties ?? group.find((claim) => claim.parties.length > 0)?.parties ?? [],
    starts: startOf(group),
    value: sized?.value ?? null,
    unit: sized?.unit ?? null,
    place: [...new Set(group.flatMap((claim) => claim.place))],
    evidence: group.map(({ report, start, end }) => ({ report, start, end })),
  }
}

/** The start that most reports give; of two to the minute and to the day, the minute. */
function startOf(group: readonly TermClaim[]): string | null {
  const starts = group.flatMap((claim) => (claim.starts === null ? [] : [claim.starts]))
  const exact = starts.filter((start) => start.length > 10)
  return most(exact.length > 0 ? exact : starts)
}

function most(values: readonly string[]): string | null {
  const votes = new Map<string, number>()
  for (const value of values) if (value !== '') votes.set(value, (votes.get(value) ?? 0) + 1)
  return [...votes].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length)[0]?.[0] ?? null
}
