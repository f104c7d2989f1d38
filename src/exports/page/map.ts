import type { IncidentRow, IncidentsView, MapMark, MapTerm, MapView, SeatedName } from '../../model/map.ts'
import { escapeJson, type Html, html, raw } from './html.ts'
import { PHASE_WORDS } from './incidents.ts'
import { phaseMark } from './marks.ts'

/** The map with its key. Areas are drawn to scale; marks and names keep their size and are seated anew by script. */
export function mapMarkup(map: MapView, incidents: IncidentsView): Html {
  const { width, height, land, coasts, borders, terms, spots, marks, names } = map
  const rows = new Map([...incidents.before, ...incidents.rows, ...incidents.undated].map((row) => [row.id, row]))
  return html`<figure class="map"><div class="sheet">
<svg class="ground" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true"><path class="land" d="${land}"/><path class="border" d="${borders}"/><path class="coast" d="${coasts}"/>
${terms.map(termMarkup)}
${spots.map(({ x, y, r, shape, wide }, i) => html`<g class="spot${wide && ' wide'}" data-spot="${i}">${shape === null ? html`<circle cx="${x}" cy="${y}" r="${r}"/>` : html`<path d="${shape}"/>`}</g>`)}
</svg>
<svg class="over" role="group" aria-label="Incidents on the map; the table under it says the same in words">
<g class="points" aria-hidden="true">${terms.flatMap(({ points }) => points.map(({ x, y }) => html`<use href="#mark-post" x="${share(x, width)}" y="${share(y, height)}" data-x="${x}" data-y="${y}"/>`))}</g>
<g class="names" aria-hidden="true">${map.seated.map((name) => nameMarkup(name, map))}</g>
${marks.map((mark, i) => markMarkup(mark, rows.get(mark.incident), { width, height, first: i === 0 }))}
</svg>
<svg class="furniture" aria-hidden="true"><g class="scale-bar"><rect x="1.5%" y="97%" width="${share(map.scale.units, width)}" height="2.5"/><text x="1.5%" y="97%" dy="-5">${map.scale.km} km</text></g><use href="#north" x="100%" y="100%" transform="translate(-18 -24)"/></svg>
<div class="zoom" hidden><button type="button" data-do="zoom-in" aria-label="Nearer">+</button><button type="button" data-do="zoom-out" aria-label="Farther">−</button></div>
</div>
${keyMarkup(map, incidents)}
<script type="application/json" class="map-names">${raw(escapeJson({ width, height, scale: map.scale, names }))}</script></figure>`
}

function termMarkup({ kind, area, line }: MapTerm): Html {
  return html`<g class="term ${kind}"><path class="area" d="${area}"/>${line !== null && html`<path class="route" d="${line}"/>`}</g>`
}

interface Sheet {
  readonly width: number
  readonly height: number
  readonly first: boolean
}

function markMarkup({ incident, spot, x, y, dx, dy }: MapMark, row: IncidentRow | undefined, { width, height, first }: Sheet): Html {
  const [claim] = row?.claims ?? []
  if (row === undefined || claim === undefined) return html``
  const { title, phase, claims, areas, days } = row
  const told = areas.flatMap(({ answer }) => (answer === null ? [] : [AREA_WORDS[answer]]))
  const label = [title, phase === null || phase === 'cannot-tell' ? null : PHASE_WORDS[phase], told[0] ?? null]
    .filter((part) => part !== null)
    .join(', ')
  return html`<a class="mark is-${phase ?? 'after'}" href="#${claim}" data-all="${claims.join(' ')}" data-incident="${incident}" data-spot="${spot}" data-x="${x}" data-y="${y}" data-days="${days === null ? '' : `${days.from ?? ''}..${days.to ?? ''}`}" tabindex="${first ? 0 : -1}" aria-label="${label}"><title>${label}</title><circle class="hit" cx="${share(x, width)}" cy="${share(y, height)}" r="9" transform="translate(${dx} ${dy})"/><use href="#mark-${phase ?? 'after'}" x="${share(x, width)}" y="${share(y, height)}" transform="translate(${dx} ${dy})"/></a>`
}

function keyMarkup({ terms, off, marks }: MapView, { phases, rows, before, undated }: IncidentsView): Html {
  const all = rows.length + before.length + undated.length
  const shown = new Set(marks.map(({ incident }) => incident)).size
  const missing = off.map(({ why, incidents }) => `${incidents} ${why}`).join(', ')
  return html`<figcaption class="key"><ul>
${terms.map(({ kind, title, note, claim }) => html`<li>${termSwatch(kind)} ${claim === null ? html`<bdi>${title}</bdi>` : html`<a href="#${claim}"><bdi>${title}</bdi></a>`} <span class="n">${note}</span></li>`)}
</ul><ul>
${phases ? (['before', 'after', 'cannot-tell'] as const).map((phase) => html`<li>${phaseMark(phase)}${phase === 'cannot-tell' ? 'cannot tell which' : PHASE_WORDS[phase]}</li>`) : html`<li>${phaseMark('after')}incident</li>`}
<li><svg class="swatch" width="16" height="16" aria-hidden="true"><circle class="ring" cx="8" cy="8" r="7"/></svg> somewhere within</li>
</ul><p class="n">${shown} of ${all} incidents stand on the map${missing !== '' && html`; <a href="#incidents">${missing}</a>`}.</p></figcaption>`
}

function termSwatch(kind: MapTerm['kind']): Html {
  return html`<svg class="swatch" width="22" height="12" aria-hidden="true"><g class="term ${kind}">${
    kind === 'points' ? html`<use href="#mark-post" x="11" y="6"/>` : html`<rect class="area" x="0.5" y="0.5" width="21" height="11"/>`
  }${kind === 'corridor' && html`<path class="route" d="M0 6H22"/>`}</g></svg>`
}

/** Seats are exact at the width that they were made for, and near enough at others until script seats them anew. */
function nameMarkup({ text, kind, x, y, anchor, point }: SeatedName, { seatedFor, width, height }: MapView): Html {
  const down = (height * seatedFor) / width
  return html`${kind === 'town' && html`<circle class="town" cx="${share(point.x, seatedFor)}" cy="${share(point.y, down)}" r="1.6"/>`}<text class="${kind} ${anchor}" x="${share(x, seatedFor)}" y="${share(y, down)}">${text}</text>`
}

function share(at: number, of: number): string {
  return `${Math.round((at / of) * 10_000) / 100}%`
}

const AREA_WORDS = { yes: 'inside the area', no: 'outside the area', 'cannot-tell': 'cannot tell whether inside the area' } as const
