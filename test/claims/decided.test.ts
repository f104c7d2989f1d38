import { describe, expect, it } from 'vitest'
import { decideClaims } from '../../src/claims/claims.ts'
import type { Change, Decision } from '../../src/model/decision.ts'
import { standing } from '../../src/model/decision.ts'
import type { Reading } from '../../src/model/reading.ts'
import { readSentence } from '../reading.ts'

const TEXT =
  'At least 12 people were killed in Port Salim on Monday, including three children, the health office said. Nine houses were destroyed.'

/** Decisions in a row, numbered from d1. */
function decisions(...changes: readonly Change[]): Decision[] {
  return changes.map((change, index) => ({
    id: `d${index + 1}`,
    who: 'amina',
    at: '2026-01-01T00:00:00.000Z',
    reason: 'read again',
    change,
  }))
}

describe('what people decide of claims', () => {
  const { mentions, claims } = readSentence(TEXT)
  const reading = { document: { id: 'r1' }, mentions, claims } as unknown as Reading
  const [whole, part] = reading.claims.figures
  if (whole === undefined || part === undefined) throw new Error('the text holds two figures')
  const at = { claim: 'figure', report: whole.report, start: whole.start, end: whole.end } as const

  it('a rejected claim is gone, and its part stands on its own', () => {
    expect(part.partOf).toBe(whole.id)
    const { figures } = decideClaims(reading, decisions({ kind: 'reject', claim: at })).claims
    expect(figures.map(({ id }) => id)).not.toContain(whole.id)
    expect(figures.find(({ id }) => id === part.id)?.partOf).toBeNull()
  })

  it.each([
    ['low', 14, 14],
    ['high', 20, 20],
    ['place', ['Port Salim', 'Wadi'], ['Port Salim', 'Wadi']],
    ['measure', 'injured', 'injured'],
    ['from', '2026-03-02', '2026-03-02'],
    ['text', 'other words', whole.text],
    ['start', 0, whole.start],
    ['low', 'twelve', whole.low],
    ['low', -1, whole.low],
    ['place', 'Port Salim', whole.place],
    ['constructor', 'x', Object],
    ['__proto__', 'x', Object.prototype],
  ])('%s corrected to %j is %j', (field, given, kept) => {
    const fields = JSON.parse(`{${JSON.stringify(field)}:${JSON.stringify(given)}}`) as Record<string, unknown>
    const [figure] = decideClaims(reading, decisions({ kind: 'correct', claim: at, fields })).claims.figures
    expect((figure as unknown as Record<string, unknown>)[field]).toEqual(kept)
  })

  it('a claim of another report, or at other words, is left as it is', () => {
    const elsewhere = decisions(
      { kind: 'reject', claim: { ...at, report: 'r99' } },
      { kind: 'reject', claim: { ...at, start: at.start + 1 } },
    )
    expect(decideClaims(reading, elsewhere)).toEqual(reading)
  })

  it('what was undone counts for nothing', () => {
    const all = decisions({ kind: 'reject', claim: at }, { kind: 'undo', decision: 'd1' })
    expect(decideClaims(reading, standing(all))).toEqual(reading)
  })
})
