import { type Html, html, raw } from './html.ts'

/** A list whose rows beyond the first wait in templates, which cost no layout until a reader comes near. */
export function* listParts<Row>(rows: readonly Row[], markup: (row: Row) => Html, first = FIRST): Generator<Html> {
  const now = Math.max(0, first)
  for (const row of rows.slice(0, now)) yield markup(row)
  for (let i = now; i < rows.length; i += CHUNK) {
    const chunk = rows.slice(i, i + CHUNK)
    yield html`<li class="later" data-rows="${chunk.length}"><template>`
    for (const row of chunk) yield markup(row)
    yield raw('</template></li>')
  }
}

/** Rows on some twenty screens. */
const FIRST = 300
const CHUNK = 100
