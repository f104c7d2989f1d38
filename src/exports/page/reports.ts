import type { Gap } from '../../model/gap.ts'
import type { Paragraph, Piece, ReportRow, TextView } from '../../model/page.ts'
import { type Html, html, safeUrl } from './html.ts'
import { listParts } from './later.ts'
import { tableMarkup } from './table.ts'

/** The reports in order of time, copies under their original. */
export function reportsMarkup(reports: readonly ReportRow[]): Html {
  return html`<ol class="reports">${[...listParts(reports, familyMarkup)]}</ol>`
}

function familyMarkup(report: ReportRow): Html {
  const { copies } = report
  return html`<li>${reportMarkup(report)}${copies.length > 0 && html`<ol class="copies">${copies.map((copy) => html`<li>${reportMarkup(copy)}</li>`)}</ol>`}</li>`
}

function reportMarkup(report: ReportRow): Html {
  const { id, title, outlet, date, dateInferred, originator, url, file, sha256, claims, share, passage } = report
  const derived = dateInferred && html` title="Taken from a date in the text"`
  const when =
    date === null ? html`<span class="none">no date</span>` : html`<span class="date${dateInferred && ' derived'}"${derived}>${date}</span>`
  const shared = share !== null && html` · ${passage === null ? share : html`<a class="out" href="#${passage}">${share}</a>`}`
  const notes = [originator === null ? null : `text by ${originator}`, `${claims} claim${claims === 1 ? '' : 's'}`].filter(
    (part) => part !== null,
  )
  return html`<div class="report${share !== null && ' is-copy'}"><span class="id">${id}</span><div><a class="title" href="#${id}"><bdi>${title ?? file}</bdi></a><span class="cite"><bdi class="outlet">${outlet}</bdi> ${when} <span class="n">${shared} · ${notes.join(' · ')} · <span title="${file}, SHA-256 ${sha256}">${file.split('/').pop() ?? file}</span>${linkMarkup(url)}</span></span></div></div>`
}

function linkMarkup(url: string | null): Html | null {
  const safe = safeUrl(url)
  return safe === null ? null : html` <a class="out" href="${safe}" rel="noopener noreferrer nofollow" target="_blank">original</a>`
}

/** What was not read, or read in part. */
export function gapsMarkup(gaps: readonly Gap[]): Html {
  if (gaps.length === 0) return html`<p>Every report was read whole.</p>`
  return tableMarkup(gaps, { name: 'Ledger of gaps', kind: 'gaps', heads: ['What', 'Why', 'What it means'], row: gapMarkup })
}

function gapMarkup({ report, what, why, detail, severity }: Gap): Html {
  const name = report === null ? html`<bdi>${what}</bdi>` : html`<a href="#${report}"><bdi>${what}</bdi></a>`
  return html`<tr class="${severity}"><th scope="row">${name}</th><td>${why} <span class="n">${SEVERITY[severity]}</span></td><td>${detail}</td></tr>`
}

/** The reports' texts whole, with an anchor at every claim; the script moves them into the reading pane. */
export function* textsParts(texts: readonly TextView[]): Generator<Html> {
  for (const { report, title, meta, url, language, paragraphs } of texts) {
    yield html`<article class="document" id="${report}"><h3><bdi>${title}</bdi></h3><p class="meta"><span class="id">${report}</span> <bdi>${meta}</bdi>${linkMarkup(url)}</p>
<div class="text" lang="${language === 'und' ? '' : language}">${paragraphs.map(paragraphMarkup)}</div></article>`
  }
}

function paragraphMarkup({ gap, pieces, lines }: Paragraph): Html {
  return html`${gap}<p dir="auto"${lines && html` class="lines"`}>${pieces.map(pieceMarkup)}</p>`
}

function pieceMarkup({ text, anchors, claims }: Piece): Html {
  return html`${anchors.map((id) => html`<i id="${id}"></i>`)}${claims.length > 0 ? html`<mark>${text}</mark>` : text}`
}

const SEVERITY = { refused: 'not read', part: 'read in part', note: 'read' } as const
