import type { Document } from '../../model/document.ts'
import type { Gap } from '../../model/gap.ts'
import type { PlaceMention } from '../../model/place.ts'

/** The names of places that no list has, as one row of the ledger; [] where all are resolved. Roads and borders have no point and are none. */
export function placeGaps(document: Document, places: readonly PlaceMention[]): Gap[] {
  const names = [
    ...new Set(places.filter(({ place, kind }) => place === null && kind !== 'road' && kind !== 'other').map(({ name }) => name)),
  ]
  if (names.length === 0) return []
  const several = names.length > 1
  return [
    {
      report: document.id,
      what: names.join(', '),
      why: 'place not resolved',
      detail: `The gazetteer has no place of ${several ? 'these names' : 'this name'}, so ${several ? 'they have' : 'it has'} no point on the map; a list of your own adds ${several ? 'them' : 'it'} (--places FILE).`,
      severity: 'note',
    },
  ]
}
