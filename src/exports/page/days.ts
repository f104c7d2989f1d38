import type { DayBin, DaysView } from '../../model/map.ts'
import { type Html, html } from './html.ts'

/** The line of days: agreements as flags, a stack of incidents a day, days without any report hatched. The brush is laid over it by script. */
export function daysMarkup({ first, last, step, bins, most, ticks, flags }: DaysView): Html {
  const top = flags.length * FLAG + 4
  const unit = Math.min(10, STACK / Math.max(1, most))
  const width = 100 / ((last + 1 - first) / step)
  const total = bins.reduce((sum, bin) => sum + bin.inside + bin.outside + bin.cannotTell, 0)
  return html`<figure class="days" data-first="${first}" data-last="${last}" data-top="${top}"><div class="track"><svg height="${top + STACK + 20}" role="img" aria-label="${total} incidents by ${step === 1 ? 'day' : `${step} days`}; the table below says the same in words">
${bins.map((bin, i) => binMarkup(bin, { x: (i * 100 * step) / (last + 1 - first), width, top, unit }))}
<line class="base" x1="0" x2="100%" y1="${top + STACK}" y2="${top + STACK}"/>
${ticks.map(({ x, label }) => html`<text class="scale ${x < 4 ? 'start' : x > 96 ? 'end' : 'middle'}" x="${x}%" y="${top + STACK + 15}">${label}</text>`)}
${flags.map((flag, i) => flagMarkup(flag, i, top + STACK))}
</svg></div><figcaption class="key"><span>${swatch('inside')} inside the area</span><span>${swatch('unsure')} cannot tell</span><span>${swatch('outside')} outside</span><span>${swatch('unobserved')} no report: not observed, which is not quiet</span></figcaption></figure>`
}

interface Seat {
  readonly x: number
  readonly width: number
  readonly top: number
  readonly unit: number
}

function binMarkup({ inside, outside, cannotTell, observed }: DayBin, { x, width, top, unit }: Seat): Html {
  const base = top + STACK
  const left = round(x + width * 0.1)
  const wide = round(width * 0.8)
  const stack = (count: number, below: number, kind: string) =>
    count > 0 &&
    html`<rect class="${kind}" x="${left}%" width="${wide}%" y="${round(base - (below + count) * unit)}" height="${round(count * unit - (unit > 3 ? 1 : 0))}"/>`
  return html`${!observed && html`<rect class="unobserved" x="${round(x)}%" width="${round(width)}%" y="${top}" height="${STACK}"/>`}${stack(inside, 0, 'inside')}${stack(cannotTell, inside, 'unsure')}${stack(outside, inside + cannotTell, 'outside')}`
}

/** A flag hangs to the side that has room for its words. */
function flagMarkup({ x, label }: DaysView['flags'][number], i: number, base: number): Html {
  const y = 2 + i * FLAG
  const side = x > 55 ? 'end' : 'start'
  return html`<line class="flag-line" x1="${x}%" x2="${x}%" y1="${y}" y2="${base}"/><text class="flag ${side}" x="${x}%" dx="${side === 'end' ? -6 : 7}" y="${y + 9}">${label}</text><rect class="flag-head" x="${x}%" y="${y}" width="4" height="10"/>`
}

function swatch(kind: string): Html {
  return html`<svg class="swatch" width="12" height="12" aria-hidden="true"><rect class="${kind}" x="1" y="1" width="10" height="10"/></svg>`
}

function round(n: number): number {
  return Math.round(n * 100) / 100
}

/** Pixels of a flag's line and of the highest stack. */
const FLAG = 16
const STACK = 62
