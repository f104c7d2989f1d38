import type { Cite } from '../../model/cite.ts'
import { type Html, html } from './html.ts'

/** Outlet and day, and the word where it is a copy. */
export function citeMarkup({ outlet, date, copy }: Cite): Html {
  return html`<bdi class="outlet">${outlet}</bdi>${date !== null && html` <span class="date">${date}</span>`}${copy && html` <span class="copy-word">copy</span>`}`
}

/** Links to the words of each report, by outlet; copies come last and lighter. */
export function citesMarkup(cites: readonly Cite[]): Html {
  if (cites.length === 0) return html`<span class="none">no report</span>`
  const byOutlet = new Map<string, Cite[]>()
  for (const cite of [...cites.filter(({ copy }) => !copy), ...cites.filter(({ copy }) => copy)]) {
    byOutlet.set(cite.outlet, [...(byOutlet.get(cite.outlet) ?? []), cite])
  }
  const outlets = [...byOutlet.values()]
  const more = outlets.length - MOST_OUTLETS
  return html`<ul class="cites">${outlets.slice(0, MOST_OUTLETS).map(outletMarkup)}${more > 0 && html`<li class="n">and ${more} more</li>`}</ul>`
}

function outletMarkup(cites: readonly Cite[]): Html {
  return html`<li class="${cites.every(({ copy }) => copy) && 'is-copy'}">${cites
    .slice(0, MOST_PLACES)
    .map(
      (cite, i) =>
        html`${i > 0 && ' '}<a href="#${cite.claim}" title="${[cite.outlet, cite.date, cite.copy ? 'copy' : null].filter((part) => part !== null).join(', ')}">${i === 0 ? html`<bdi>${cite.outlet}</bdi>` : html`<span class="visually-hidden">${cite.outlet} </span>${i + 1}`}</a>`,
    )}</li>`
}

const MOST_OUTLETS = 24
const MOST_PLACES = 8
