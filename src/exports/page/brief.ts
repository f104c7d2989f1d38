import type { BriefColumn, PageCounts } from '../../model/page.ts'
import { type Html, html } from './html.ts'
import { shapeMark } from './marks.ts'

/** The answer in a few lines. */
export function briefMarkup(columns: readonly BriefColumn[]): Html {
  return html`<section id="brief" aria-label="In short"><div class="brief">${columns.map(
    ({ heading, items, more, section }) =>
      html`<div><h2>${heading}</h2><ul>${items.map(({ title, value, note, status, claim }) => {
        const body = html`${status !== null && shapeMark(status)}${value === null ? html`<b><bdi>${title}</bdi></b>` : html`<b class="value">${value}</b> <span class="title"><bdi>${title}</bdi></span>`}`
        return html`<li>${claim === null ? body : html`<a href="#${claim}">${body}</a>`} <span class="n">${note}</span></li>`
      })}</ul>${more > 0 && html`<p class="more"><a href="#${section}">${more} more</a></p>`}</div>`,
  )}</div></section>`
}

/** What was read, in one line. */
export function countsWords({ reports, outlets, copies, originators, figures, period }: PageCounts): string {
  const plural = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`
  const parts = [
    `${plural(reports, 'report')}${copies > 0 ? `, ${copies} of them ${copies === 1 ? 'a copy' : 'copies'}` : ''}`,
    plural(outlets, 'outlet'),
    originators > 0 ? plural(originators, 'originator') : null,
    figures > 0 ? plural(figures, 'figure') : null,
    period,
  ]
  return parts.filter((part) => part !== null).join(' · ')
}
