import { createHash } from 'node:crypto'
import type { Report } from '../src/model/report.ts'

/** Generated reports: each tells of one happening, which some others tell of in other words and with other figures. Seeded: the same every time. */
export function* generateReports(count: number, seed = 1): Generator<Omit<Report, 'id'>> {
  const random = generator(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T
  let happening: Happening | null = null
  for (let at = 0; at < count; at++) {
    // Three reports a happening on the average.
    if (happening === null || random() < 1 / 3)
      happening = {
        town: townOf(random),
        day: Math.floor(random() * 2000),
        deed: pick(DEEDS),
        place: pick(PLACES),
        dead: 1 + Math.floor(random() * 40),
        word: nameOf(random),
      }
    const { town, day, deed, place, dead, word } = happening
    const published = new Date(Date.UTC(2015, 0, 1 + day)).toISOString().slice(0, 10)
    const toll = dead + Math.floor(random() * 3)
    const more = Array.from(
      { length: 5 },
      () =>
        `${pick(AFTER)} ${nameOf(random)} ${nameOf(random)}, ${pick(ROLES)} in ${townOf(random)}, ${pick(SAYS)} and ${pick(SAYS)}, and said that ${2 + Math.floor(random() * 30)} families had left for ${townOf(random)}.`,
    ).join(' ')
    const text = `${deed} the ${place} in ${town} on ${dayOf(published)}, ${pick(SOURCES)} said. At least ${toll} people were killed and ${toll + 4} were wounded near ${word} street. ${pick(AFTER)} ${nameOf(random)}, who lives there, ${pick(SAYS)}.\n\n${more}\n`
    const bytes = Buffer.from(text)
    yield {
      file: `generated/${at}.txt`,
      format: 'text',
      bytes,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      metadata: { outlet: `${pick(OUTLETS)} ${1 + Math.floor(random() * 9)}`, published, url: `https://outlet.example/${seed}/${at}` },
    }
  }
}

interface Happening {
  readonly town: string
  readonly day: number
  readonly deed: string
  readonly place: string
  readonly dead: number
  readonly word: string
}

function dayOf(date: string): string {
  return new Date(`${date}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
}

function townOf(random: () => number): string {
  return `${nameOf(random)} ${['North', 'South', 'Hill', 'Bridge', 'Wells', 'Gate'][Math.floor(random() * 6)]}`
}

function nameOf(random: () => number): string {
  const syllables = Array.from({ length: 2 + Math.floor(random() * 2) }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)])
  const name = syllables.join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Mulberry32: numbers from 0 to 1 that a seed fixes. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES = 'ba be da dor el far gal har ka kem lo mar mun na or pel qa ras sa sel ta tir ul va wen ya zar zel'.split(' ')
const DEEDS = ['Shells hit', 'Rockets struck', 'An air strike destroyed', 'Gunmen attacked', 'A drone bombed', 'A car bomb exploded beside']
const PLACES = ['market', 'clinic', 'school', 'bakery', 'bus station', 'water tower', 'mosque', 'grain store']
const SOURCES = ['residents', 'the regional governor', 'a hospital official', 'the army', 'a monitoring group', 'rescue workers']
const AFTER = [
  'Shops stayed shut.',
  'Power was cut for hours.',
  'The road was closed.',
  'Families left before dark.',
  'Two bridges were blocked.',
]
const SAYS = [
  'heard four blasts',
  'saw smoke over the roofs',
  'fled with her children',
  'helped to carry the wounded',
  'counted nine holes in the road',
]
const OUTLETS = ['Morning Post', 'Eastern Gazette', 'River News', 'Radio Hills', 'The Observer of the Plain', 'Wire']
const ROLES = ['a teacher', 'a shopkeeper', 'a nurse', 'a driver', 'the mayor', 'a farmer', 'an engineer']
