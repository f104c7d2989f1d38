import type { Whereabouts } from '../model/agreement.ts'
import type { Box, IncidentRow, IncidentsView, MapGround, MapName, MapTerm, MapView } from '../model/map.ts'
import type { Term } from '../model/story.ts'
import { termTitle } from './agreed.ts'
import { tenth } from './map/clip.ts'
import { frameOf } from './map/frame.ts'
import { drawLand, type Land } from './map/land.ts'
import { placeMarks, reachOf, type Spot } from './map/marks.ts'
import { type Projection, projectionOf } from './map/mercator.ts'
import { seatNames, wholeWindow } from './map/names.ts'
import { readOutlines } from './map/outlines.ts'
import { drawSpots, nearest } from './map/spots.ts'
import { drawArea, namePoints, positionsOf } from './map/term-areas.ts'
import { anchorsOf, type Shelf } from './shelf.ts'
import { dayWords } from './words.ts'

/** What was agreed and what is said to have happened, as a drawing; null where the reports tell of no place that is known. */
export function showMap(shelf: Shelf, incidents: IncidentsView, ground: MapGround): MapView | null {
  const rows = [...incidents.before, ...incidents.rows, ...incidents.undated]
  const whereabouts = shelf.data.dossier.whereabouts ?? []
  const drawn = shelf.data.dossier.terms.filter(({ agreed }) => agreed?.area != null)
  const covered = drawn.flatMap(({ agreed }) => (agreed?.area == null ? [] : positionsOf(agreed.area)))
  const box = frameOf(
    covered,
    whereabouts.flatMap(({ patches }) => nearest(patches)),
  )
  if (box === null) return null
  const projection = projectionOf(box, WIDTH)
  const spots = drawSpots(whereabouts, projection)
  const marks = placeMarks(spots, rows)
  const land = landOf(ground, box, projection)
  const height = tenth(projection.height)
  const names: MapName[] = [
    ...drawn.flatMap((term) => termNames(term, projection)),
    ...spots.map((spot, i) => spotName(spot, marks.filter((mark) => mark.spot === i).length)),
    ...land.countries.map((name) => ({ ...name, kind: 'country' as const, clear: 0 })),
    ...townNames(ground.towns(box, MOST_TOWNS), spots, projection, projection.unitsPerKm((box.north + box.south) / 2)),
  ]
  return {
    width: WIDTH,
    height,
    land: land.land,
    coasts: land.coasts,
    borders: land.borders,
    terms: drawn.toSorted(byWidth).map((term) => termOf(shelf, term, projection)),
    spots: spots.map(({ name, x, y, r, shape, wide }) => ({ name, x, y, r, shape, wide })),
    marks,
    names,
    seated: seatNames(names, marks, wholeWindow({ width: WIDTH, height }, USUAL_PX)),
    seatedFor: USUAL_PX,
    scale: scaleOf(projection, (box.north + box.south) / 2),
    off: offMap(rows, whereabouts, new Set(marks.map(({ incident }) => incident))),
  }
}

/** Nothing to draw upon: the map has its lines and marks, but no land. */
export const NO_GROUND: MapGround = { outlines: null, towns: () => [] }

function landOf({ outlines: bytes }: MapGround, box: Box, projection: Projection): Land {
  const outlines = bytes === null ? null : readOutlines(bytes)
  return outlines === null ? { land: '', coasts: '', borders: '', countries: [] } : drawLand(outlines, box, projection)
}

function termOf(shelf: Shelf, term: Term, projection: Projection): MapTerm {
  const area = term.agreed?.area
  const title = termTitle(shelf, term)
  return {
    id: term.id,
    title: area?.name ?? title,
    note: [title, term.starts === null ? null : `from ${dayWords(term.starts.slice(0, 10))}`, term.agreement]
      .filter((part) => part !== null)
      .join(', '),
    ...(area == null ? { kind: 'points', area: '', line: null, points: [] } : drawArea(area, projection)),
    claim: anchorsOf(term.id, term.evidence)[0] ?? null,
  }
}

/** Wide areas lie under narrow ones. */
function byWidth(a: Term, b: Term): number {
  const rank = ({ agreed }: Term) => ['polygon', 'points', 'corridor'].indexOf(agreed?.area?.kind ?? 'points')
  return rank(a) - rank(b)
}

function termNames({ agreed }: Term, projection: Projection): MapName[] {
  if (agreed?.area == null || agreed.area.kind === 'points') return []
  const { area } = agreed
  return namePoints(area, projection).map((point) => ({ ...point, text: area.name, kind: 'term', clear: 0 }))
}

function spotName({ name, at }: Spot, marks: number): MapName {
  return { text: name, kind: 'spot', ...at, clear: reachOf(marks) }
}

/** A town where incidents are told of has its name as a spot, in the reports' own spelling. */
function townNames(towns: ReturnType<MapGround['towns']>, spots: readonly Spot[], { x, y }: Projection, unitsPerKm: number): MapName[] {
  const near = NEAR_KM * unitsPerKm
  return towns
    .map(({ name, lon, lat }) => ({ text: name, kind: 'town' as const, x: tenth(x(lon)), y: tenth(y(lat)), clear: 3 }))
    .filter((town) => !spots.some((spot) => !spot.wide && Math.hypot(spot.x - town.x, spot.y - town.y) < near))
}

/** A round length of some fifth of the width. */
function scaleOf({ width, unitsPerKm }: Projection, lat: number): MapView['scale'] {
  const perKm = unitsPerKm(lat)
  const km = LENGTHS.findLast((length) => length * perKm <= width / 5) ?? LENGTHS[0]
  return { km, units: tenth(km * perKm) }
}

/** What a reader must know that the map does not show. */
function offMap(rows: readonly IncidentRow[], whereabouts: readonly Whereabouts[], shown: ReadonlySet<string>): MapView['off'] {
  const told = new Map(whereabouts.map(({ incident, patches }) => [incident, patches]))
  const counts = new Map<string, number>()
  for (const { id } of rows) {
    if (shown.has(id)) continue
    const [finest] = nearest(told.get(id) ?? [])
    const why =
      finest === undefined ? 'at no place that is known' : finest.radiusKm > LOCAL_KM ? 'somewhere in too wide an area' : 'beyond its edge'
    counts.set(why, (counts.get(why) ?? 0) + 1)
  }
  return [...counts].map(([why, incidents]) => ({ why, incidents }))
}

const WIDTH = 1000
/** Pixels: the list's width on a laptop. */
const USUAL_PX = 820
const MOST_TOWNS = 120
/** The same town under another spelling, its centre set elsewhere. */
const NEAR_KM = 2.5
const LOCAL_KM = 60
const LENGTHS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000] as const
