import { expect, test } from 'vitest'
import type { DossierReport } from '../../src/model/dossier.ts'
import { reestimate } from '../../src/stories/reestimate.ts'
import { reconcile, rulesOfEstimation } from '../../src/stories/stories.ts'
import { reports } from './notation.ts'

const READINGS = reports(
  'Wire 2024-03-02\n[12] killed civilian; in: Kutum; on: 2024-03-01; by: the hospital\n[dozens] injured civilian; in: Kutum; on: 2024-03-01',
  'Gazette 2024-03-03 (credits Wire)\n[15] killed civilian; in: Kutum; on: 2024-03-01\n[31] injured civilian; in: Kutum; on: 2024-03-01',
  'Radio Nil 2024-03-03\n[12] killed civilian; in: Kutum; on: 2024-03-01; by: the hospital\n[at least 20] injured civilian; in: Kutum; on: 2024-03-01',
)

test('a rule that runs again on a dossier gives what stands in it', () => {
  const { tallies, originators, copies } = reconcile(READINGS)
  const rows = READINGS.map(
    ({ document }): DossierReport => ({
      ...document,
      published: document.published?.value ?? null,
      publishedFrom: null,
      copyOf: copies.find(({ report }) => report === document.id)?.of ?? null,
      originator: originators[document.id]?.name ?? null,
    }),
  )
  const dossier = { reports: rows, figures: READINGS.flatMap(({ claims }) => claims.figures) }
  const rules = rulesOfEstimation().map(({ name }) => name)
  expect(rules.length).toBe(6)
  expect(tallies.some(({ figures }) => figures.length > 2)).toBe(true)
  for (const tally of tallies) expect(rules.map((rule) => reestimate(tally, dossier, rule))).toEqual(tally.estimates)
})

test('there is no rule by another name', () => {
  const [tally] = reconcile(READINGS).tallies
  expect(tally && reestimate(tally, { reports: [], figures: [] }, 'guess')).toBeNull()
})
