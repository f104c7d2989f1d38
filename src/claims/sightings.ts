import type { Figure } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Claims, Mentions } from '../model/reading.ts'
import { parseSightings } from '../model/sighting.ts'

/** What a field log claims: of each row that counts what was fired or went off, the number. The log itself is the source. */
export function claimSightings(document: Document, { events, places }: Pick<Mentions, 'events' | 'places'>): Claims {
  const violent = new Set(events.map(({ start }) => start))
  const rows = parseSightings(document.text).filter(({ start, count }) => count !== null && violent.has(start))
  const figures = rows.flatMap((row, at): Figure[] => {
    const { count } = row
    if (count === null) return []
    const place = places.find(({ start }) => start === row.start)
    return [
      {
        id: `${document.id}.f${at + 1}`,
        report: document.id,
        start: count.start,
        end: count.end,
        text: document.text.slice(count.start, count.end),
        measure: 'strikes',
        low: count.low,
        high: count.high,
        about: count.about,
        class: 'n/a',
        party: [],
        who: null,
        object: row.weapon === '' ? row.what : `${row.what} (${row.weapon})`,
        scope: 'incident',
        from: row.from?.slice(0, 10) ?? null,
        to: (row.to ?? row.from)?.slice(0, 10) ?? null,
        place: place === undefined ? [] : [place.name],
        agent: [],
        attribution: row.observer === '' ? [] : [row.observer],
        stance: 'asserted',
        partOf: null,
        rule: 'count of a field log',
        sentence: { start: row.start, end: row.end },
      },
    ]
  })
  return { attributions: [], figures, terms: [], accusations: [], casualties: { killed: null, injured: null } }
}
