import type { AgreedTerm, Agreement, Amendment, Area } from '../model/agreement.ts'
import type { Evidence } from '../model/claim.ts'
import type { Gap } from '../model/gap.ts'
import type { Geometry, Position } from '../model/geometry.ts'
import type { Place, Shape } from '../model/place.ts'
import type { WrittenAgreement, WrittenArea, WrittenSpot, WrittenTerm } from './file/written.ts'
import { circlesOutline, corridorOutline, polygonsOutline } from './geometry/outlines.ts'
import { linesIn, pointsIn, polygonsIn } from './geometry/regions.ts'
import { sameName } from './names.ts'

/** Where names are looked up. */
export interface Lookup {
  /** Places of a name, the user's own first, then the likeliest. */
  readonly find: (name: string) => readonly Place[]
  /** Lines and polygons of the user's own places. */
  readonly shapes: readonly Shape[]
}

/** An agreement whose places were looked up, beside what its file says of the reports. */
export interface Accord {
  readonly agreement: Agreement
  readonly written: WrittenAgreement
}

/** Looks up the places of an agreement; what none is found for is told as gaps and in the area itself. */
export function resolveAgreement(written: WrittenAgreement, file: string, lookup: Lookup): Accord & { readonly gaps: readonly Gap[] } {
  const gaps: Gap[] = []
  const tell = (line: number, detail: string): void => {
    gaps.push({ report: null, what: `${file}:${line}`, why: 'place not resolved', detail, severity: 'part' })
  }
  const context: Context = { country: written.country, lookup, tell }
  const { id, name, signed, zones, parties, questions } = written
  const agreement = { id, name, file, signed, zones, parties, questions, terms: written.terms.map((term) => resolveTerm(term, context)) }
  return { agreement, written, gaps }
}

interface Context {
  readonly country: string | null
  readonly lookup: Lookup
  readonly tell: (line: number, detail: string) => void
}

const NO_EVIDENCE: readonly Evidence[] = []

function resolveTerm(written: WrittenTerm, context: Context): AgreedTerm {
  const { value: _value, unit: _unit, said: _said, area, amendments, ...rest } = written
  return {
    ...rest,
    area: area === null ? null : resolveArea(area, context),
    amendments: amendments.map(({ words, from, ends, area: changed, repeals }): Amendment => {
      const newArea = changed === null ? null : resolveArea(changed, context)
      return {
        words,
        from,
        ...(ends === null ? {} : { ends }),
        ...(newArea === null ? {} : { area: newArea }),
        ...(repeals ? { repeals: true } : {}),
      }
    }),
    evidence: NO_EVIDENCE,
  }
}

/** The area with its geometry and its drawing; null where too little of it is known. */
function resolveArea(written: WrittenArea, context: Context): Area | null {
  const unresolved: string[] = []
  const geometry = written.geometry ?? geometryOf(written, { ...context, unresolved })
  if (geometry === null) {
    context.tell(written.line, `None of the term's area can be placed; ${FIX}`)
    return null
  }
  const { kind, width, radiusKm, toleranceKm } = written
  const spotNames = written.spots.flatMap(({ name }) => name ?? [])
  // The towns that a road passes are points of it, not all of them its area; one that is named alone is what the term names.
  const names = written.names.length === 0 && (kind === 'polygon' || spotNames.length === 1) ? spotNames : written.names
  return {
    name: written.name ?? nameOf(written, spotNames),
    kind,
    geometry,
    width,
    radiusKm,
    outline: rounded(outlineOf(geometry, written)),
    toleranceKm,
    names: [...new Set(names)],
    unresolved,
  }
}

interface Resolving extends Context {
  readonly unresolved: string[]
}

function geometryOf({ kind, spots }: WrittenArea, context: Resolving): Geometry | null {
  const [only] = spots
  if (only !== undefined && spots.length === 1 && only.name !== null) {
    const shape = context.lookup.shapes.find(({ names }) => names.some((name) => sameName(name, only.name ?? '')))
    if (shape !== undefined && fits(shape.geometry, kind)) return shape.geometry
  }
  const points = spots.map((spot) => positionOf(spot, context)).filter((point) => point !== null)
  if (kind === 'points') return points.length === 0 ? null : { type: 'MultiPoint', coordinates: points }
  if (kind === 'corridor') return points.length < 2 ? null : { type: 'LineString', coordinates: points }
  const [first] = points
  return first === undefined || points.length < 3 ? null : { type: 'Polygon', coordinates: [[...points, first]] }
}

function fits(geometry: Geometry, kind: WrittenArea['kind']): boolean {
  return kind === 'polygon'
    ? polygonsIn(geometry).length > 0
    : kind === 'corridor'
      ? geometry.type.endsWith('LineString')
      : geometry.type.endsWith('Point')
}

function positionOf({ name, at, line }: WrittenSpot, { country, lookup, unresolved, tell }: Resolving): Position | null {
  if (at !== null) return at
  if (name === null) return null
  const places = lookup.find(name)
  const near = places.filter((one) => country === null || one.country === null || one.country === country)
  // A town's point rather than the middle of the district that is named for it.
  const place = near.find(({ kind }) => kind === 'settlement' || kind === 'facility') ?? near[0]
  if (place !== undefined) return [place.lon, place.lat]
  const elsewhere = places[0] === undefined ? '' : ` (one is known in ${places[0].country ?? 'no country'})`
  unresolved.push(`${name} is not known${elsewhere}.`)
  tell(line, `No place is known as "${name}"${elsewhere}, and the area goes without it; ${FIX}`)
  return null
}

const FIX = 'add it to places.json, or write its position [lon, lat] in place of the name.'

function outlineOf(geometry: Geometry, { kind, width, radiusKm }: WrittenArea): Area['outline'] {
  if (kind === 'corridor') return width === null ? [] : corridorOutline(linesIn(geometry), width)
  return kind === 'points' ? circlesOutline(pointsIn(geometry), radiusKm ?? 0) : polygonsOutline(polygonsIn(geometry))
}

// A tenth of a metre.
function rounded(outline: Area['outline']): Area['outline'] {
  return outline.map((rings) =>
    rings.map((ring) => ring.map(([lon, lat]): Position => [Math.round(lon * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6])),
  )
}

function nameOf({ kind, width, radiusKm }: WrittenArea, names: readonly string[]): string {
  const [first = 'the line', ...rest] = names
  if (kind === 'points') return `${radiusKm ?? 0} km around ${names.join(', ') || 'the points'}`
  if (kind === 'polygon') return names.length === 1 ? first : 'the zone'
  const line = rest.length === 0 ? first : `the line from ${first} to ${rest.at(-1) ?? first}`
  const { leftKm = 0, rightKm = 0 } = width ?? {}
  return leftKm === rightKm ? `${leftKm} km to each side of ${line}` : `${leftKm} km to the left and ${rightKm} km to the right of ${line}`
}
