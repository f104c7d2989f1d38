import type { Derived } from './stages.ts'

/**
 * Names what was derived by the first report or words of it instead of by its place in a list, so that an id stays
 * when other reports come in: `story-r3`, `tally-r3.f2`, `incident-r3.120`, `allegation-r3.120-term-r1.44`.
 */
export function withStableIds(derived: Derived): Derived {
  const stories = namer(derived.stories, ({ reports }) => `story-${reports[0] ?? '0'}`)
  const tallies = namer(derived.tallies, ({ figures }) => `tally-${figures[0] ?? '0'}`)
  const incidents = namer(derived.incidents, ({ evidence: [first] }) => `incident-${first?.report ?? 'r0'}.${first?.start ?? 0}`)
  const terms = namer(derived.terms, ({ id, evidence: [first] }) => (first === undefined ? id : `term-${first.report}.${first.start}`))
  const accusations = namer(derived.accusations, ({ evidence: [first] }) => `accusation-${first?.report ?? 'r0'}.${first?.start ?? 0}`)
  return {
    ...derived,
    stories: derived.stories.map((one) => ({ ...one, id: stories(one.id) })),
    tallies: derived.tallies.map((one) => ({ ...one, id: tallies(one.id), partOf: one.partOf === null ? null : tallies(one.partOf) })),
    incidents: derived.incidents.map((one) => ({ ...one, id: incidents(one.id), tallies: one.tallies.map(tallies) })),
    terms: derived.terms.map((one) => ({ ...one, id: terms(one.id) })),
    accusations: derived.accusations.map((one) => ({ ...one, id: accusations(one.id) })),
    allegations: derived.allegations.map((one) => {
      const [incident, term] = [incidents(one.incident), terms(one.term)]
      return { ...one, incident, term, id: `${incident.replace('incident', 'allegation')}-${term}` }
    }),
  }
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
