import { showAll } from './later.ts'
import { make } from './make.ts'
import { type Store, wordsId } from './store.ts'

/** Narrows the list to what holds all the words, and shows where the reports say them. */
export function openSearch(store: Store): void {
  const field = document.querySelector<HTMLInputElement>('#search')
  const found = document.getElementById('found')
  if (field === null || found === null) return
  let waiting = 0
  field.addEventListener('input', () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(() => search(store, field.value, found), 120)
  })
}

function search(store: Store, query: string, found: HTMLElement): void {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
  document.documentElement.classList.toggle('is-searching', words.length > 0)
  found.hidden = words.length === 0
  if (words.length > 0) showAll((row) => holds(row, words))
  for (const row of document.querySelectorAll(ROWS)) row.classList.toggle('miss', words.length > 0 && !holds(row, words))
  for (const part of document.querySelectorAll(PARTS))
    part.classList.toggle('miss', words.length > 0 && part.querySelector(`:is(${ROWS}):not(.miss)`) === null)
  if (words.length === 0) return
  const hits = hitsIn(store, query.trim().toLowerCase())
  const rows = document.querySelectorAll(`:is(${ROWS}):not(.miss)`).length
  found.replaceChildren(
    make(
      'h2',
      {},
      `“${query.trim()}”`,
      make('span', { class: 'n' }, ` ${rows} rows below, ${hits.length === MOST ? `first ${MOST}` : hits.length} places in the texts`),
    ),
    make(
      'ul',
      { class: 'hits' },
      ...hits.map(({ report, start, end, before, words, after }) =>
        make(
          'li',
          {},
          make(
            'a',
            { href: `#${wordsId(report, start, end)}` },
            make('bdi', { class: 'outlet' }, store.head(report).meta.split(',')[0] ?? report),
          ),
          ' ',
          make('span', { class: 'sentence', dir: 'auto' }, before, make('mark', {}, words), after),
        ),
      ),
    ),
  )
}

function holds(row: Element, words: readonly string[]): boolean {
  const text = textOf(row)
  return words.every((word) => text.includes(word))
}

function textOf(row: Element): string {
  const known = texts.get(row)
  if (known !== undefined) return known
  const parts = [...row.querySelectorAll(NAMING)]
  const text = (parts.length > 0 ? parts : [row])
    .map((part) => part.textContent ?? '')
    .join(' ')
    .toLowerCase()
  texts.set(row, text)
  return text
}

/** Where the next word begins, so that no snippet cuts one. */
function wordStart(text: string, at: number): number {
  if (at <= 0) return 0
  const blank = text.indexOf(' ', at)
  return blank === -1 ? text.length : blank + 1
}

const texts = new WeakMap<Element, string>()

interface Hit {
  readonly report: string
  readonly start: number
  readonly end: number
  readonly before: string
  readonly words: string
  readonly after: string
}

function hitsIn(store: Store, query: string): Hit[] {
  const hits: Hit[] = []
  for (const report of store.reports) {
    const text = store.text(report) ?? ''
    const lower = text.toLowerCase()
    // A few letters grow when they are lowered ("İ"): offsets would no longer fit, so such a text is searched as it stands.
    const folded = lower.length === text.length ? lower : text
    for (let at = folded.indexOf(query); at !== -1 && hits.length < MOST; at = folded.indexOf(query, at + query.length)) {
      const end = at + query.length
      const from = Math.max(text.lastIndexOf('\n', at - 1) + 1, wordStart(text, at - 80))
      const line = text.indexOf('\n', end)
      const to = Math.min(line === -1 ? text.length : line, wordStart(text, end + 80))
      hits.push({
        report,
        start: at,
        end,
        before: (at - from >= 60 ? '… ' : '') + text.slice(from, at),
        words: text.slice(at, end),
        after: text.slice(end, to),
      })
    }
    if (hits.length >= MOST) break
  }
  return hits
}

const PARTS = '#list .part, .measure, .speaker'
const ROWS = 'li.tally, #list .part tbody tr, .utterance, .actor, .reports > li'
/** A tally is found by its title, its summary and its outlets; its sentences are found in the texts. */
const NAMING = 'h4, summary, .figures, .cite'
const MOST = 50
