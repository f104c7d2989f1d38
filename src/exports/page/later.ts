import { type Html, html } from './html.ts'

/** A list whose rows beyond the first wait in templates, which cost no layout until a reader comes near. */
export function listMarkup<Row>(rows: readonly Row[], markup: (row: Row) => Html, first = FIRST): Html {
  const chunks: Row[][] = []
  for (let i = Math.max(0, first); i < rows.length; i += CHUNK) chunks.push(rows.slice(i, i + CHUNK))
  return html`${rows.slice(0, Math.max(0, first)).map(markup)}${chunks.map((chunk) => html`<li class="later" data-rows="${chunk.length}"><template>${chunk.map(markup)}</template></li>`)}`
}

/** Rows on some twenty screens. */
const FIRST = 300
const CHUNK = 100
