import type { TimelineRow, TimelineView } from '../../model/page.ts'
import { type Html, html } from './html.ts'
import { listParts } from './later.ts'

/** Incidents as bars on one scale of days, agreements as flags over them. */
export function timelineMarkup({ ticks, flags, rows, before, begins, undated }: TimelineView): Html {
  const lines = flags.map(({ x }) => x)
  const links = flags.map(
    ({ label, claim }) => html`<li>${claim === null ? label : html`<a tabindex="-1" href="#${claim}">${label}</a>`}</li>`,
  )
  return html`${rows.length > 0 && html`${axisMarkup(ticks, flags)}<ul class="time-rows">${[...listParts(rows, (row) => rowMarkup(row, lines))]}</ul>`}
${flags.length > 0 && html`<ul class="visually-hidden">${links}</ul>`}
${before.length > 0 && html`<details class="before"><summary>${before.length} incident${before.length !== 1 && 's'} before ${begins}</summary><ul class="time-rows undated">${[...listParts(before, (row) => rowMarkup(row, []))]}</ul></details>`}
${undated.length > 0 && html`<h3>No date is told <span class="n">${undated.length}</span></h3><ul class="time-rows undated">${[...listParts(undated, (row) => rowMarkup(row, []))]}</ul>`}`
}

function axisMarkup(ticks: TimelineView['ticks'], flags: TimelineView['flags']): Html {
  return html`<div class="time-head"><span></span><svg class="time-axis" height="${18 + flags.length * 17}" aria-hidden="true">
${ticks.map(({ x, label }) => html`<text class="scale ${anchorOf(x)}" x="${x}%" y="11">${label}</text>`)}
${flags.map(flagMarkup)}
</svg></div>`
}

/** A flag hangs to the side that has room for its words. */
function flagMarkup({ x, label }: TimelineView['flags'][number], i: number): Html {
  const y = 22 + i * 17
  const side = x > 55 ? 'end' : 'start'
  return html`<line class="flag-line" x1="${x}%" x2="${x}%" y1="${y}" y2="100%"/><text class="flag ${side}" x="${x}%" dx="${side === 'end' ? -6 : 6}" y="${y + 9}">${label}</text><rect class="flag-head" x="${x}%" y="${y}" width="4" height="10"/>`
}

function rowMarkup({ id, title, detail, bar, cites }: TimelineRow, flags: readonly number[]): Html {
  const first = cites[0]?.claim
  const told = new Set(cites.map(({ report }) => report)).size
  return html`<li id="incident-${id}"><div class="what">${first === undefined ? title : html`<a href="#${first}"><bdi>${title}</bdi></a>`} <span class="n">${detail}</span></div>${
    bar &&
    html`<svg class="bar" height="18" aria-hidden="true"><line class="axis" x1="0" x2="100%" y1="9" y2="9"/>${flags.map((x) => html`<line class="flag-line" x1="${x}%" x2="${x}%" y1="0" y2="100%"/>`)}<rect class="span ${bar.open}" x="${bar.from}%" y="5" width="${Math.max(0.8, Math.round((bar.to - bar.from) * 10) / 10)}%" height="8"/></svg>`
  }<span class="told n">${told} report${told !== 1 && 's'}</span></li>`
}

function anchorOf(x: number): string {
  return x < 4 ? 'start' : x > 96 ? 'end' : 'middle'
}
