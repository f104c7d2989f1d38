import type { DossierWithTexts } from '../model/dossier.ts'

/** Places that the reports name, as points with their precision (RFC 7946); those without coordinates have no geometry. */
export function placesGeojson({ dossier, documents }: DossierWithTexts): string {
  const texts = new Map(documents.map(({ id, text }) => [id, text]))
  const features = dossier.places.map(({ id, name, kind, lat, lon, precisionKm, source, mentions }) => ({
    type: 'Feature',
    id,
    geometry: isPosition(lat, lon) ? { type: 'Point', coordinates: [lon, lat] } : null,
    properties: {
      name,
      kind,
      precisionKm,
      source,
      names: [...new Set(mentions.map(({ report, start, end }) => (texts.get(report) ?? '').slice(start, end)))].filter(
        (words) => words !== '',
      ),
      reports: [...new Set(mentions.map(({ report }) => report))],
      mentions: mentions.length,
      incidents: dossier.incidents.filter(({ place }) => place.includes(name)).map((incident) => incident.id),
      tallies: dossier.tallies.filter(({ place }) => place.includes(name)).map((tally) => tally.id),
      terms: dossier.terms.filter(({ place }) => place.includes(name)).map((term) => term.id),
    },
  }))
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`
}

/** WGS84 degrees inside the world. */
function isPosition(lat: number | null, lon: number | null): boolean {
  return lat !== null && lon !== null && Math.abs(lat) <= 90 && Math.abs(lon) <= 180
}
