/** What a site's robots.txt lets a program do (RFC 9309). */
export interface Robots {
  readonly allows: (url: URL) => boolean
  /** Least time between two requests; null where none is asked for. */
  readonly delayMs: number | null
  readonly sitemaps: readonly string[]
}

export const ALL_ALLOWED: Robots = { allows: () => true, delayMs: null, sitemaps: [] }
export const NONE_ALLOWED: Robots = { allows: () => false, delayMs: null, sitemaps: [] }

/** Reads robots.txt for the program whose name begins with `product`. What can't be understood is passed over. */
export function parseRobots(text: string, product: string): Robots {
  const sitemaps: string[] = []
  const groups: Group[] = []
  let isOpen = false
  for (const line of text.slice(0, MOST_CHARACTERS).split(/\r\n|\r|\n/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]+)\s*:([^#]*)/i.exec(line) ?? []
    const name = field.toLowerCase()
    const told = value.trim()
    if (name === 'sitemap') sitemaps.push(told)
    else if (name === 'user-agent') {
      // Several names in a row head one group.
      if (!isOpen) groups.push({ agents: [], rules: [], delayMs: null })
      groups.at(-1)?.agents.push(told.toLowerCase())
      isOpen = true
    } else if (field !== '') {
      isOpen = false
      const group = groups.at(-1)
      if (name === 'allow' || name === 'disallow') {
        if (told !== '') group?.rules.push({ path: told, allows: name === 'allow' })
      } else if (name === 'crawl-delay' && group !== undefined && Number(told) > 0)
        group.delayMs = Math.min(Number(told) * 1000, MOST_DELAY_MS)
    }
  }
  const own = groups.filter(({ agents }) => agents.some((agent) => agent !== '*' && product.toLowerCase().startsWith(agent)))
  const mine = own.length > 0 ? own : groups.filter(({ agents }) => agents.includes('*'))
  const rules = mine.flatMap((group) => group.rules)
  return {
    sitemaps,
    delayMs: mine.flatMap(({ delayMs }) => delayMs ?? [])[0] ?? null,
    allows: (url) => {
      const path = `${url.pathname}${url.search}`
      if (path === '/robots.txt') return true
      const fitting = rules.filter((rule) => fits(path, rule.path))
      // The longest rule counts; of two that are equally long, the one that allows.
      fitting.sort((a, b) => b.path.length - a.path.length || Number(b.allows) - Number(a.allows))
      return fitting[0]?.allows ?? true
    },
  }
}

interface Group {
  readonly agents: string[]
  readonly rules: { readonly path: string; readonly allows: boolean }[]
  delayMs: number | null
}

/** Whether a path begins as a rule says; `*` is any run of characters, a `$` at the end is the end. In time of the path's length for each star. */
function fits(path: string, rule: string): boolean {
  const isWhole = rule.endsWith('$')
  const [first = '', ...rest] = (isWhole ? rule.slice(0, -1) : rule).split('*')
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1
    if (isLast && isWhole) return path.length - part.length >= at && path.endsWith(part)
    const found = path.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return !isWhole || at === path.length
}

// RFC 9309 asks for at least 500 kibibytes.
const MOST_CHARACTERS = 512 * 1024
const MOST_DELAY_MS = 120_000
