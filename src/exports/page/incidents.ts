import type { AreaAnswer, DayRange, DaysView, IncidentRow, IncidentsView } from '../../model/map.ts'
import { answerMarkup } from './agreed.ts'
import { type Html, html } from './html.ts'
import { laterRows } from './later.ts'
import { phaseMark } from './marks.ts'

/** Every incident in words, with its bar on the line of days: what the map shows, and what it cannot. */
export function* incidentsParts(view: IncidentsView, days: DaysView | null): Generator<Html> {
  const { rows, before, begins, undated } = view
  const plain = (list: readonly IncidentRow[], name: string) => tableParts(list, { ...view, name, days: null })
  if (rows.length > 0) yield* tableParts(rows, { ...view, name: 'Incidents in order of time', days })
  if (undated.length > 0) {
    yield html`<h3>No date is told <span class="n">${undated.length}</span></h3>`
    yield* plain(undated, 'Incidents without a date')
  }
  if (before.length === 0) return
  yield html`<details class="before"><summary>${before.length} incident${before.length !== 1 && 's'} before ${begins}</summary>`
  yield* plain(before, `Incidents before ${begins}`)
  yield html`</details>`
}

/** The days of a row, for the brush that narrows the page to a period. */
export function daysAttributes(days: DayRange | null): Html {
  return html`data-days="${days === null ? '' : `${days.from ?? ''}..${days.to ?? ''}`}"`
}

/** The phase in words. */
export const PHASE_WORDS = { before: 'before the start', after: 'after the start', 'cannot-tell': 'cannot tell' } as const

type TableView = Pick<IncidentsView, 'areas' | 'phases'> & { readonly name: string; readonly days: DaysView | null }

function* tableParts(rows: readonly IncidentRow[], view: TableView): Generator<Html> {
  const { areas, name, days } = view
  const columns = 2 + areas.length + (days === null ? 0 : 1)
  yield html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="incidents${days === null && ' plain'}"><thead><tr><th scope="col">Incident</th>${
    days !== null && html`<th scope="col" class="when"><span class="visually-hidden">When</span>${axisMarkup(days)}</th>`
  }${areas.map(({ title }) => html`<th scope="col">${title}</th>`)}<th scope="col">Told by</th></tr></thead><tbody>`
  yield* laterRows(rows, (row) => rowMarkup(row, view), columns)
  yield html`</tbody></table></div>`
}

function axisMarkup({ ticks, flags }: DaysView): Html {
  return html`<svg class="time-axis" height="16" aria-hidden="true">${ticks.filter((_, i) => i % Math.ceil(ticks.length / 2) === 0).map(({ x, label }) => html`<text class="scale ${x < 10 ? 'start' : x > 90 ? 'end' : 'middle'}" x="${x}%" y="12">${label}</text>`)}${flagLines(flags)}</svg>`
}

function flagLines(flags: DaysView['flags']): Html[] {
  return flags.map(({ x }) => html`<line class="flag-line" x1="${x}%" x2="${x}%" y1="0" y2="100%"/>`)
}

function rowMarkup({ id, title, detail, phase, days, areas, alleged, bar, claims, cites }: IncidentRow, view: TableView): Html {
  const [first] = claims
  const told = new Set(cites.map(({ report }) => report)).size
  const name =
    first === undefined ? html`<bdi>${title}</bdi>` : html`<a href="#${first}" data-all="${claims.join(' ')}"><bdi>${title}</bdi></a>`
  return html`<tr id="incident-${id}" ${daysAttributes(days)}><th scope="row">${phaseMark(phase)}${name} <span class="n">${[view.phases ? phaseWords(phase) : null, detail, alleged === null ? null : `alleged by ${alleged}`].filter((part) => part !== null && part !== '').join(' · ')}</span></th>${
    view.days !== null &&
    html`<td class="when">${bar && html`<svg class="bar" height="18" aria-hidden="true"><line class="axis" x1="0" x2="100%" y1="9" y2="9"/>${flagLines(view.days.flags)}<rect class="span ${bar.open}" x="${bar.from}%" y="5" width="${Math.max(0.8, Math.round((bar.to - bar.from) * 10) / 10)}%" height="8"/></svg>`}</td>`
  }${areas.map((area, i) => areaMarkup(area, view.areas[i]?.title ?? ''))}<td data-head="Told by" class="told">${told} report${told !== 1 && 's'}</td></tr>`
}

function phaseWords(phase: IncidentRow['phase']): string {
  return phase === null
    ? 'not held against the start'
    : phase === 'cannot-tell'
      ? 'before or after the start: cannot tell'
      : PHASE_WORDS[phase]
}

function areaMarkup({ answer, why }: AreaAnswer, title: string): Html {
  return html`<td data-head="${title}">${answer === null ? html`<span class="n">not asked</span>` : answerMarkup(answer)}${why !== null && html` <span class="because">${why}</span>`}</td>`
}
