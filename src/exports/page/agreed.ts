import type { Cite } from '../../model/cite.ts'
import type { AccusationRow, AgreementView, AllegationGroup, AllegationRow, BreachView, TermRow } from '../../model/page.ts'
import type { Answer } from '../../model/story.ts'
import { citesMarkup } from './cites.ts'
import { type Html, html } from './html.ts'
import { tableMarkup } from './table.ts'

export function agreementsMarkup(agreements: readonly AgreementView[]): Html {
  const heads = ['Term', 'Starts', 'Where', 'Told by']
  return html`${agreements.map(({ name, terms }) => html`<h3><bdi>${name}</bdi></h3>${tableMarkup(terms, { name: `Terms of ${name}`, kind: 'terms', heads, row: termMarkup })}`)}`
}

function termMarkup({ id, type, starts, place, value, words, parties, cites }: TermRow): Html {
  return html`<tr id="term-${id}"><th scope="row">${type}${value !== null && html` <b class="number">${value}</b>`}${parties !== null && html` <span class="n"><bdi>${parties}</bdi></span>`}${words !== null && html`<q class="sentence" dir="auto">${words}</q>`}</th><td data-head="Starts">${starts ?? UNTOLD}</td><td data-head="Where"><bdi>${place ?? UNTOLD}</bdi></td><td data-head="Told by">${citesMarkup(cites)}</td></tr>`
}

/** Accusations in the reports' words, then the incidents held against each term. */
export function breachesMarkup({ accusations, allegations }: BreachView): Html {
  const heads = ['Alleged by', 'Against', 'What', 'Told by']
  const table = tableMarkup(accusations, { name: 'Accusations', kind: 'accusations', heads, row: accusationMarkup })
  return html`${accusations.length > 0 && html`<h3>Who accuses whom <span class="n">${accusations.length}</span></h3>${table}`}${allegations.map(groupMarkup)}`
}

function accusationMarkup({ accuser, accused, conduct, denied, cites }: AccusationRow): Html {
  return html`<tr><th scope="row" data-head="Alleged by"><bdi>${accuser}</bdi></th><td data-head="Against"><bdi>${accused}</bdi>${denied && html` <span class="denied">denied</span>`}</td><td class="conduct" dir="auto">${linkMarkup(conduct, cites)}</td><td data-head="Told by">${citesMarkup(cites)}</td></tr>`
}

function groupMarkup({ term, alleged, unalleged }: AllegationGroup): Html {
  const heads = ['Incident', 'Alleged by', 'Against', 'In force?', 'In area?', 'Told by']
  const table = (name: string, rows: readonly AllegationRow[]) =>
    tableMarkup(rows, { name, kind: 'allegations', heads, row: allegationMarkup })
  const more = `${unalleged.length} more incident${unalleged.length === 1 ? '' : 's'} that no one in these reports calls a breach`
  return html`<h3><bdi>${term}</bdi></h3>${alleged.length > 0 && table(term, alleged)}${
    unalleged.length > 0 && html`<details class="unalleged"><summary>${more}</summary>${table(`${term}, not alleged`, unalleged)}</details>`
  }`
}

function allegationMarkup({ incident, when, accuser, accused, denied, inForce, inArea, because, cites }: AllegationRow): Html {
  return html`<tr><th scope="row">${linkMarkup(incident, cites)}${when !== null && html` <span class="n">${when}</span>`}${because !== '' && html`<span class="because">${because}</span>`}</th><td data-head="Alleged by"><bdi>${accuser ?? 'no one'}</bdi></td><td data-head="Against"><bdi>${accused ?? UNTOLD}</bdi>${denied && html` <span class="denied">denied</span>`}</td><td data-head="In force?">${answerMarkup(inForce)}</td><td data-head="In area?">${answerMarkup(inArea)}</td><td data-head="Told by">${citesMarkup(cites)}</td></tr>`
}

function linkMarkup(words: string, cites: readonly Cite[]): Html {
  const first = cites[0]?.claim
  return first === undefined ? html`<bdi>${words}</bdi>` : html`<a href="#${first}"><bdi>${words}</bdi></a>`
}

/** An answer with its own shape. */
export function answerMarkup(answer: Answer): Html {
  return html`<span class="answer ${answer}">${answer === 'cannot-tell' ? 'cannot tell' : answer}</span>`
}

const UNTOLD = 'not told'
