import type { Reconciled } from '../model/reconciled.ts'

/**
 * Names what was found by its first report or words instead of by its place in a list, so that an id stays when other
 * reports come in: `story-r3`, `tally-r3.f2`, `incident-r3.120`, `term-r1.44`.
 */
export function withStableIds<A extends Omit<Reconciled, 'copies' | 'originators' | 'sameQuotations'>>(account: A): A {
  const stories = namer(account.stories, ({ reports }) => `story-${firstOf(reports)}`)
  const tallies = namer(account.tallies, ({ figures }) => `tally-${figures[0] ?? '0'}`)
  const incidents = namer(account.incidents, ({ evidence: [first] }) => `incident-${first?.report ?? 'r0'}.${first?.start ?? 0}`)
  // A term of an agreement's file has a name of its own.
  const terms = namer(account.terms, ({ id, evidence: [first], agreed }) =>
    agreed !== undefined || first === undefined ? id : `term-${first.report}.${first.start}`,
  )
  const accusations = namer(account.accusations, ({ evidence: [first] }) => `accusation-${first?.report ?? 'r0'}.${first?.start ?? 0}`)
  return {
    ...account,
    stories: account.stories.map((one) => ({ ...one, id: stories(one.id) })),
    casualties: account.casualties.map((one) => ({ ...one, story: stories(one.story) })),
    tallies: account.tallies.map((one) => ({ ...one, id: tallies(one.id), partOf: one.partOf === null ? null : tallies(one.partOf) })),
    incidents: account.incidents.map((one) => ({ ...one, id: incidents(one.id), tallies: one.tallies.map(tallies) })),
    terms: account.terms.map((one) => ({ ...one, id: terms(one.id) })),
    accusations: account.accusations.map((one) => ({ ...one, id: accusations(one.id) })),
  }
}

/** The report that was added first: the lowest number. */
function firstOf(reports: readonly string[]): string {
  return [...reports].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0] ?? 'r0'
}

/** New names by old ones; two of one name are told apart by a number. */
function namer<T extends { readonly id: string }>(rows: readonly T[], nameOf: (row: T) => string): (id: string) => string {
  const taken = new Map<string, number>()
  const names = new Map<string, string>()
  for (const row of rows) {
    const name = nameOf(row)
    const before = taken.get(name) ?? 0
    taken.set(name, before + 1)
    names.set(row.id, before === 0 ? name : `${name}.${before + 1}`)
  }
  return (id) => names.get(id) ?? id
}
