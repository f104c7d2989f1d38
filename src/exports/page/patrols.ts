import type { PatrolCell, PatrolMonth } from '../../model/page.ts'
import { type Html, html } from './html.ts'

/** A calendar a month, each day with its state in words. */
export function patrolsMarkup(months: readonly PatrolMonth[]): Html {
  return html`<div class="months">${months.map(monthMarkup)}</div>`
}

function monthMarkup({ title, weeks }: PatrolMonth): Html {
  return html`<table class="calendar"><caption>${title}</caption><thead><tr>${WEEKDAYS.map((day) => html`<th scope="col"><abbr title="${day}">${day.slice(0, 2)}</abbr></th>`)}</tr></thead><tbody>${weeks.map((week) => html`<tr>${week.map(dayMarkup)}</tr>`)}</tbody></table>`
}

function dayMarkup(cell: PatrolCell | null): Html {
  if (cell === null) return html`<td class="outside"></td>`
  const { day, due, told } = cell
  const empty = due === null && told.length === 0
  return html`<td class="${empty ? 'empty' : told.some(({ outcome }) => outcome === 'cut short' || outcome === 'not held') ? 'short' : told.length > 0 ? 'held' : 'due'}"><span class="number">${Number(day.slice(8))}</span>${due !== null && html`<span class="state">${due}</span>`}${told.map(({ words, by, cite }) => html`<a class="state" href="#${cite.claim}"><b>${words}</b> <span class="n">says <bdi>${by ?? cite.outlet}</bdi></span></a>`)}${due !== null && told.length === 0 && html`<span class="state n">no report</span>`}</td>`
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
