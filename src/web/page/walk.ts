/** The link that an arrow key leads to from `link`; null at an end. */
export function nextLink(link: Element | null, key: string): HTMLElement | null {
  const row = link?.closest(ROWS) ?? null
  if (row !== null && (key === 'ArrowLeft' || key === 'ArrowRight')) {
    const links = linksOf(row)
    const at = links.findIndex((other) => other === link || other.getAttribute('href') === link?.getAttribute('href'))
    return links[at + (key === 'ArrowRight' ? 1 : -1)] ?? null
  }
  const rows = [...document.querySelectorAll(ROWS)]
  const step = key === 'ArrowDown' || key === 'ArrowRight' ? 1 : -1
  for (let i = row === null ? 0 : rows.indexOf(row) + step; i >= 0 && i < rows.length; i += step) {
    const next = rows[i]
    const first = next !== undefined && next.getClientRects().length > 0 ? firstLink(next) : null
    if (first !== null) return first
  }
  return null
}

/** What a row opens, from left to right; in a tally its dots, from the least value to the greatest. */
function linksOf(row: Element): HTMLElement[] {
  const dots = [...row.querySelectorAll<HTMLElement>('.dot, .voice')]
  if (dots.length > 0) return dots.toSorted((a, b) => left(a) - left(b))
  return [...row.querySelectorAll<HTMLElement>('a[href^="#"]')].filter((link) => !isKin(link))
}

function firstLink(row: Element): HTMLElement | null {
  return linksOf(row)[0] ?? null
}

function left(link: Element): number {
  return link.querySelector('.hit')?.getBoundingClientRect().left ?? link.getBoundingClientRect().left
}

function isKin(link: Element): boolean {
  return link.getAttribute('href')?.startsWith('#tally-') ?? false
}

const ROWS = '.brief li, li.tally, #list tbody tr, .utterance, .words > div, .reports > li'
