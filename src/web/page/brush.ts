import { type Days, daysWords } from './address.ts'
import { make } from './make.ts'
import type { Period } from './period.ts'

/** The brush over the line of days: drawn by hand or by keys, it narrows the page to a period. */
export interface Brush {
  /** Draws the period as it is. */
  readonly show: (days: Days | null) => void
}

/** `settle` is told when a hand or key has come to rest. */
export function openBrush(period: Period, settle: () => void): Brush | null {
  const line = document.querySelector<HTMLElement>('.days .track')
  const figure = line?.closest<HTMLElement>('.days')
  if (line === null || figure === null || figure === undefined) return null
  const span = { from: Number(figure.dataset.first), to: Number(figure.dataset.last) }
  const parts = build(line, span)
  const held = () => period.days() ?? span
  const put = (days: Days, hand: 'drawing' | 'settled') => {
    const from = Math.max(span.from, Math.min(days.from, days.to))
    const to = Math.min(span.to, Math.max(days.from, days.to))
    period.set(from === span.from && to === span.to ? null : { from, to }, hand)
    if (hand === 'settled') settle()
  }
  draw(parts, line, { span, held, put })
  for (const [name, part] of [
    ['from', parts.from],
    ['to', parts.to],
    ['both', parts.both],
  ] as const) {
    part.addEventListener('keydown', (event) => {
      const days = event.key === 'Escape' ? span : moved(held(), name, { key: event.key, span })
      if (days === null || (event.key === 'Escape' && period.days() === null)) return
      event.preventDefault()
      event.stopPropagation()
      put(days, 'settled')
    })
  }
  return { show: (days) => place(parts, days ?? span, { span, active: days !== null }) }
}

interface Parts {
  readonly field: HTMLElement
  readonly before: HTMLElement
  readonly after: HTMLElement
  readonly from: HTMLElement
  readonly to: HTMLElement
  readonly both: HTMLElement
}

function build(line: HTMLElement, span: Days): Parts {
  const slider = (name: string, label: string) =>
    make('div', {
      class: name,
      role: 'slider',
      tabindex: '0',
      'aria-label': label,
      'aria-valuemin': String(span.from),
      'aria-valuemax': String(span.to),
    })
  const parts = {
    before: make('div', { class: 'shade' }),
    after: make('div', { class: 'shade' }),
    both: slider('window', 'Period shown'),
    from: slider('handle', 'First day shown'),
    to: slider('handle', 'Last day shown'),
  }
  const field = make('div', { class: 'brush' }, parts.before, parts.after, parts.both, parts.from, parts.to)
  field.style.top = `${line.closest<HTMLElement>('.days')?.dataset.top ?? 0}px`
  line.append(field)
  return { field, ...parts }
}

function place(
  { before, after, from, to, both, field }: Parts,
  days: Days,
  { span, active }: { readonly span: Days; readonly active: boolean },
): void {
  const left = share(days.from, span)
  const right = share(days.to + 1, span)
  before.style.width = `${left}%`
  after.style.width = `${100 - right}%`
  from.style.left = `${left}%`
  to.style.left = `${right}%`
  both.style.left = `${left}%`
  both.style.width = `${right - left}%`
  field.classList.toggle('active', active)
  const words = active ? daysWords(days) : `all days, ${daysWords(days)}`
  for (const [part, now, text] of [
    [from, days.from, daysWords({ from: days.from, to: days.from })],
    [to, days.to, daysWords({ from: days.to, to: days.to })],
    [both, days.from, words],
  ] as const) {
    part.setAttribute('aria-valuenow', String(now))
    part.setAttribute('aria-valuetext', text)
  }
}

type Part = 'from' | 'to' | 'both'

interface Held {
  readonly span: Days
  readonly held: () => Days
  readonly put: (days: Days, hand: 'drawing' | 'settled') => void
}

/** A hand takes a handle, moves the window, or draws a new one; a tap takes one day. */
function draw({ field, from, to, both }: Parts, line: HTMLElement, { span, held, put }: Held): void {
  field.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return
    const start = dayAt(event, line, span)
    const first = held()
    const part: Part | 'new' =
      event.target === from
        ? 'from'
        : event.target === to
          ? 'to'
          : event.target === both && field.classList.contains('active')
            ? 'both'
            : 'new'
    const drawn = (day: number): Days => {
      if (part === 'from') return { from: Math.min(day, first.to), to: first.to }
      if (part === 'to') return { from: first.from, to: Math.max(day, first.from) }
      return part === 'both' ? shifted(first, day - start, span) : { from: start, to: day }
    }
    const move = (next: PointerEvent) => put(drawn(dayAt(next, line, span)), 'drawing')
    const end = (next: PointerEvent) => {
      field.removeEventListener('pointermove', move)
      field.removeEventListener('pointerup', end)
      field.removeEventListener('pointercancel', end)
      const day = dayAt(next, line, span)
      put(part === 'both' && day === start ? { from: day, to: day } : drawn(day), 'settled')
      ;(part === 'to' ? to : part === 'from' ? from : both).focus({ preventScroll: true })
    }
    event.preventDefault()
    field.setPointerCapture(event.pointerId)
    field.addEventListener('pointermove', move)
    field.addEventListener('pointerup', end)
    field.addEventListener('pointercancel', end)
  })
}

/** Where a key takes the period; null for a key that takes it nowhere. */
function moved(days: Days, part: Part, { key, span }: { readonly key: string; readonly span: Days }): Days | null {
  const step = STEPS[key]
  const end = key === 'Home' ? -Infinity : key === 'End' ? Infinity : null
  const by = step ?? end
  if (by === null || by === undefined) return null
  if (part === 'both') return shifted(days, by, span)
  if (part === 'from') return { from: Math.min(days.to, Math.max(span.from, days.from + by)), to: days.to }
  return { from: days.from, to: Math.max(days.from, Math.min(span.to, days.to + by)) }
}

function shifted({ from, to }: Days, by: number, span: Days): Days {
  const held = Math.max(span.from - from, Math.min(span.to - to, by))
  return { from: from + held, to: to + held }
}

function dayAt(event: PointerEvent, line: HTMLElement, { from, to }: Days): number {
  const { left, width } = line.getBoundingClientRect()
  const share = Math.min(0.999999, Math.max(0, (event.clientX - left) / width))
  return from + Math.floor(share * (to + 1 - from))
}

function share(day: number, { from, to }: Days): number {
  return ((day - from) / (to + 1 - from)) * 100
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -7, PageUp: 7 }
