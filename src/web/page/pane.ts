import type { ClaimCard, ClaimGroup } from '../../model/page.ts'
import { make, shape } from './make.ts'
import { readingText, sentenceOf } from './reading.ts'
import type { Store } from './store.ts'

/** The reading pane: what is chosen, its text, and the same claim elsewhere. */
export interface Pane {
  readonly showClaim: (card: ClaimCard, pinned: readonly string[]) => void
  readonly showReport: (report: string, pinned: readonly string[]) => void
  readonly clear: () => void
}

export function openPane(store: Store): Pane {
  const pane = document.getElementById('pane') ?? make('aside')
  const legend = [...pane.childNodes]
  const live = make('p', { class: 'visually-hidden', role: 'status' })
  document.body.append(live)
  const fill = (...children: readonly (Node | null)[]) => pane.replaceChildren(...children.filter((child) => child !== null))
  return {
    showClaim: (card, pinned) => {
      const group = card.group === null ? null : store.group(card.group)
      const text = make(
        'div',
        { class: 'reading', tabindex: '0', role: 'region', 'aria-label': 'Text of the report' },
        readingText(store, card.report, card),
      )
      fill(
        headOf(store, card.report, card, pinned),
        claimOf(card, group),
        text,
        othersOf(store, card, group),
        pinsOf(store, pinned, card.id),
      )
      document.documentElement.classList.add('is-reading')
      toMiddle(text, pane)
      live.textContent = `${store.head(card.report).meta}: ${(store.text(card.report) ?? '').slice(...card.sentence)}`
    },
    showReport: (report, pinned) => {
      const text = make(
        'div',
        { class: 'reading', tabindex: '0', role: 'region', 'aria-label': 'Text of the report' },
        readingText(store, report, null),
      )
      fill(headOf(store, report, null, pinned), text, pinsOf(store, pinned, ''))
      document.documentElement.classList.add('is-reading')
      live.textContent = store.head(report).title
    },
    clear: () => {
      pane.replaceChildren(...legend)
      document.documentElement.classList.remove('is-reading')
      live.textContent = ''
    },
  }
}

function headOf(store: Store, report: string, card: ClaimCard | null, pinned: readonly string[]): HTMLElement {
  const { title, meta, url, copy } = store.head(report)
  const isPinned = card !== null && pinned.includes(card.id)
  return make(
    'header',
    { class: 'pane-head' },
    make(
      'div',
      { class: 'pane-tools' },
      make(
        'button',
        { type: 'button', class: 'close', 'data-do': 'close' },
        make('span', { class: 'on-phone' }, '← Back to the list'),
        make('span', { class: 'on-desk' }, 'Close'),
      ),
      card !== null && make('button', { type: 'button', 'data-do': 'pin', 'aria-pressed': String(isPinned) }, isPinned ? 'Pinned' : 'Pin'),
      card !== null && make('button', { type: 'button', 'data-do': 'copy-link' }, 'Copy link'),
      url !== null && make('a', { class: 'out', href: url, rel: 'noopener noreferrer nofollow', target: '_blank' }, 'Original'),
    ),
    make(
      'p',
      { class: 'meta' },
      make('span', { class: 'id' }, report),
      ' ',
      make('bdi', {}, meta),
      copy && make('span', { class: 'copy-word' }, ' copy'),
    ),
    make('h2', { class: 'title', dir: 'auto' }, title),
  )
}

function claimOf(card: ClaimCard, group: ClaimGroup | null): HTMLElement | null {
  const known = [...(group?.facts ?? []), ...card.facts]
  if (group === null && known.length === 0) return null
  const facts = known.map(({ label, value, inferred }) =>
    make(
      'div',
      {},
      make('dt', {}, label),
      make(
        'dd',
        inferred ? { class: 'derived', title: 'Not in this sentence: carried from elsewhere in the report, or reckoned' } : {},
        make('bdi', {}, value),
      ),
    ),
  )
  return make(
    'section',
    { class: 'claim-card', 'aria-label': 'The claim' },
    group !== null &&
      make(
        'p',
        { class: 'of' },
        ...(group.status === null ? [] : [shape(group.status)]),
        make('bdi', {}, group.title),
        group.status !== null && make('span', { class: 'n' }, ` ${group.status === 'single' ? 'one originator' : group.status}`),
      ),
    make('dl', {}, ...facts),
  )
}

/** The same claim in the other reports: with their sentences, copies by name only. */
function othersOf(store: Store, card: ClaimCard, group: ClaimGroup | null): HTMLElement | null {
  const cards = (group?.claims ?? []).filter((id) => id !== card.id).flatMap((id) => store.card(id) ?? [])
  if (cards.length === 0) return null
  const copies = cards.filter(({ report }) => store.head(report).copy)
  const rest = cards
    .filter((other) => !copies.includes(other))
    .toSorted((a, b) => Number(a.report === card.report) - Number(b.report === card.report))
  const outlet = ({ report }: ClaimCard) => store.head(report).meta.split(' · ')[0] ?? report
  const seen = new Set<string>()
  const distinct = copies.filter(({ report }) => !seen.has(report) && seen.add(report))
  return make(
    'section',
    { class: 'others', 'aria-label': 'The same claim in other reports', tabindex: '0' },
    make('h3', {}, 'The same in'),
    make(
      'ul',
      {},
      ...rest
        .slice(0, MOST)
        .map((other) =>
          make(
            'li',
            {},
            make(
              'a',
              { href: `#${other.id}`, class: 'cite' },
              make('bdi', { class: 'outlet' }, outlet(other)),
              ' ',
              make('span', { class: 'date' }, store.head(other.report).meta.split(' · ')[1]?.split(',')[0] ?? ''),
            ),
            sentenceOf(store, other),
          ),
        ),
    ),
    rest.length > MOST && make('p', { class: 'n' }, `${rest.length - MOST} more are listed under the row.`),
    distinct.length > 0 &&
      make(
        'p',
        { class: 'copies' },
        'In copies: ',
        ...distinct.flatMap((copy, i) => [i > 0 ? ', ' : '', make('a', { href: `#${copy.id}` }, make('bdi', {}, outlet(copy)))]),
      ),
  )
}

function pinsOf(store: Store, pinned: readonly string[], current: string): HTMLElement | null {
  const cards = pinned.filter((id) => id !== current).flatMap((id) => store.card(id) ?? [])
  if (cards.length === 0) return null
  return make(
    'section',
    { class: 'others pins', 'aria-label': 'Pinned', tabindex: '0' },
    make('h3', {}, 'Pinned'),
    make(
      'ul',
      {},
      ...cards.map((card) =>
        make(
          'li',
          {},
          make('a', { href: `#${card.id}`, class: 'cite' }, make('bdi', { class: 'outlet' }, store.head(card.report).meta)),
          sentenceOf(store, card),
        ),
      ),
    ),
  )
}

/** On a phone the pane itself scrolls, else the text inside it. */
function toMiddle(reading: HTMLElement, pane: HTMLElement): void {
  const mark = reading.querySelector<HTMLElement>('mark.chosen')
  if (mark === null) return
  const scroller = getComputedStyle(reading).overflowY === 'visible' ? pane : reading
  const top = mark.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
  scroller.scrollTop = top - scroller.clientHeight / 2 + mark.offsetHeight / 2
}

const MOST = 20
