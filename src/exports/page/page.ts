import type { DossierPage, PageAssets } from '../../model/page.ts'
import { briefMarkup, countsWords } from './brief.ts'
import { escapeJson, type Html, html, raw } from './html.ts'
import { legendMarkup } from './legend.ts'
import { SHAPES } from './marks.ts'
import { textsParts } from './reports.ts'
import { type Section, sectionsOf } from './sections.ts'
import { whereMarkup } from './where.ts'

/** The whole page as one HTML file that asks for nothing outside itself. */
export function dossierPage(page: DossierPage, assets: PageAssets): string {
  return [...dossierPageParts(page, assets)].join('')
}

/** The same in parts of some 64 thousand characters, for whoever writes it to a file. */
export function* dossierPageParts(page: DossierPage, assets: PageAssets): Generator<string> {
  let part = ''
  for (const { html } of markupOf(page, assets)) {
    part += html
    if (part.length < PART) continue
    yield part
    part = ''
  }
  yield part
}

function* markupOf(page: DossierPage, assets: PageAssets): Generator<Html> {
  const sections = sectionsOf(page)
  yield headMarkup(page, assets)
  yield topMarkup(page, sections)
  for (const { id, heading, note, body } of sections) {
    yield html`<section class="part" id="${id}" aria-labelledby="head-${id}"><h2 id="head-${id}">${heading}${note !== null && html` <span class="n">${note}</span>`}</h2>`
    yield* body()
    yield raw('</section>')
  }
  yield raw('<section class="part" id="documents" aria-labelledby="head-documents"><h2 id="head-documents">The texts</h2>')
  yield* textsParts(page.texts)
  yield raw('</section>')
  yield footMarkup(page)
  yield* claimsParts(page)
  yield html`<script>${raw(assets.script)}</script>${assets.tools && html`<script src="${assets.tools.script}" defer></script>`}
</body>
</html>
`
}

function headMarkup({ title, version }: DossierPage, { style, styleSha256, scriptSha256, tools }: PageAssets): Html {
  // A server says it in its headers, since it alone knows what its tools may ask.
  const policy =
    tools === undefined &&
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'sha256-${scriptSha256}'; style-src 'sha256-${styleSha256}'; img-src data:; base-uri 'none'; form-action 'none'">\n`
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${policy && raw(policy)}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="Truce ${version}">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${raw(style)}</style>${
    tools &&
    html`
<link rel="stylesheet" href="${tools.style}">`
  }
</head>
`
}

function topMarkup({ title, counts, brief, map, days, incidents, lede }: DossierPage, sections: readonly Section[]): Html {
  return html`<body>
${SHAPES}
<a class="skip" href="#list">To the answer</a>
<header class="top"><h1 dir="auto">${title}</h1><p class="counts">${countsWords(counts)}</p></header>
<nav aria-label="Sections"><ul>${(map !== null || days !== null) && html`<li><a href="#where">Where and when</a></li>`}${sections.map(({ id, heading }) => html`<li><a href="#${id}">${heading}</a></li>`)}</ul><div class="tools"><label class="visually-hidden" for="search">Search</label><input id="search" type="search" placeholder="Search  /" autocomplete="off" spellcheck="false"><button id="keys" type="button" aria-label="Keys">?</button></div></nav>
<div class="spread">
<main id="list" tabindex="-1">
<section id="found" aria-live="polite" hidden></section>
${whereMarkup({ map, days, incidents, lede })}
${brief.length > 0 && briefMarkup(brief)}
`
}

function footMarkup({ version }: DossierPage): Html {
  return html`<footer><p>Made by Truce ${version} from the reports listed above. A value with a dotted underline was inferred or follows from a rule; everything else stands in a report’s own words. Truce does not say what is true: it says who says what.</p></footer>
</main>
<aside id="pane" aria-label="Reading pane">${legendMarkup()}</aside>
</div>
`
}

/** The claims as JSON, row by row. */
function* claimsParts({ cards, groups }: DossierPage): Generator<Html> {
  yield raw('<script type="application/json" id="claims">{"cards":[')
  for (const [i, card] of cards.entries()) yield raw((i > 0 ? ',' : '') + escapeJson(card))
  yield raw('],"groups":[')
  for (const [i, group] of groups.entries()) yield raw((i > 0 ? ',' : '') + escapeJson(group))
  yield raw(']}</script>\n')
}

const PART = 65_536
