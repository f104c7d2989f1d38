import type { EstimateView, FigureLine, TallyGroup, TallyRow } from '../../model/page.ts'
import { citeMarkup } from './cites.ts'
import { type Html, html, raw } from './html.ts'
import { daysAttributes } from './incidents.ts'
import { listParts } from './later.ts'
import { shapeMark } from './marks.ts'
import { estimateMarkup, plotMarkup } from './plot.ts'

/** All tallies, by measure. */
export function* talliesParts(groups: readonly TallyGroup[]): Generator<Html> {
  let room = FIRST
  for (const { id, heading, rows } of groups) {
    yield html`<section class="measure" aria-labelledby="${id}"><h3 id="${id}">${heading} <span class="n">${rows.length}</span></h3><ul class="tallies">`
    yield* listParts(rows, rowMarkup, room)
    yield raw('</ul></section>')
    room -= rows.length
  }
}

function rowMarkup(row: TallyRow): Html {
  const plain = row.plot.dots.length + row.plot.unplaced.length < 2
  const { id, title, status, best, range } = row
  const first = row.plot.dots[0]?.claims[0] ?? row.lines[0]?.claim
  return html`<li class="tally ${status}${plain && ' plain'}" id="${id}" ${daysAttributes(row.days)}>
<h4>${shapeMark(status)}${first === undefined ? html`<bdi>${title}</bdi>` : html`<a href="#${first}"><bdi>${title}</bdi></a>`}</h4>
<div class="figures">${plain ? plainMarkup(row) : html`${row.plot.dots.length > 0 && plotMarkup(row)}${unplacedMarkup(row)}`}</div>
<p class="best">${best === null ? html`<span class="none">no number</span>` : bestMarkup(row, best)}${range !== null && html` <span class="range">${range}</span>`}</p>
<details><summary>${summaryWords(row)}</summary>${evidenceMarkup(row)}</details>
</li>`
}

/** The best by the default rule, whose name shows under the pointer; it opens a figure that says it. */
function bestMarkup({ bestClaim, rule }: TallyRow, best: string): Html {
  return bestClaim === null
    ? html`<b class="derived" data-rule="${rule}" tabindex="0">${best}</b>`
    : html`<a href="#${bestClaim}" data-rule="${rule}" aria-label="${best}. ${rule}"><b class="derived">${best}</b></a>`
}

/** One voice: a ring, its copies, and who it is. */
function plainMarkup({ plot, lines }: TallyRow): Html {
  const [line] = lines
  const dot = plot.dots[0] ?? plot.unplaced[0]
  if (line === undefined || dot === undefined) return html``
  return html`<a class="voice" href="#${line.claim}" data-all="${[...dot.claims, ...dot.copies].join(' ')}"><span class="words">${lineVoice(line)}</span></a>${dot.copies.length > 0 && html` <span class="n">${dot.copies.length} in copies</span>`}`
}

function unplacedMarkup({ plot: { unplaced }, status }: TallyRow): Html | null {
  return unplaced.length === 0
    ? null
    : html`<p class="unplaced">no number: ${unplaced.map((dot) => html`<a class="voice" href="#${dot.claims[0]}" title="${dot.label}" data-all="${[...dot.claims, ...dot.copies].join(' ')}">${shapeMark(status, 'possible')}<span class="words">${dot.words}</span></a> `)}</p>`
}

function summaryWords({ status, statusWords, originators, detail, lines, parts }: TallyRow): Html {
  const copies = lines.filter(({ copy }) => copy).length
  const count = `${lines.length} figure${lines.length === 1 ? '' : 's'}${copies > 0 ? `, ${copies} in copies` : ''}`
  const voices = status === 'single' ? '' : `, ${originators.length} originator${originators.length === 1 ? '' : 's'}`
  return html`<span class="state">${statusWords}</span>${voices} · ${count}${parts.length > 0 && `, ${parts.length} part${parts.length === 1 ? '' : 's'}`}${detail !== '' && html` · <bdi>${detail}</bdi>`}`
}

function evidenceMarkup(row: TallyRow): Html {
  const { lines, estimates, because, whole, parts, rule } = row
  return html`<div class="evidence"><ol class="lines">${lines.map(lineMarkup)}</ol>
${(whole !== null || parts.length > 0) && html`<p class="kin">${whole && html`Part of <a href="#${whole.id}">${whole.title}</a>. `}${parts.length > 0 && html`Parts: ${parts.map(({ id, title, best }, i) => html`${i > 0 && ', '}<a href="#${id}">${title}</a>${best !== null && ` (${best})`}`)}.`}</p>`}
${lines.length > 1 && rulesMarkup(estimates, rule)}
${because !== '' && html`<p class="because"><span class="label">Why together.</span> ${because}</p>`}</div>`
}

/** A strip a rule; one sentence where all rules give the same. */
function rulesMarkup(estimates: readonly EstimateView[], rule: string): Html | null {
  const [first] = estimates
  if (first === undefined) return null
  const given = new Set(estimates.flatMap(({ words, best }) => (best === null ? [] : words)))
  if (given.size < 2)
    return html`<p class="kin">${first.best === null ? 'No rule gives a number.' : `Every rule that gives a number gives ${first.words}.`}</p>`
  return html`<table class="rules"><caption>What each rule gives <span class="n">${rule}</span></caption><tbody>${estimates.map(ruleMarkup)}</tbody></table>`
}

function ruleMarkup(view: EstimateView): Html {
  const { rule, version, words, used, left, note } = view
  return html`<tr><th scope="row">${rule} <span class="n">${version}</span></th><td class="strip">${estimateMarkup(view)}</td><td class="number">${words}</td><td class="n">${used} of ${used + left} used</td></tr>${note !== null && html`<tr class="note"><td colspan="4">${note}</td></tr>`}`
}

function lineMarkup(line: FigureLine): Html {
  const { sentence, value, claim, copy, look } = line
  return html`<li class="line${copy && ' is-copy'}"><a class="number ${look}" href="#${claim}">${value}</a> <span class="cite">${citeMarkup(line)}${line.originator !== line.outlet && html` <span class="from">from ${line.originator}</span>`}${look !== 'stated' && look !== 'about' && html` <span class="n">${look}</span>`}</span>${
    sentence && html`<q class="sentence" dir="auto">${sentence.before}<mark>${sentence.words}</mark>${sentence.after}</q>`
  }</li>`
}

function lineVoice({ outlet, originator, date }: FigureLine): Html {
  return html`<bdi>${originator}</bdi>${originator !== outlet && html` <span class="from">in ${outlet}</span>`}${date !== null && html` <span class="n">${date}</span>`}`
}

/** Rows of all measures together that are laid out at once. */
const FIRST = 400
