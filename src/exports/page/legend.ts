import { type Html, html } from './html.ts'
import { shapeMark } from './marks.ts'

/** What the marks mean; it stands in the reading pane until a claim is opened. */
export function legendMarkup(): Html {
  return html`<div class="legend"><h2>How to read this page</h2>
<p class="lead">Every number, name and quotation opens at its words in the report. Select one, and its sentence stands here, with the same claim of the other reports beside it.</p>
<dl>
<dt>${shapeMark('agreed')}</dt><dd><b>agreed</b> Several originators, compatible numbers.</dd>
<dt>${shapeMark('disputed')}</dt><dd><b>disputed</b> Their last words do not fit together.</dd>
<dt>${shapeMark('updated')}</dt><dd><b>updated</b> A later figure replaces an earlier one, which is hollow.</dd>
<dt>${shapeMark('single')}</dt><dd><b>one originator</b> Nobody else counts it. Copies add nothing.</dd>
</dl>
<dl>
<dt>${shapeMark('agreed', 'about')}</dt><dd>Hollow: “some”, “around”, “nearly”.</dd>
<dt><svg class="plot disputed" width="34" height="14" aria-hidden="true"><rect class="whisker right" x="8" y="6" width="26" height="1.8"/><use href="#shape-disputed" x="8" y="7"/></svg></dt><dd>A whisker that fades: “at least”, with no upper end.</dd>
<dt><svg class="plot agreed" width="34" height="14" aria-hidden="true"><use href="#shape-agreed" x="8" y="7"/><circle class="copy" cx="17" cy="7" r="1.7"/><circle class="copy" cx="21" cy="7" r="1.7"/></svg></dt><dd>Small dots: copies of the same report.</dd>
<dt><svg class="plot" width="34" height="14" aria-hidden="true"><line class="axis" x1="0" x2="34" y1="9" y2="9"/><line class="best" x1="17" x2="17" y1="0" y2="14"/></svg></dt><dd>The upright line: best by the default rule.</dd>
<dt><span class="derived">12</span></dt><dd>Dotted underline: inferred or by a rule, not in the words.</dd>
</dl>
<p class="keys"><kbd>←</kbd> <kbd>→</kbd> from figure to figure, <kbd>↑</kbd> <kbd>↓</kbd> from row to row, <kbd>Enter</kbd> pins, <kbd>Esc</kbd> closes, <kbd>/</kbd> searches, <kbd>?</kbd> lists the keys.</p></div>`
}
