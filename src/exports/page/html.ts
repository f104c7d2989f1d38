/** Markup that is safe to write out; only `html` and `raw` make it. */
export interface Html {
  readonly html: string
}

export type Fill = string | number | null | undefined | false | Html | readonly Fill[]

/** Markup with every filled-in string escaped; `null`, `undefined` and `false` fill nothing. */
export function html(parts: TemplateStringsArray, ...fills: readonly Fill[]): Html {
  let out = parts[0] ?? ''
  for (const [i, fill] of fills.entries()) out += render(fill) + (parts[i + 1] ?? '')
  return { html: out }
}

/** Markup that is safe already: a constant of our own, never anything from a report. */
export function raw(markup: string): Html {
  return { html: markup }
}

/** Text as HTML that gives the very same text back when it is parsed, even its carriage returns. */
export function escapeText(text: string): string {
  return text.replaceAll(/[&<>"'\r\0]/g, (character) => ENTITIES[character] ?? '')
}

/** JSON that can stand in a script element: no `<` is left in it, nor a line separator. */
export function escapeJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** An address that a reader may follow; null for any other scheme than http and https. */
export function safeUrl(url: string | null): string | null {
  return url !== null && /^https?:\/\/[^\s/]/i.test(url) ? url : null
}

function render(fill: Fill): string {
  if (fill === null || fill === undefined || fill === false) return ''
  if (typeof fill === 'string') return escapeText(fill)
  if (typeof fill === 'number') return String(fill)
  return isList(fill) ? fill.map(render).join('') : fill.html
}

function isList(fill: Html | readonly Fill[]): fill is readonly Fill[] {
  return Array.isArray(fill)
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
  '\0': '\uFFFD',
}
