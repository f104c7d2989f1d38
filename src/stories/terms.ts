import type { TermClaim } from '../model/claim.ts'
import type { Term } from '../model/story.ts'

/**
 * Brings what the reports say of one clause into one Term: the same type of the same accord, unless widths or places
 * tell them apart. Claims come in reading order of the reports; so do the Terms.
 */
export function mergeTerms(claims: readonly TermClaim[]): Term[] {
  const names = new Map(claims.map(({ agreement }) => [agreement, fullName(agreement, claims)]))
  const main = mainAccord(claims.map(({ agreement }) => names.get(agreement) ?? null))
  const named = claims.map((claim) => ({ ...claim, agreement: names.get(claim.agreement) ?? main }))
  const groups: TermClaim[][] = []
  for (const claim of named) {
    const group = groups.find((members) => members.every((member) => isSame(member, claim)))
    if (group === undefined) groups.push([claim])
    else group.push(claim)
  }
  return groups.map((group, index) => termOf(group, `t${index + 1}`))
}

/** The accord that most claims are about: where a report does not tell which, it is that one. */
function mainAccord(names: readonly (string | null)[]): string | null {
  return most(names.filter((name): name is string => name !== null))
}

/** The fullest name that any report gives the accord: "Moscow" is "Moscow, 5 March 2020", "Agreement of 2018" is "Sochi, 2018". */
function fullName(name: string | null, claims: readonly TermClaim[]): string | null {
  if (name === null) return null
  const own = partsOf(name)
  const fuller = [...new Set(claims.map(({ agreement }) => agreement))].filter(
    (other): other is string => other !== null && isFuller(partsOf(other), own),
  )
  const places = new Set(fuller.map((other) => partsOf(other).place))
  if (own.place === null && places.size > 1) return name
  const votes = fuller.flatMap((other) => claims.filter(({ agreement }) => agreement === other).map(({ agreement }) => agreement ?? other))
  return most(votes) ?? name
}

function isFuller(other: Parts, own: Parts): boolean {
  if (own.place !== null && other.place !== own.place) return false
  if (own.place === null && other.place === null) return false
  if (other.date === null) return false
  if (own.date === null) return true
  const isLonger = other.date.endsWith(` ${own.date}`)
  return isLonger || (other.date === own.date && own.place === null && other.place !== null)
}

interface Parts {
  readonly place: string | null
  readonly date: string | null
}

function isSame(a: TermClaim, b: TermClaim): boolean {
  if (a.type !== b.type || a.agreement !== b.agreement) return false
  if ((a.type === 'other' || a.type === 'deployment') && (a.what ?? '') !== (b.what ?? '')) return false
  if (a.type === 'corridor' && isRoute(a) && isRoute(b)) return plain(a.place[0] ?? '') === plain(b.place[0] ?? '')
  if (a.type === 'corridor' && isRoute(a) !== isRoute(b)) return false
  if (a.type === 'deployment' && a.report === b.report && a.place.length > 0 !== b.place.length > 0) return false
  return a.value === null || b.value === null || a.value === b.value || a.type === 'cessation'
}

function partsOf(name: string): Parts {
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

function termOf(group: readonly TermClaim[], id: string): Term {
  const sized = group.find((claim) => claim.value !== null)
  const what = group.find((claim) => claim.what !== undefined)?.what
  return {
    id,
    agreement: group[0]?.agreement ?? '',
    type: group[0]?.type ?? 'other',
    parties: group.find((claim) => claim.parties.length > 1)?.parties ?? group.find((claim) => claim.parties.length > 0)?.parties ?? [],
    starts: startOf(group),
    value: sized?.value ?? null,
    unit: sized?.unit ?? null,
    place: [...new Set(group.flatMap((claim) => claim.place))],
    ...(what === undefined ? {} : { what }),
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
