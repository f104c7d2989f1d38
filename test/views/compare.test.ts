import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/model/reading.ts'
import { reconcile } from '../../src/stories/stories.ts'
import { compareDossiers } from '../../src/views/compare.ts'
import { assemble } from '../../src/views/dossier.ts'
import { report } from '../stories/notation.ts'

const FIRST = 'Wire 2024-03-02\n[12] killed civilian; in: Kutum; on: 2024-03-01\n[40] injured civilian; in: Kutum; on: 2024-03-01'
const SECOND = 'Gazette 2024-03-02\n[15] killed civilian; in: Kutum; on: 2024-03-01'
const ELSEWHERE = 'Gazette 2024-03-05\n[3] detained civilian; in: Nyala; on: 2024-03-04'

/** A dossier of reports by name; ids go by the order given, as in a run of its own. */
function dossierOf(reports: Readonly<Record<string, string>>) {
  const readings: Reading[] = Object.entries(reports).map(([name, notation], at) => {
    const reading = report(`r${at + 1}`, notation)
    return { ...reading, document: { ...reading.document, file: `${name}.txt`, sha256: `${name} ${notation}`, textSha256: notation } }
  })
  const account = { ...reconcile(readings), allegations: [], agreements: [], whereabouts: [], gaps: [] }
  return assemble(readings, account, { version: '0', title: 't', mentions: 'left out' }).dossier
}

/** "+ tallies 15 people killed" and the like, each change with its fields. */
function told(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  return Object.entries(compareDossiers(dossierOf(before), dossierOf(after))).flatMap(([list, { added, changed, withdrawn }]) => [
    ...added.map(({ after: id }: { after: string | null }) => `+ ${list} ${id}`),
    ...changed.map(
      ({ after: id, changes }: { after: string | null; changes: readonly { field: string; before: string; after: string }[] }) =>
        `~ ${list} ${id} ${changes.map((change) => `${change.field} ${change.before}>${change.after}`).join(', ')}`,
    ),
    ...withdrawn.map(({ before: id }: { before: string | null }) => `- ${list} ${id}`),
  ])
}

describe('two dossiers side by side', () => {
  test.each([
    { name: 'the same', before: { a: FIRST }, after: { a: FIRST }, told: [] },
    { name: 'the same under other ids', before: { a: FIRST, b: ELSEWHERE }, after: { b: ELSEWHERE, a: FIRST }, told: [] },
    {
      name: 'a report that disputes',
      before: { a: FIRST },
      after: { b: SECOND, a: FIRST },
      told: [
        '+ reports r1',
        '+ figures r1.f1',
        '~ tallies tally-1 status single>disputed, high 12>15, originators Wire>Gazette / Wire, figures 1>2',
      ],
    },
    {
      name: 'a report of something else',
      before: { a: FIRST },
      after: { a: FIRST, b: ELSEWHERE },
      told: ['+ reports r2', '+ figures r2.f1', '+ tallies tally-3'],
    },
    {
      name: 'a report withdrawn',
      before: { a: FIRST, b: ELSEWHERE },
      after: { a: FIRST },
      told: ['- reports r2', '- figures r2.f1', '- tallies tally-3'],
    },
    {
      name: 'a report whose outlet put another number in its place',
      before: { a: FIRST },
      after: { a: FIRST.replace('[40]', '[44]') },
      told: ['~ reports r1 text XX', '~ figures r1.f2 low 40>44, high 40>44', '~ tallies tally-2 best 40>44, low 40>44, high 40>44'],
    },
  ])('$name', ({ before, after, told: expected }) => {
    expect(
      told(before, after)
        .filter((line) => !line.includes('incidents'))
        .map((line) => line.replace(/text [\s\S]*/, 'text XX')),
    ).toEqual(expected)
  })
})
