import { type Days, daysWords } from './address.ts'
import { make } from './make.ts'

/** Narrows map, tallies and list together to a period. */
export interface Period {
  readonly days: () => Days | null
  /** `settled`: the list follows at once; while a hand still draws, only the map does. */
  readonly set: (days: Days | null, hand: 'drawing' | 'settled') => void
}

export function openPeriod(changed: (days: Days | null) => void): Period {
  const rows = collectRows()
  const shown = document.querySelector<HTMLElement>('#where .shown')
  const tools = document.querySelector('.tools')
  let days: Days | null = null
  return {
    days: () => days,
    set: (next, hand) => {
      days = next
      narrow(rows.marks, days)
      lightSpots()
      if (hand === 'settled') {
        narrow(rows.list, days)
        for (const part of document.querySelectorAll('.measure'))
          part.classList.toggle('out', part.querySelector('li.tally:not(.out)') === null)
        document.documentElement.classList.toggle('is-narrowed', days !== null)
        if (shown !== null) shown.replaceChildren(...statusOf(rows, days))
        tools?.querySelector('.chip')?.remove()
        if (days !== null)
          tools?.prepend(
            make(
              'button',
              { type: 'button', class: 'chip', 'data-do': 'all-days', 'aria-label': `Only ${daysWords(days)}. Show all days` },
              `${daysWords(days)} ✕`,
            ),
          )
      }
      changed(days)
    },
  }
}

/** A spot fades with the last of its marks. */
function lightSpots(): void {
  const lit = new Set([...document.querySelectorAll<HTMLElement>('.mark:not(.out)')].map((mark) => mark.dataset.spot))
  for (const spot of document.querySelectorAll<HTMLElement>('.spot')) spot.classList.toggle('out', !lit.has(spot.dataset.spot))
}

interface Dated {
  readonly element: Element
  /** Null where no day is told. */
  readonly range: Days | null
}

interface Rows {
  readonly marks: readonly Dated[]
  readonly list: readonly Dated[]
}

/** Rows that still wait in templates are the very elements that stand in the list later. */
function collectRows(): Rows {
  const roots: ParentNode[] = [document, ...[...document.querySelectorAll('template')].map(({ content }) => content)]
  const all = (selector: string) => roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]).map(dated)
  return { marks: all('.mark[data-days]'), list: all('tr[data-days], li.tally[data-days]') }
}

function dated(element: HTMLElement | SVGElement): Dated {
  const [from = '', to = ''] = (element.dataset.days ?? '').split('..')
  if (from === '' && to === '') return { element, range: null }
  return { element, range: { from: from === '' ? -Infinity : Number(from), to: to === '' ? Infinity : Number(to) } }
}

function narrow(rows: readonly Dated[], days: Days | null): void {
  for (const { element, range } of rows) element.classList.toggle('out', !isShown(range, days))
}

function isShown(range: Days | null, days: Days | null): boolean {
  return days === null || (range !== null && range.from <= days.to && range.to >= days.from)
}

function statusOf({ list }: Rows, days: Days | null): (Node | string)[] {
  if (days === null) return []
  const count = (kind: string, counted: (row: Dated) => boolean) => list.filter((row) => row.element.matches(kind) && counted(row)).length
  const within = ({ range }: Dated) => isShown(range, days)
  const undated = ({ range }: Dated) => range === null
  const many = (n: number) => n.toLocaleString('en')
  const left = [
    [count(INCIDENT, undated), 'incident'],
    [count(TALLY, undated), 'tally'],
  ] as const
  const words = left.filter(([n]) => n > 0).map(([n, noun]) => `${many(n)} ${n === 1 ? noun : noun === 'tally' ? 'tallies' : `${noun}s`}`)
  return [
    make('b', {}, `${daysWords(days)}: `),
    `${many(count(INCIDENT, within))} of ${many(count(INCIDENT, () => true))} incidents, ${many(count(TALLY, within))} of ${many(count(TALLY, () => true))} tallies, on the map and below. `,
    words.length > 0 ? `Left out for want of a date: ${words.join(' and ')}. ` : '',
    make('button', { type: 'button', 'data-do': 'all-days' }, 'Show all days'),
  ]
}

const INCIDENT = 'tr[id^="incident-"]'
const TALLY = 'li.tally'
