import type { BriefColumn, DossierPage, PageAssets, PageCounts } from '../../model/page.ts'
import { agreementsMarkup, breachesMarkup } from './agreed.ts'
import { escapeJson, type Html, html, raw } from './html.ts'
import { legendMarkup } from './legend.ts'
import { SHAPES, shapeMark } from './marks.ts'
import { gapsMarkup, reportsMarkup, textsMarkup } from './reports.ts'
import { talliesMarkup } from './tallies.ts'
import { timelineMarkup } from './timeline.ts'
import { matrixMarkup, speakersMarkup, wordingMarkup } from './voices.ts'

/** The whole page as one HTML file that asks for nothing outside itself. */
export function dossierPage(page: DossierPage, assets: PageAssets): string {
  const sections = sectionsOf(page)
  const policy = `default-src 'none'; script-src 'sha256-${assets.scriptSha256}'; style-src 'sha256-${assets.styleSha256}'; img-src data:; base-uri 'none'; form-action 'none'`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Truce ${page.version}">
<title>${page.title}</title>
<link rel="icon" href="data:,">
<style>${raw(assets.style)}</style>
</head>
<body>
${SHAPES}
<a class="skip" href="#list">To the answer</a>
<header class="top"><h1 dir="auto">${page.title}</h1><p class="counts">${countsWords(page.counts)}</p></header>
<nav aria-label="Sections"><ul>${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul><div class="tools"><label class="visually-hidden" for="search">Search</label><input id="search" type="search" placeholder="Search  /" autocomplete="off" spellcheck="false"><button id="keys" type="button" aria-label="Keys">?</button></div></nav>
<div class="spread">
<main id="list" tabindex="-1">
<section id="found" aria-live="polite" hidden></section>
${page.brief.length > 0 && briefMarkup(page.brief)}
${sections.map(({ id, heading, note, body }) => html`<section class="part" id="${id}" aria-labelledby="head-${id}"><h2 id="head-${id}">${heading}${note !== null && html` <span class="n">${note}</span>`}</h2>${body}</section>`)}
<section class="part" id="documents" aria-labelledby="head-documents"><h2 id="head-documents">The texts</h2>${textsMarkup(page.texts)}</section>
<footer><p>Made by Truce ${page.version} from the reports listed above. A value with a dotted underline was inferred or follows from a rule; everything else stands in a report’s own words. Truce does not say what is true: it says who says what.</p></footer>
</main>
<aside id="pane" aria-label="Reading pane">${legendMarkup()}</aside>
</div>
<script type="application/json" id="claims">${raw(escapeJson({ cards: page.cards, groups: page.groups }))}</script>
<script>${raw(assets.script)}</script>
</body>
</html>
`.html
}

interface Section {
  readonly id: string
  readonly heading: string
  readonly note: string | null
  readonly body: Html
}

/** The page from the answer down to the machinery; what a set of reports lacks is left out. */
function sectionsOf(page: DossierPage): Section[] {
  const { tallies, agreements, breaches, timeline, speakers, matrix, wording, reports, gaps } = page
  const rows = tallies.reduce((sum, { rows }) => sum + rows.length, 0)
  const section = (id: string, heading: string, body: Html | false, note: string | null = null): Section[] =>
    body === false ? [] : [{ id, heading, note, body }]
  return [
    ...section(
      'counts',
      'What they count',
      rows > 0 ? talliesMarkup(tallies) : html`<p>No report counts anything that could be told.</p>`,
      rows > 0 ? statusWords(page.counts) : null,
    ),
    ...section('agreed', 'What was agreed', agreements.length > 0 && agreementsMarkup(agreements)),
    ...section(
      'alleged',
      'What is alleged',
      breaches.accusations.length + breaches.allegations.length > 0 && breachesMarkup(breaches),
      'alleged, not found',
    ),
    ...section('when', 'When', timeline.rows.length + timeline.undated.length > 0 && timelineMarkup(timeline)),
    ...section('said', 'Who said what', speakers.length > 0 && speakersMarkup(speakers)),
    ...section('outlets', 'Who reports what', matrix.rows.length > 0 && matrixMarkup(matrix), 'copies in grey'),
    ...section('words', 'How they name it', wording.length > 0 && wordingMarkup(wording)),
    ...section('reports', 'The reports', reports.length > 0 && reportsMarkup(reports)),
    ...section('gaps', 'What was not read', gapsMarkup(gaps)),
  ]
}

function briefMarkup(columns: readonly BriefColumn[]): Html {
  return html`<section id="brief" aria-label="In short"><div class="brief">${columns.map(
    ({ heading, items, more, section }) =>
      html`<div><h2>${heading}</h2><ul>${items.map(({ title, value, note, status, claim }) => {
        const body = html`${status !== null && shapeMark(status)}${value === null ? html`<b><bdi>${title}</bdi></b>` : html`<b class="value">${value}</b> <span class="title"><bdi>${title}</bdi></span>`}`
        return html`<li>${claim === null ? body : html`<a href="#${claim}">${body}</a>`} <span class="n">${note}</span></li>`
      })}</ul>${more > 0 && html`<p class="more"><a href="#${section}">${more} more</a></p>`}</div>`,
  )}</div></section>`
}

function countsWords({ reports, outlets, copies, originators, figures, period }: PageCounts): string {
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

function statusWords({ tallies }: PageCounts): string {
  const all = Object.values(tallies).reduce((sum, n) => sum + n, 0)
  const parts = [
    [tallies.disputed, 'disputed'],
    [tallies.updated, 'updated'],
    [tallies.agreed, 'agreed'],
    [tallies.single, 'by one originator'],
  ] as const
  return `${all}: ${parts
    .filter(([n]) => n > 0)
    .map(([n, word]) => `${n} ${word}`)
    .join(', ')}`
}
