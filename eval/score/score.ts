import { type Score, scoreOf } from './counts.ts'
import { list, sameName } from './names.ts'
import { counted, type Pairing, pairEvidence, pairReports, pairSpans, type Row, type Rows, required, sharedEvidence } from './rows.ts'

/** How a dossier compares with a gold annotation of the same reports; the measures of the dossier's format. */
export interface Scores {
  readonly figures: {
    readonly found: Score
    readonly core: Score
    readonly full: Score
    readonly accuracy: Readonly<Record<string, number>>
  }
  readonly tallies: { readonly bcubed: number; readonly status: number; readonly range: number; readonly ofSeveral: number }
  readonly quotations: { readonly spans: Score; readonly speaker: Score; readonly same: Score }
  readonly terms: { readonly found: Score; readonly exact: Score }
  readonly copies: Score
  readonly originators: { readonly right: number; readonly of: number; readonly invented: number }
  readonly incidents: { readonly found: Score; readonly right: Score }
  readonly accusations: Score
  readonly allegations: { readonly tied: Score; readonly told: Score; readonly overclaimed: number }
}

export function scoreDossier(gold: Rows, found: Rows): Scores {
  const pairing = pairReports(gold, found)
  const figurePairs = pairSpans(pairing, required(gold.figures), counted(pairing, gold.figures, found.figures))
  const incidentPairs = pairEvidence(pairing, required(gold.incidents), found.incidents ?? [])
  return {
    figures: scoreFigures(pairing, figurePairs),
    tallies: scoreTallies(pairing, figurePairs),
    quotations: scoreQuotations(pairing),
    terms: scoreTerms(pairing),
    copies: scoreCopies(pairing),
    originators: scoreOriginators(pairing),
    incidents: scoreIncidents(pairing, incidentPairs),
    accusations: scoreAccusations(pairing),
    allegations: scoreAllegations(pairing, incidentPairs),
  }
}

type Pairs = readonly (readonly [Row, Row])[]

const same = (field: string) => (gold: Row, found: Row) => (gold[field] ?? null) === (found[field] ?? null)
const named = (field: string) => (gold: Row, found: Row) => sameName(gold[field], found[field])
const value = (gold: Row, found: Row) => same('low')(gold, found) && same('high')(gold, found)

const FIELDS: Readonly<Record<string, (gold: Row, found: Row) => boolean>> = {
  value,
  about: (gold, found) => Boolean(gold.about) === Boolean(found.about),
  measure: same('measure'),
  class: same('class'),
  party: named('party'),
  scope: same('scope'),
  from: same('from'),
  to: same('to'),
  place: named('place'),
  agent: named('agent'),
  attribution: named('attribution'),
  stance: same('stance'),
}
const CORE = [value, same('measure'), same('class')]
const FULL = [...CORE, named('party'), same('scope'), named('place'), named('attribution'), same('stance')]

function scoreFigures(pairing: Pairing, pairs: Pairs): Scores['figures'] {
  const gold = required(pairing.gold.figures).length
  const found = counted(pairing, pairing.gold.figures, pairing.found.figures).length
  const right = (checks: readonly ((a: Row, b: Row) => boolean)[]) => pairs.filter(([a, b]) => checks.every((check) => check(a, b))).length
  const accuracy = Object.fromEntries(
    Object.entries(FIELDS).map(([name, check]) => [name, pairs.length === 0 ? 0 : right([check]) / pairs.length]),
  )
  return {
    found: scoreOf(pairs.length, gold, found),
    core: scoreOf(right(CORE), gold, found),
    full: scoreOf(right(FULL), gold, found),
    accuracy,
  }
}

/** B-cubed over the gold figures that were found; status and range of the tallies of several. */
function scoreTallies({ gold, found }: Pairing, pairs: Pairs): Scores['tallies'] {
  const foundOf = new Map(pairs.map(([a, b]) => [a.id, b.id]))
  const goldTally = new Map((gold.tallies ?? []).flatMap((tally) => tally.figures.map((id: string) => [id, tally] as const)))
  const ownTally = new Map((found.tallies ?? []).flatMap((tally) => tally.figures.map((id: string) => [id, tally] as const)))
  const ids = [...foundOf.keys()].filter((id) => goldTally.has(id))
  const ownOf = (id: string): unknown => ownTally.get(foundOf.get(id) ?? '') ?? id
  let precision = 0
  let recall = 0
  for (const id of ids) {
    const own = ids.filter((other) => ownOf(other) === ownOf(id))
    const golden = ids.filter((other) => goldTally.get(other) === goldTally.get(id))
    const both = own.filter((other) => goldTally.get(other) === goldTally.get(id)).length
    precision += both / own.length
    recall += both / golden.length
  }
  const p = ids.length === 0 ? 0 : precision / ids.length
  const r = ids.length === 0 ? 0 : recall / ids.length
  const needed = new Set(required(gold.figures).map((figure) => figure.id))
  const several = (gold.tallies ?? []).filter((tally) => tally.figures.filter((id: string) => needed.has(id)).length >= 2)
  const best = several.map((tally) => [tally, mostVoted(tally.figures.map((id: string) => ownTally.get(foundOf.get(id) ?? '')))] as const)
  const share = (ok: (gold: Row, own: Row) => boolean) =>
    several.length === 0 ? 1 : best.filter(([tally, own]) => own !== null && ok(tally, own)).length / several.length
  return {
    bcubed: p + r > 0 ? (2 * p * r) / (p + r) : 0,
    status: share(same('status')),
    range: share(value),
    ofSeveral: several.length,
  }
}

function mostVoted(tallies: readonly (Row | undefined)[]): Row | null {
  const votes = new Map<Row, number>()
  for (const tally of tallies) if (tally !== undefined) votes.set(tally, (votes.get(tally) ?? 0) + 1)
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

function scoreQuotations(pairing: Pairing): Scores['quotations'] {
  const gold = required(pairing.gold.quotations)
  const found = counted(pairing, pairing.gold.quotations, pairing.found.quotations)
  const pairs = pairSpans(pairing, gold, found, 0.8)
  const toGold = new Map(pairs.map(([a, b]) => [b.id, a.id]))
  const goldLinks = linksOf(gold, (id) => id)
  const foundLinks = linksOf(found, (id) => toGold.get(id))
  return {
    spans: scoreOf(pairs.length, gold.length, found.length),
    speaker: scoreOf(pairs.filter(([a, b]) => sameName(a.speaker, b.speaker)).length, gold.length, found.length),
    same: scoreOf([...goldLinks].filter((link) => foundLinks.has(link)).length, goldLinks.size, foundLinks.size),
  }
}

/** Links between quotations of the gold, as unordered pairs of ids. */
function linksOf(rows: readonly Row[], idOf: (id: string) => string | undefined): Set<string> {
  const links = new Set<string>()
  for (const row of rows) {
    for (const other of row.sameAs ?? []) {
      const ends = [idOf(row.id), idOf(other)]
      if (ends.every((end) => end !== undefined)) links.add(ends.sort().join('~'))
    }
  }
  return links
}

function scoreTerms({ gold, found }: Pairing): Scores['terms'] {
  const open = [...(found.terms ?? [])]
  const needed = required(gold.terms)
  let hits = 0
  let exact = 0
  for (const term of needed) {
    const at = open.findIndex(
      (own) =>
        own.type === term.type &&
        (list(term.place).length === 0 || list(own.place).length === 0 || sameName(term.place, own.place)) &&
        (term.value == null || own.value == null || Number(term.value) === Number(own.value)),
    )
    const [own] = at < 0 ? [] : open.splice(at, 1)
    if (own === undefined) continue
    hits++
    const startsRight = !term.starts || String(own.starts ?? '').startsWith(String(term.starts).slice(0, 10))
    if ((term.value == null || Number(term.value) === Number(own.value)) && startsRight) exact++
  }
  for (const term of (gold.terms ?? []).filter((row) => row.optional === true)) {
    const at = open.findIndex((own) => own.type === term.type)
    if (at >= 0) open.splice(at, 1)
  }
  return { found: scoreOf(hits, needed.length, hits + open.length), exact: scoreOf(exact, needed.length, hits + open.length) }
}

function scoreCopies({ gold, found, toGold }: Pairing): Score {
  const golden = copyPairs(gold.reports, (id) => id)
  const own = copyPairs(found.reports, (id) => toGold.get(id))
  return scoreOf([...golden].filter((pair) => own.has(pair)).length, golden.size, own.size)
}

/** All pairs of reports that share their text, through chains of copies. */
function copyPairs(reports: readonly Row[], idOf: (id: string) => string | undefined): Set<string> {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    for (let next = parent.get(at); next !== undefined; next = parent.get(at)) at = next
    return at
  }
  for (const report of reports) {
    const copy = idOf(report.id)
    const original = report.copyOf == null ? undefined : idOf(report.copyOf)
    if (copy !== undefined && original !== undefined && root(copy) !== root(original)) parent.set(root(copy), root(original))
  }
  const ids = reports.map((report) => idOf(report.id)).filter((id) => id !== undefined)
  const pairs = new Set<string>()
  for (const a of ids) for (const b of ids) if (a < b && root(a) === root(b)) pairs.add(`${a}~${b}`)
  return pairs
}

function scoreOriginators({ gold, found, toGold }: Pairing): Scores['originators'] {
  const originatorOf = new Map(found.reports.map((report) => [toGold.get(report.id), report.originator]))
  const named = gold.reports.filter((report) => report.originator)
  return {
    right: named.filter((report) => sameName(report.originator, originatorOf.get(report.id))).length,
    of: named.length,
    invented: gold.reports.filter((report) => !report.originator && originatorOf.get(report.id)).length,
  }
}

function scoreIncidents({ gold, found }: Pairing, pairs: Pairs): Scores['incidents'] {
  const golden = required(gold.incidents).length
  const own = (found.incidents ?? []).length
  const right = pairs.filter(([a, b]) => meets(a, b) && sameName(a.place, b.place)).length
  return { found: scoreOf(pairs.length, golden, own), right: scoreOf(right, golden, own) }
}

/** Whether two intervals of days have one in common; an open end reaches everywhere. */
function meets(a: Row, b: Row): boolean {
  const day = (value: unknown) => (value == null ? null : String(value).slice(0, 10))
  return (day(a.from) ?? '0') <= (day(b.to) ?? '9') && (day(b.from) ?? '0') <= (day(a.to) ?? '9')
}

function scoreAccusations(pairing: Pairing): Score {
  const { gold, found, toGold } = pairing
  const golden = required(gold.accusations).filter((row) => row.implicit !== true)
  const implied = (gold.accusations ?? []).filter((row) => row.implicit === true || row.optional === true)
  const shares = (rows: readonly Row[], own: Row) => rows.some((row) => sharedEvidence(toGold, row, own) > 0)
  const own = (found.accusations ?? []).filter((row) => shares(golden, row) || !shares(implied, row))
  const right = pairEvidence(pairing, golden, own).filter(([a, b]) => sameName(a.accuser, b.accuser) && sameName(a.accused, b.accused))
  return scoreOf(right.length, golden.length, own.length)
}

function scoreAllegations({ gold, found }: Pairing, incidentPairs: Pairs): Scores['allegations'] {
  const incidentOf = new Map(incidentPairs.map(([a, b]) => [a.id, b.id]))
  const goldType = new Map((gold.terms ?? []).map((term) => [term.id, term.type]))
  const ownType = new Map((found.terms ?? []).map((term) => [term.id, term.type]))
  const golden = required(gold.allegations)
  const open = [...(found.allegations ?? [])]
  let tied = 0
  let told = 0
  let overclaimed = 0
  for (const row of golden) {
    const at = open.findIndex((own) => own.incident === incidentOf.get(row.incident) && ownType.get(own.term) === goldType.get(row.term))
    const [own] = at < 0 ? [] : open.splice(at, 1)
    if (own === undefined) continue
    tied++
    if (own.inForce === row.inForce && own.inArea === row.inArea) told++
    const claims = (field: string) => row[field] === 'cannot-tell' && own[field] !== 'cannot-tell'
    if (claims('inForce') || claims('inArea')) overclaimed++
  }
  const all = (found.allegations ?? []).length
  return { tied: scoreOf(tied, golden.length, all), told: scoreOf(told, golden.length, all), overclaimed }
}
