// Holds 100,000 made incidents against 50 made terms and prints how long that takes.   node bench/assess.ts [incidents]
import { assess } from '../src/agreements/agreements.ts'
import type { AgreedTerm, Agreement, Area } from '../src/model/agreement.ts'
import type { Geometry, Position } from '../src/model/geometry.ts'
import type { Place } from '../src/model/place.ts'
import type { Incident, Term } from '../src/model/story.ts'

const INCIDENTS = Number(process.argv[2] ?? 100_000)
const ACCORDS = 10
/** The same numbers on every run (mulberry32). */
let seed = 20200306
function random(): number {
  seed = (seed + 0x6d2b79f5) | 0
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}

const agreements = Array.from({ length: ACCORDS }, (_, at) => makeAgreement(at))
const terms = agreements.flatMap(({ name, terms: own }) => own.map((agreed) => termOf(agreed, name)))
const places = new Map(Array.from({ length: INCIDENTS }, (_, at) => placeAt(at)).map((place) => [place.name, place]))
const incidents = [...places.keys()].map(incidentAt)

let best = Number.POSITIVE_INFINITY
let allegations = assess({ incidents: incidents.slice(0, 1000), terms, accusations: [], places, agreements })
for (let run = 0; run < 5; run++) {
  allegations = []
  const start = process.cpuUsage()
  allegations = assess({ incidents, terms, accusations: [], places, agreements })
  const { user, system } = process.cpuUsage(start)
  best = Math.min(best, (user + system) / 1e6)
}
const told = allegations.filter(({ inArea }) => inArea !== 'cannot-tell').length
console.log(`${incidents.length} incidents against ${terms.length} terms: ${best.toFixed(2)} s of processor time (best of 5)`)
console.log(`${allegations.length} pairs that touch in kind and accord, ${told} with the area told`)

// Each accord has a ceasefire over a polygon, a corridor, a zone of circles, a corridor of two widths and a second zone.
function makeAgreement(at: number): Agreement {
  const origin: Position = [30 + (at % 5) * 2, 30 + Math.floor(at / 5) * 2]
  const around = (count: number, km: number): Position[] =>
    Array.from({ length: count }, (_, step) => {
      const angle = (2 * Math.PI * step) / count
      return [
        origin[0] + (km / 95) * Math.cos(angle) * (0.8 + 0.2 * random()),
        origin[1] + (km / 111) * Math.sin(angle) * (0.8 + 0.2 * random()),
      ]
    })
  const ring = around(40, 90)
  const line = Array.from({ length: 15 }, (_, step): Position => [origin[0] - 0.7 + step / 10, origin[1] + 0.1 * random()])
  const areas: readonly Area[] = [
    area('polygon', { type: 'Polygon', coordinates: [[...ring, ring[0] ?? origin]] }),
    area('corridor', { type: 'LineString', coordinates: line }, 6),
    area('points', { type: 'MultiPoint', coordinates: around(12, 60) }, 5),
    area('corridor', { type: 'LineString', coordinates: around(12, 70) }, 3),
    area('polygon', { type: 'Polygon', coordinates: [around(24, 40), []].slice(0, 1) }),
  ]
  const types = ['cessation', 'corridor', 'zone', 'corridor', 'zone'] as const
  const start = `2020-${String(at + 1).padStart(2, '0')}-06T00:01`
  return {
    id: `a${at}`,
    name: `Accord ${at}, 5 March 2020`,
    file: 'bench',
    signed: null,
    zones: ['Asia/Damascus', 'Europe/Moscow'],
    parties: [
      { name: 'North', names: ['Northern army'] },
      { name: 'South', names: [] },
    ],
    terms: areas.map((one, place) => makeTerm(`a${at}.${place}`, types[place] ?? 'zone', { start, area: one })),
    questions: [],
  }
}

function area(kind: Area['kind'], geometry: Geometry, km = 0): Area {
  const width = kind === 'corridor' ? { leftKm: km, rightKm: km, ends: 'round' as const } : null
  return {
    name: 'the area',
    kind,
    geometry,
    width,
    radiusKm: kind === 'points' ? km : null,
    outline: [],
    toleranceKm: 0.3,
    names: [],
    unresolved: [],
  }
}

function makeTerm(
  id: string,
  type: AgreedTerm['type'],
  { start, area: covered }: { readonly start: string; readonly area: Area },
): AgreedTerm {
  const readings = [
    { zone: 'Asia/Damascus', earliest: `${start.slice(0, 8)}05T22:01Z`, latest: `${start.slice(0, 8)}05T22:01Z`, note: null },
    { zone: 'Europe/Moscow', earliest: `${start.slice(0, 8)}05T21:01Z`, latest: `${start.slice(0, 8)}05T21:01Z`, note: null },
  ]
  const nothing = {
    title: null,
    text: null,
    parties: [],
    ends: null,
    deadline: null,
    threshold: null,
    exceptions: [],
    amendments: [],
    due: [],
    evidence: [],
    questions: [],
  }
  return { id, type, starts: { at: start, readings }, area: covered, ...nothing }
}

function termOf(agreed: AgreedTerm, agreement: string): Term {
  const { id, type, starts } = agreed
  return {
    id,
    agreement,
    type,
    parties: ['North', 'South'],
    starts: starts?.at ?? null,
    value: null,
    unit: null,
    place: [],
    evidence: [],
    agreed,
  }
}

function placeAt(at: number): Place {
  const [lon, lat] = [29 + 10 * random(), 29 + 4 * random()]
  return {
    id: `p${at}`,
    name: `Place ${at}`,
    kind: 'settlement',
    country: null,
    lat,
    lon,
    population: Math.floor(20_000 * random()),
    source: 'bench',
  }
}

function incidentAt(name: string, at: number): Incident {
  const day = new Date(Date.UTC(2020, 0, 1 + Math.floor(330 * random()))).toISOString().slice(0, 10)
  const evidence = [{ report: `r${at % 5000}`, start: at, end: at + 40 }]
  const agent = random() < 0.5 ? ['Northern army'] : ['gunmen']
  return { id: `i${at}`, title: '', kind: 'shelling', from: day, to: day, place: [name], agent, target: [], evidence, tallies: [] }
}
