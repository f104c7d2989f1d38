import type { CountedClass, Figure, Measure } from '../model/claim.ts'
import { sharesName } from './names.ts'

/** What a tally counts, in words a person would use: "Turkish soldiers killed since 1 February 2020". */
export function tallyTitle(figures: readonly Figure[], dated: { readonly from: string | null; readonly to: string | null }): string {
  const scope = mostFrequent(figures.map((figure) => figure.scope)) ?? 'incident'
  const measure = figures[0]?.measure ?? 'other'
  const subject = subjectOf(figures)
  const place = mostFrequent(figures.flatMap((figure) => figure.place.filter((name) => /\p{Lu}/u.test(name)).slice(0, 1)))
  const deed = deedOf(measure, scope)
  const parts = [`${subject}${saysDeed(subject, measure) ? '' : deed}`, place === null ? '' : ` ${inPlace(place)}`, timeOf(scope, dated)]
  return sentenceCase(parts.join(''))
}

/** "19 March 2020", "March 2020", "19 to 21 March 2020": a day or days as a person writes them. */
export function daysInWords(from: string | null, to: string | null): string {
  if (from === null || to === null || from === to) return dayInWords(from ?? to ?? '')
  const [y1, m1, d1] = from.split('-')
  const [y2, m2, d2] = to.split('-')
  const wholeMonth = y1 === y2 && m1 === m2 && d1 === '01' && Number(d2) >= 28
  if (wholeMonth) return `${MONTHS[Number(m1) - 1]} ${y1}`
  if (y1 === y2 && m1 === m2) return `${Number(d1)} to ${dayInWords(to)}`
  if (y1 === y2) return `${Number(d1)} ${MONTHS[Number(m1) - 1]} to ${dayInWords(to)}`
  return `${dayInWords(from)} to ${dayInWords(to)}`
}

function dayInWords(iso: string): string {
  const [year, month, day] = iso.slice(0, 10).split('-')
  const name = MONTHS[Number(month) - 1]
  return name === undefined ? iso : `${Number(day)} ${name} ${year}`
}

/** "in Idlib", "near Muhambal" where the words already say how. */
export function inPlace(place: string): string {
  if (/^(near|outside|inside|around|between|along|on|off|east|west|north|south)\b/i.test(place))
    return place.replace(/^(east|west|north|south)/i, 'in the $1')
  return /\b(highway|road|route|motorway|border|front|line|river|coast|corridor)\b|^[MN]\d+$/i.test(place)
    ? `on the ${place.replace(/^the /i, '')}`
    : `in ${place}`
}

/** The first letter in upper case; the rest keeps its case. */
export function sentenceCase(words: string): string {
  return words.replace(/\p{L}/u, (letter) => letter.toUpperCase())
}

/** The value that stands most often; the first of equals. */
export function mostFrequent<T>(values: readonly T[]): T | null {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: T | null = null
  for (const [value, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = value
  return best
}

function subjectOf(figures: readonly Figure[]): string {
  const things = mostFrequent(figures.flatMap(({ object }) => (object === null ? [] : [object])))
  if (figures.every((figure) => figure.class === 'n/a'))
    return things === null ? (THINGS[figures[0]?.measure ?? 'other'] ?? 'things') : plural(things)
  const worded = figures.flatMap(({ who }) => (who === null ? [] : [cleanWho(who)])).filter((who) => who !== '')
  const party = mostFrequent(figures.flatMap((figure) => figure.party.slice(0, 3)))
  const sides = figures.flatMap((figure) => figure.party)
  const sided = worded.filter((who) => sharesName([who], sides))
  const best = mostFrequent(sided) ?? mostFrequent(worded.filter((who) => !GENERAL.has(who.toLowerCase())))
  const general = CLASS_WORDS[mostFrequent(figures.map((figure) => figure.class)) ?? 'unspecified']
  const who = best ?? general
  if (party === null || sided.length > 0 || figures.every((figure) => figure.class === 'n/a')) return plural(who)
  const adjective = adjectiveOf(figures.flatMap((figure) => figure.party))
  return adjective === null ? `${plural(who)} of ${party}` : `${adjective} ${plural(who)}`
}

// "Turkish" of "Turkish government", "Sudanese" by itself: the party's name as it stands before a noun.
function adjectiveOf(names: readonly string[]): string | null {
  for (const name of names) {
    const [, adjective] =
      /^(\p{Lu}\p{L}+(?:ish|ian|an|ese|ean|eli|aqi|emeni|i))(?: (?:government|army|military|forces|troops|state))?$/u.exec(name) ?? []
    if (adjective !== undefined && (adjective !== name || /(ish|ian|ese|eli)$/.test(adjective))) return adjective
  }
  return null
}

// "Displaced people" need no second "displaced".
function saysDeed(subject: string, measure: Measure): boolean {
  return new RegExp(`\\b(${DEED_WORDS[measure] ?? measure})\\b`, 'i').test(subject)
}

function cleanWho(who: string): string {
  const bare = who
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:one |some |two |most )?(?:of )?them (?=\p{L})/iu, '')
    .replace(/^(the|our|their|its|his|her|these|those|other|more|at least|all|both|a|an|of)\s+/i, '')
    .trim()
  return bare.length > 60 ? '' : bare
}

function plural(words: string): string {
  const match = /^(.*?)(\S+)$/.exec(words.split(/\s(?=of\b|in\b|from\b|on\b|at\b|who\b|that\b)/)[0] ?? words)
  const head = match?.[2] ?? words
  const rest = words.slice((match?.[0] ?? words).length)
  return `${match?.[1] ?? ''}${PLURALS[head.toLowerCase()] ?? (ONE.has(head.toLowerCase()) ? `${head}s` : head)}${rest}`
}

function deedOf(measure: Measure, scope: string): string {
  if (measure === 'deployed') return scope === 'planned' ? ' to be sent' : ' sent or present'
  if (measure === 'strikes') return ''
  if (measure === 'violations' || measure === 'posts' || measure === 'refugees' || measure === 'other')
    return scope === 'planned' ? ' foreseen' : ''
  return ` ${measure}`
}

function timeOf(scope: string, { from, to }: { readonly from: string | null; readonly to: string | null }): string {
  if (scope === 'cumulative' && !isShort(from, to)) {
    if (from !== null) return ` since ${dayInWords(from)}`
    return to === null ? ' in all' : ` up to ${dayInWords(to)}`
  }
  if (from === null && to === null) return ''
  if (scope === 'state') return `, ${daysInWords(to, to ?? from)}`
  return `, ${daysInWords(from, to)}`
}

// A count of a few days is told by its days, not by "since".
function isShort(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && Date.parse(to) - Date.parse(from) <= 8 * 86_400_000
}

const DEED_WORDS: Partial<Record<Measure, string>> = {
  killed: 'killed|dead|deaths?|fallen|died|shot',
  injured: 'injured|wounded|wounds|hurt',
  displaced: 'displaced|driven|fled|flee|uprooted|homeless',
  detained: 'detained|detainees?|prisoners?|captives?|hostages?|arrested|abducted|captured',
  missing: 'missing|disappeared',
  destroyed: 'destroyed|downed|hit|lost|shot down',
}

const CLASS_WORDS: Readonly<Record<CountedClass, string>> = {
  military: 'soldiers',
  police: 'police officers',
  militant: 'fighters',
  civilian: 'civilians',
  journalist_aid: 'journalists and aid workers',
  mixed: 'combatants and civilians',
  unspecified: 'people',
  'n/a': 'things',
}

// What is counted where a report gives the bare number of it.
const THINGS: Partial<Record<Measure, string>> = { strikes: 'strikes', violations: 'violations', posts: 'posts' }

// Words that say nothing of who was counted; the class then names them better.
const GENERAL = new Set([
  'dead',
  'killed',
  'people',
  'persons',
  'others',
  'lives',
  'bodies',
  'deaths',
  'casualties',
  'victims',
  'martyrs',
  'injured',
  'hurt',
  'wounded',
  'loss of life',
  'number',
])

const PLURALS: Readonly<Record<string, string>> = {
  man: 'men',
  woman: 'women',
  child: 'children',
  person: 'people',
  policeman: 'policemen',
}
const ONE = new Set(
  'soldier civilian fighter rebel refugee migrant protester officer journalist medic doctor nurse villager resident warplane jet drone tank vehicle truck shell rocket missile strike bomb explosion impact violation breach house helicopter'.split(
    ' ',
  ),
)

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
