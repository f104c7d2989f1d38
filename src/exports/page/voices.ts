import type { MatrixView, SpeakerView, UtteranceView, WordingView } from '../../model/page.ts'
import { citesMarkup } from './cites.ts'
import { type Html, html } from './html.ts'
import { listParts } from './later.ts'
import { shapeMark } from './marks.ts'

/** Quotations by speaker; wordings of one utterance side by side. */
export function speakersMarkup(speakers: readonly SpeakerView[]): Html {
  return html`<ul class="speakers">${[...listParts(speakers, speakerMarkup)]}</ul>`
}

function speakerMarkup({ name, utterances }: SpeakerView): Html {
  const heading = name === null ? html`<span class="none">Speaker not named</span>` : html`<bdi>${name}</bdi>`
  return html`<li class="speaker"><h3>${heading}</h3><div>${utterances.map(utteranceMarkup)}</div></li>`
}

function utteranceMarkup({ wordings }: UtteranceView): Html {
  return html`<div class="utterance${wordings.length > 1 && ' several'}">${wordings.map(
    ({ text, cites }) =>
      html`<figure><blockquote dir="auto"><a href="#${cites[0]?.claim}">${text}</a></blockquote><figcaption>${citesMarkup(cites)}</figcaption></figure>`,
  )}</div>`
}

/** Tallies down, outlets across. */
export function matrixMarkup({ outlets, rows, moreOutlets }: MatrixView): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Tallies by outlet"><table class="matrix"><thead><tr><th scope="col"><span class="visually-hidden">Tally</span></th>${outlets.map((outlet) => html`<th scope="col"><span><bdi>${outlet}</bdi></span></th>`)}</tr></thead><tbody>${rows.map(
    ({ tally, title, status, cells }) =>
      html`<tr><th scope="row"><a href="#${tally}">${shapeMark(status)}<span class="visually-hidden">${status}: </span><bdi>${title}</bdi></a></th>${cells.map(
        (cell) =>
          cell === null
            ? html`<td class="empty"></td>`
            : html`<td class="${cell.copy && 'is-copy'}"><a href="#${cell.claim}"${cell.copy && html` title="copy"`}>${cell.value}</a></td>`,
      )}</tr>`,
  )}</tbody></table></div>${moreOutlets > 0 && html`<p class="n">${moreOutlets} more outlet${moreOutlets !== 1 && 's'} share fewer of these tallies and are left out here.</p>`}`
}

/** Each outlet's words for one actor. */
export function wordingMarkup(wording: readonly WordingView[]): Html {
  return html`${wording.map(
    ({ actor, outlets }) =>
      html`<section class="actor"><h3><bdi>${actor}</bdi></h3><dl class="words">${outlets.map(
        ({ outlet, words }) =>
          html`<div><dt><bdi>${outlet}</bdi></dt><dd>${words.map(
            ({ text, count, claim }, i) =>
              html`${i > 0 && ', '}<a href="#${claim}" dir="auto">${text}</a>${count > 1 && html`<span class="n"> ×${count}</span>`}`,
          )}</dd></div>`,
      )}</dl></section>`,
  )}`
}
