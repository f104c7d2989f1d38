import type { DossierPage } from '../../model/page.ts'
import { daysMarkup } from './days.ts'
import { type Html, html } from './html.ts'
import { mapMarkup } from './map.ts'

/** At one glance: what is agreed, where, and what is said to have happened. Nothing where neither a place nor an incident is told. */
export function whereMarkup({ map, days, incidents, lede }: Pick<DossierPage, 'map' | 'days' | 'incidents' | 'lede'>): Html {
  const line = days !== null && (days.most > 0 || days.flags.length > 0)
  if (map === null && !line) return html``
  return html`<section id="where" aria-labelledby="head-where"><h2 id="head-where" class="visually-hidden">Where and when</h2>
<p class="lede">${lede.map((sentence) => html`<span>${sentence}</span> `)}</p>
${map !== null && mapMarkup(map, incidents)}
${line && daysMarkup(days)}
<p class="shown" role="status"></p>
</section>`
}
