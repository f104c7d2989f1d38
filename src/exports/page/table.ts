import { type Html, html } from './html.ts'

export interface TableShape<Row> {
  /** What a screen reader calls it. */
  readonly name: string
  readonly kind: string
  readonly heads: readonly string[]
  readonly row: (row: Row) => Html
}

/** A table that scrolls sideways where it must, with as many rows as a reader will go through. */
export function tableMarkup<Row>(rows: readonly Row[], { name, kind, heads, row }: TableShape<Row>): Html {
  const more = rows.length - MOST
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${name}"><table class="${kind}"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.slice(0, MOST).map(row)}${
    more > 0 && html`<tr><td colspan="${heads.length}" class="n">${more} more rows stand in dossier.json.</td></tr>`
  }</tbody></table></div>`
}

const MOST = 300
