import { readKnowledgeFiles } from '../crew/crew.ts'
import type { Gap } from '../model/gap.ts'
import type { Place, Shape } from '../model/place.ts'
import { type DossierOptions, openAgreements, parsePlaces } from '../pipeline.ts'
import type { Found } from '../sources/sources.ts'
import { WrongUse } from './exit.ts'

/** The user's own places, with what of their files could not be used. */
export function ownPlaces(found: Pick<Found, 'places'>): OwnPlaces & { readonly gaps: readonly Gap[] } {
  const places: Place[] = []
  const shapes: Shape[] = []
  const gaps: Gap[] = []
  for (const { file, text } of found.places) {
    const read = parsePlaces(text, file)
    places.push(...read.places)
    shapes.push(...read.shapes)
    const isEmpty = read.places.length + read.shapes.length === 0
    const detail = isEmpty ? NO_PLACES : `${read.skipped} of its rows have no name or no point and were left out.`
    if (isEmpty || read.skipped > 0) gaps.push({ report: null, what: file, why: 'metadata not used', detail, severity: 'note' })
  }
  return { places, shapes, gaps }
}

interface OwnPlaces {
  readonly places: readonly Place[]
  readonly shapes: readonly Shape[]
}

/** The agreements of the user's files; wrong use where one of them has an error, for a wrong term is worse than none. */
export async function ownAgreements(
  found: Pick<Found, 'agreements'>,
  { places, shapes }: OwnPlaces,
): Promise<{ readonly accords: NonNullable<DossierOptions['accords']>; readonly gaps: readonly Gap[] }> {
  if (found.agreements.length === 0) return { accords: [], gaps: [] }
  const data = readKnowledgeFiles('own')
  const read = await Promise.all(found.agreements.map(({ file, text }) => openAgreements({ file, text, data, places, shapes })))
  const errors = read.flatMap((one) => one.errors)
  if (errors.length > 0) throw new WrongUse(`the agreement can't be used; mend the file and run again.\n${errors.join('\n')}`)
  return { accords: read.flatMap(({ accords }) => accords), gaps: read.flatMap(({ gaps }) => gaps) }
}

const NO_PLACES = 'It holds no places: give GeoJSON features with a "name", or CSV with the columns name, lat, lon.'
