import type { Dot, EstimateView, TallyRow } from '../../model/page.ts'
import { type Html, html } from './html.ts'

/** A tally's figures on their scale, every dot a link to its words. */
export function plotMarkup({ title, status, plot, best }: TallyRow): Html {
  const gap = Math.min(11.5, 70 / plot.height)
  const base = Math.round(11 + (plot.height - 1) * gap)
  const one = plot.band === null && plot.best === null && plot.ticks.length === 0
  const lanes = plot.labels.reduce((most, { lane }) => Math.max(most, lane + 1), 0)
  const ticks = plot.ticks.length > 1 && plot.labels.filter(({ lane }) => lane === 0).length < new Set(plot.dots.map(({ x }) => x)).size
  const height = base + 13 + lanes * 13
  return html`<svg class="plot ${status}" height="${height}" role="group" aria-label="Figures of: ${title}">
${!one && html`<line class="axis" x1="0" x2="100%" y1="${base}" y2="${base}"/>`}
${plot.ticks.map(({ x }) => html`<line class="tick" x1="${x}%" x2="${x}%" y1="${base}" y2="${base + 3}"/>`)}
${plot.band && html`<line class="band" x1="${plot.band.from}%" x2="${plot.band.to}%" y1="${base}" y2="${base}"/>`}
${plot.best !== null && html`<line class="best" x1="${plot.best}%" x2="${plot.best}%" y1="2" y2="${base + 6}"><title>Best: ${best}</title></line>`}
${plot.dots.map((dot) => dotMarkup(dot, status, base - dot.level * gap))}
${plot.labels.map(({ x, lane, text, anchor }) => html`<text class="${one ? 'name' : lane === 0 ? 'value' : 'name'} ${anchor}" x="${x}%" y="${base + 21 + lane * 13}">${text}</text>`)}
${ticks && plot.ticks.filter(({ x }) => !plot.labels.some((label) => label.lane === 0 && Math.abs(label.x - x) < 9)).map(({ x, label }) => html`<text class="scale middle" x="${x}%" y="${base + 20}">${label}</text>`)}
${plot.scale === 'log' && html`<text class="scale end" x="100%" y="9">log scale</text>`}
</svg>`
}

/** What each rule gives, on the scale of the tally. */
export function estimateMarkup({ best, low, high }: EstimateView): Html {
  const from = low ?? best
  const to = high ?? 100
  return html`<svg class="strip" height="14" aria-hidden="true">
<line class="axis" x1="0" x2="100%" y1="7" y2="7"/>
${from !== null && from !== to && (high === null ? html`<rect class="open" x="${from}%" y="6" width="${100 - from}%" height="2"/>` : html`<line class="band" x1="${from}%" x2="${to}%" y1="7" y2="7"/>`)}
${best !== null && html`<line class="best" x1="${best}%" x2="${best}%" y1="2" y2="12"/>`}
</svg>`
}

function dotMarkup(dot: Dot, status: TallyRow['status'], y: number): Html {
  const { x, claims, copies, label, look, whisker } = dot
  const [claim] = claims
  const all = [...claims, ...copies].join(' ')
  const also = copies.length === 0 ? '' : `; ${copies.length === 1 ? 'one copy says' : `${copies.length} copies say`} the same`
  return html`${whisker && whiskerMarkup(whisker, y)}<a class="dot ${look}" href="#${claim}" data-all="${all}" aria-label="${label}${also}"><title>${label}${also}</title><circle class="hit" cx="${x}%" cy="${y}" r="10"/><use href="#shape-${status}" x="${x}%" y="${y}"/>${look === 'denied' && html`<use class="no" href="#shape-no" x="${x}%" y="${y}"/>`}${copies.slice(0, 4).map((_, i) => html`<circle class="copy" cx="${x}%" cy="${y}" r="1.7" transform="translate(${8.5 + i * 4.2})"/>`)}</a>`
}

function whiskerMarkup({ from, to, open }: NonNullable<Dot['whisker']>, y: number): Html {
  const width = Math.round((to - from) * 10) / 10
  return html`<rect class="whisker ${open ?? 'closed'}" x="${from}%" y="${y - 0.9}" width="${width}%" height="1.8"/>${
    open === null && [from, to].map((x) => html`<line class="cap" x1="${x}%" x2="${x}%" y1="${y - 4}" y2="${y + 4}"/>`)
  }`
}
