import type { Figure } from '../../model/claim.ts'
import type { Dossier } from '../../model/dossier.ts'
import type { ClaimCard } from '../../model/page.ts'
import { ask, Refusal } from '../ask.ts'
import { make } from '../page/make.ts'
import { openReason } from './reason.ts'

/** Offers the fields of a figure to be corrected; only those that were changed go into the decision. */
export async function openCorrection(
  card: ClaimCard,
  send: (fields: Readonly<Record<string, unknown>>) => (reason: string) => Promise<void>,
): Promise<void> {
  const dossier = await ask<Dossier>(`/api${location.pathname}`)
  const figure = dossier.figures.find(({ report, start, end }) => report === card.report && start === card.start && end === card.end)
  if (figure === undefined) return
  const inputs = FIELDS.map(({ name, words, kind }) => {
    const input = make('input', {
      id: `field-${name}`,
      value: shown(figure[name]),
      ...(kind === 'number' ? { type: 'number', min: '0', step: '1' } : { type: 'text', maxlength: '200' }),
    })
    return { name, kind, input, row: make('p', { class: 'field' }, make('label', { for: `field-${name}` }, words), input) }
  })
  const give = (reason: string) => {
    const changed = inputs.filter(({ name, input }) => input.value.trim() !== shown(figure[name]))
    if (changed.length === 0) throw new Refusal(400, 'nothing-changed', 'No field was changed; change one, or leave it.')
    return send(Object.fromEntries(changed.map(({ name, kind, input }) => [name, parsed(input.value.trim(), kind)])))(reason)
  }
  openReason('What should it be?', async (reason) => give(reason), ...inputs.map(({ row }) => row))
}

const FIELDS: readonly {
  readonly name: keyof Figure & ('low' | 'high' | 'measure' | 'from' | 'to' | 'place' | 'party')
  readonly words: string
  readonly kind: 'number' | 'text' | 'list'
}[] = [
  { name: 'low', words: 'At least', kind: 'number' },
  { name: 'high', words: 'At most', kind: 'number' },
  { name: 'measure', words: 'Counts', kind: 'text' },
  { name: 'party', words: 'Of whom', kind: 'list' },
  { name: 'from', words: 'From, as 2020-03-06', kind: 'text' },
  { name: 'to', words: 'To', kind: 'text' },
  { name: 'place', words: 'Where', kind: 'list' },
]

function shown(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}

function parsed(text: string, kind: 'number' | 'text' | 'list'): unknown {
  if (kind === 'list')
    return text
      .split(',')
      .map((part) => part.trim())
      .filter(Boolean)
  if (text === '') return null
  return kind === 'number' ? Number(text) : text
}
