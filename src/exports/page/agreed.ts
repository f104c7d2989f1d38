import type { AgreementView, AllegationRow, BreachView } from '../../model/page.ts'
import type { Answer } from '../../model/story.ts'
import { citesMarkup } from './cites.ts'
import { type Html, html } from './html.ts'

export function agreementsMarkup(agreements: readonly AgreementView[]): Html {
  return html`${agreements.map(
    ({ name, terms }) =>
      html`<h3><bdi>${name}</bdi></h3><div class="scroll" tabindex="0" role="region" aria-label="Terms of ${name}"><table class="terms"><thead><tr><th scope="col">Term</th><th scope="col">Starts</th><th scope="col">Where</th><th scope="col">Told by</th></tr></thead><tbody>${terms.map(
        ({ id, type, starts, place, value, words, parties, cites }) =>
          html`<tr id="term-${id}"><th scope="row">${type}${value !== null && html` <b class="number">${value}</b>`}${parties !== null && html` <span class="n"><bdi>${parties}</bdi></span>`}${words !== null && html`<q class="sentence" dir="auto">${words}</q>`}</th><td>${starts ?? DASH}</td><td><bdi>${place ?? DASH}</bdi></td><td>${citesMarkup(cites)}</td></tr>`,
      )}</tbody></table></div>`,
  )}`
}

/** Accusations in the reports' words, then the incidents held against each term. */
export function breachesMarkup({ accusations, allegations }: BreachView): Html {
  return html`${
    accusations.length > 0 &&
    html`<h3>Who accuses whom <span class="n">${accusations.length}</span></h3><div class="scroll" tabindex="0" role="region" aria-label="Accusations"><table class="accusations"><thead><tr><th scope="col">Alleged by</th><th scope="col">Against</th><th scope="col">What</th><th scope="col">Told by</th></tr></thead><tbody>${accusations.map(
      ({ accuser, accused, conduct, cites }) =>
        html`<tr><th scope="row"><bdi>${accuser}</bdi></th><td><bdi>${accused}</bdi></td><td class="conduct" dir="auto">${conduct}</td><td>${citesMarkup(cites)}</td></tr>`,
    )}</tbody></table></div>`
  }${allegations.map(
    ({ term, alleged, unalleged }) =>
      html`<h3><bdi>${term}</bdi></h3>${alleged.length > 0 && tableMarkup(term, alleged)}${
        unalleged.length > 0 &&
        html`<details class="unalleged"><summary>${unalleged.length} more incident${unalleged.length !== 1 && 's'} that no one in these reports calls a breach</summary>${tableMarkup(`${term}, not alleged`, unalleged)}</details>`
      }`,
  )}`
}

function tableMarkup(name: string, rows: readonly AllegationRow[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="allegations"><thead><tr><th scope="col">Incident</th><th scope="col">Alleged by</th><th scope="col">Against</th><th scope="col">In force?</th><th scope="col">In area?</th><th scope="col">Told by</th></tr></thead><tbody>${rows.map(allegationMarkup)}</tbody></table></div>`
}

function allegationMarkup({ incident, when, accuser, accused, denied, inForce, inArea, because, cites }: AllegationRow): Html {
  return html`<tr><th scope="row"><bdi>${incident}</bdi>${when !== null && html` <span class="n">${when}</span>`}${because.length > 0 && html`<span class="because">${because.join('; ')}</span>`}</th><td><bdi>${accuser ?? 'no one'}</bdi></td><td><bdi>${accused ?? 'not told'}</bdi>${denied && html` <span class="denied">denied</span>`}</td><td>${answerMarkup(inForce)}</td><td>${answerMarkup(inArea)}</td><td>${citesMarkup(cites)}</td></tr>`
}

function answerMarkup(answer: Answer): Html {
  return html`<span class="answer ${answer}">${answer === 'cannot-tell' ? 'cannot tell' : answer}</span>`
}

const DASH = 'not told'
