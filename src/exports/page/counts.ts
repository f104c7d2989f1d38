import type { CountRow, CountsView, SideCell } from '../../model/map.ts'
import { type Html, html } from './html.ts'
import { daysAttributes } from './incidents.ts'

/** What is told by day, and beside it what each side counts. */
export function countsMarkup({ zone, sides, rows, totals }: CountsView): Html {
  return html`${rows.length > 0 && html`<div class="scroll" tabindex="0" role="region" aria-label="Counts by day"><table class="by-day"><thead><tr><th scope="col">Day <span class="n">${zone}</span></th><th scope="col">Inside</th><th scope="col">Outside</th><th scope="col">Cannot tell</th>${sides.map((side) => html`<th scope="col"><bdi>${side}</bdi> counts</th>`)}</tr></thead><tbody>${rows.map((row) => rowMarkup(row, sides))}</tbody></table></div>`}${
    totals.length > 0 &&
    html`<h3>Counts over a longer time <span class="n">${totals.length}</span></h3><ul class="side-totals">${totals.map(({ side, period, cell }) => html`<li><bdi>${side}</bdi>: ${cellMarkup(cell)} <span class="n">${period ?? 'no period told'}</span></li>`)}</ul>`
  }`
}

function rowMarkup({ label, days, observed, inside, outside, cannotTell, sides: cells }: CountRow, sides: readonly string[]): Html {
  const head = html`<th scope="row">${label}</th>`
  if (!observed)
    return html`<tr class="unobserved-row" ${daysAttributes(days)}>${head}<td colspan="${3 + sides.length}">no report: not observed, which is not quiet</td></tr>`
  const told = [inside, outside, cannotTell].map(
    (count, i) => html`<td class="count" data-head="${HEADS[i] ?? ''}">${count === 0 ? '·' : count}</td>`,
  )
  return html`<tr ${daysAttributes(days)}>${head}${told}${cells.map((cell, i) => html`<td class="count" data-head="${sides[i] ?? ''} counts">${cell === null ? html`<span class="n" aria-hidden="true">·</span><span class="visually-hidden">no count</span>` : cellMarkup(cell)}</td>`)}</tr>`
}

function cellMarkup({ words, claim, all }: SideCell): Html {
  return claim === null ? html`${words}` : html`<a href="#${claim}" data-all="${all.join(' ')}">${words}</a>`
}

const HEADS = ['Inside', 'Outside', 'Cannot tell'] as const
