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

/** The same for the rows of a table. */
export function* laterRows<Row>(rows: readonly Row[], markup: (row: Row) => Html, columns: number): Generator<Html> {
  for (const row of rows.slice(0, FIRST)) yield markup(row)
  for (let i = FIRST; i < rows.length; i += CHUNK) {
    const chunk = rows.slice(i, i + CHUNK)
    yield html`<tr class="later" data-rows="${chunk.length}"><td colspan="${columns}"><template>`
    for (const row of chunk) yield markup(row)
    yield raw('</template></td></tr>')
  }
}

/** Rows on some twenty screens. */
const FIRST = 300
const CHUNK = 100
