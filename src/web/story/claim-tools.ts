import type { Change, ClaimAt } from '../../model/decision.ts'
import type { ClaimCard } from '../../model/page.ts'
import { make } from '../page/make.ts'
import type { Store } from '../page/store.ts'
import type { Bar } from './bar.ts'
import { openCorrection } from './correction.ts'
import { decide } from './decide.ts'
import { openReason } from './reason.ts'

/** Puts the tools for deciding under the claim that the reading pane shows. */
export function showClaimTools(store: Store, bar: Bar): void {
  const pane = document.getElementById('pane')
  if (pane === null) return
  const show = (): void => {
    const place = pane.querySelector('.claim-card')
    const card = store.card(decodeURIComponent(location.hash.slice(1)))
    if (place === null || card === null || place.querySelector('.decide') !== null) return
    const tools = toolsOf(card, store, bar)
    if (tools !== null) place.append(tools)
  }
  new MutationObserver(show).observe(pane, { childList: true })
  show()
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : null
    if (
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      target?.matches('input, textarea, select') ||
      document.querySelector('dialog[open]')
    )
      return
    const button = pane.querySelector<HTMLButtonElement>(`.decide button[data-key="${CSS.escape(event.key)}"]`)
    if (button === null) return
    event.preventDefault()
    button.click()
  })
}

const KINDS: Readonly<Partial<Record<ClaimCard['kind'], ClaimAt['claim']>>> = {
  figure: 'figure',
  quotation: 'quotation',
  term: 'term',
  accusation: 'accusation',
}

function toolsOf(card: ClaimCard, store: Store, bar: Bar): HTMLElement | null {
  const kind = KINDS[card.kind]
  if (kind === undefined) return null
  const { report, start, end } = card
  const claim: ClaimAt = { claim: kind, report, start, end }
  const others =
    card.group === null ? [] : (store.group(card.group)?.claims ?? []).flatMap((id) => (id === card.id ? [] : (store.card(id) ?? [])))
  const send = (change: Change, words: string) => (reason: string) => decide(change, reason, { words, bar })
  const tools: HTMLElement[] = [
    tool('Confirm', 'c', () => void send({ kind: 'confirm', claim }, 'Confirmed.')('Read and found right.')),
    tool('No such claim', 'x', () => openReason('Why do the words make no such claim?', send({ kind: 'reject', claim }, 'Rejected.'))),
  ]
  if (kind === 'figure') {
    tools.push(tool('Correct', 'e', () => void openCorrection(card, (fields) => send({ kind: 'correct', claim, fields }, 'Corrected.'))))
    if (others.length > 0) {
      const from = others.map((other) => ({ report: other.report, start: other.start, end: other.end }))
      tools.push(
        tool('Counts something else', 's', () =>
          openReason(
            'Why does it not count what the others count?',
            send({ kind: 'split', group: 'tally', members: [{ report, start, end }], from }, 'Set apart.'),
          ),
        ),
      )
    }
    tools.push(mergeTool(card, store, { report, start, end }, send))
  }
  return make('p', { class: 'decide' }, ...tools)
}

/** Offers the other tallies of the page as what the figure counts, too. */
function mergeTool(
  card: ClaimCard,
  store: Store,
  member: { readonly report: string; readonly start: number; readonly end: number },
  send: (change: Change, words: string) => (reason: string) => Promise<void>,
): HTMLElement {
  const choice = make('select', { 'aria-label': 'Counts the same as' }, make('option', { value: '' }, 'Counts the same as …'))
  for (const row of document.querySelectorAll<HTMLElement>('.tally[id]')) {
    const title = row.querySelector('h3, .title')?.textContent
    if (title && row.id !== card.group) choice.append(make('option', { value: row.id }, title.slice(0, 80)))
  }
  choice.addEventListener('change', () => {
    const first = (store.group(choice.value)?.claims ?? []).flatMap((id) => store.card(id) ?? [])[0]
    choice.value = ''
    if (first === undefined) return
    const members = [member, { report: first.report, start: first.start, end: first.end }]
    openReason('Why do they count the same?', send({ kind: 'merge', group: 'tally', members }, 'Put together.'))
  })
  return choice
}

function tool(words: string, key: string, press: () => void): HTMLElement {
  const button = make('button', { type: 'button', 'data-key': key, title: `Key ${key}` }, words)
  button.addEventListener('click', press)
  return button
}
