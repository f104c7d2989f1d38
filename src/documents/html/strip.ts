/** A page without what no reader sees, so that the tree that is built of it stays small. */
export interface Stripped {
  readonly markup: string
  /** The bodies of its JSON-LD scripts. */
  readonly scripts: readonly string[]
  /** `large`: too large to weigh its parts against each other; `bomb`: more tags or deeper nesting than any page has. */
  readonly size: 'usual' | 'large' | 'bomb'
}

/** Takes scripts, styles, drawings and comments out in one pass over the tags. */
export function stripPage(html: string): Stripped {
  const kept: string[] = []
  const scripts: string[] = []
  let from = 0
  let tags = 0
  let depth = 0
  let deepest = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4)
      kept.push(html.slice(from, at))
      from = at = end < 0 ? html.length : end + 3
      continue
    }
    const closing = html[at + 1] === '/'
    const name = nameAt(html, closing ? at + 2 : at + 1)
    tags++
    if (name === '') {
      const end = runOf(html, at)
      if (end > at + 1) {
        // Of a row of angle brackets one is enough: the parser makes a node of each.
        kept.push(html.slice(from, at))
        from = end - 1
      }
      at = end
      continue
    }
    if (REMOVED.has(name) && !closing) {
      kept.push(html.slice(from, at))
      const open = html.indexOf('>', at)
      const end = closeOf(html, name, open < 0 ? html.length : open)
      if (name === 'script' && JSON_LD.test(html.slice(at, Math.min(open, at + 400)))) scripts.push(html.slice(open + 1, end.start))
      from = at = end.end
      continue
    }
    if (!LOOSE.has(name)) {
      depth = Math.max(0, depth + (closing ? -1 : 1))
      deepest = Math.max(deepest, depth)
    }
    at++
  }
  kept.push(html.slice(from))
  const markup = kept.join('')
  return { markup, scripts, size: sizeOf({ tags, deepest, length: markup.length }) }
}

// Of a hundred news pages the largest has 3,000 tags, 51 levels and 190,000 characters.
const USUAL = { tags: 12_000, deepest: 80, length: 1_500_000 }
const MOST = { tags: 100_000, deepest: 400, length: 4_000_000 }

function sizeOf(page: typeof USUAL | typeof MOST): Stripped['size'] {
  const within = (limit: typeof page): boolean => page.tags <= limit.tags && page.deepest <= limit.deepest && page.length <= limit.length
  return within(USUAL) ? 'usual' : within(MOST) ? 'large' : 'bomb'
}

const JSON_LD = /application\/ld\+json/i
const REMOVED: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'template', 'iframe', 'object', 'select', 'canvas', 'math'])
// Elements that need no closing tag, or have none: they say nothing of depth.
const LOOSE: ReadonlySet<string> = new Set(
  'p li td th tr dt dd option tbody thead tfoot br img hr input meta link source wbr area base col embed track param'.split(' '),
)

function runOf(html: string, at: number): number {
  let end = at + 1
  while (html.charCodeAt(end) === 60) end++
  return end
}

function nameAt(html: string, start: number): string {
  let end = start
  while (end - start < 12 && isLetter(html.charCodeAt(end))) end++
  return html.slice(start, end).toLowerCase()
}

function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
}

function closeOf(html: string, name: string, from: number): { readonly start: number; readonly end: number } {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (nameAt(html, at + 2) !== name) continue
    const end = html.indexOf('>', at)
    return { start: at, end: end < 0 ? html.length : end + 1 }
  }
  return { start: html.length, end: html.length }
}
