import type { Choice } from './choice.ts'
import { make } from './make.ts'
import { nextLink } from './walk.ts'

/** Arrow keys walk, Enter pins, Esc closes, / searches, ? lists the keys. */
export function openKeys(choice: Choice, close: () => void): void {
  const dialog = keysDialog()
  document.body.append(dialog)
  document.getElementById('keys')?.addEventListener('click', () => dialog.showModal())
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog.open) return
    const target = event.target instanceof Element ? event.target : document.body
    if (event.key === 'Escape') return leave(target, close)
    if (target.matches('input, textarea, select')) return
    if (event.key === '/') {
      event.preventDefault()
      document.querySelector<HTMLInputElement>('#search')?.focus()
    } else if (event.key === '?') {
      dialog.showModal()
    } else if (event.key.startsWith('Arrow') && target.closest('#pane, .scroll[tabindex]:focus, .sheet, .brush') === null) {
      walk(choice, event, target)
    } else if (event.key === 'Enter' && target === document.body) {
      choice.pin()
    }
  })
}

function walk(choice: Choice, event: KeyboardEvent, target: Element): void {
  const from = target.closest<HTMLElement>('#list a[href^="#"]') ?? choice.link()
  if (from === null && choice.current() === null && !['ArrowLeft', 'ArrowRight'].includes(event.key)) return
  const next = nextLink(from, event.key)
  if (next === null) return
  event.preventDefault()
  choice.open(next.getAttribute('href')?.slice(1) ?? '', 'replace', next)
  next.focus({ preventScroll: true })
  next.closest('li, tr, dd, div')?.scrollIntoView({ block: 'nearest' })
}

function leave(target: Element, close: () => void): void {
  const field = document.querySelector<HTMLInputElement>('#search')
  if (field !== null && field.value !== '') {
    field.value = ''
    field.dispatchEvent(new Event('input'))
    return
  }
  if (target === field) field?.blur()
  close()
}

function keysDialog(): HTMLDialogElement {
  const rows = KEYS.map(([keys, what]) =>
    make('div', {}, make('dt', {}, ...keys.flatMap((key) => [make('kbd', {}, key), ' '])), make('dd', {}, what)),
  )
  const button = make('button', { autofocus: '' }, 'Close')
  return make(
    'dialog',
    { 'aria-labelledby': 'keys-head' },
    make('h2', { id: 'keys-head' }, 'Keys'),
    make('dl', {}, ...rows),
    make('form', { method: 'dialog' }, button),
  )
}

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['←', '→'], 'from figure to figure in a row'],
  [['↑', '↓'], 'from row to row'],
  [['Tab'], 'to the map or the line of days; there the arrow keys go from incident to incident, or move the period'],
  [['+', '−', '0'], 'on the map: nearer, farther, all of it'],
  [['Enter'], 'open; on what is open, pin it beside the next'],
  [['Esc'], 'close the text, empty the search'],
  [['/'], 'search'],
  [['?'], 'this list'],
]
