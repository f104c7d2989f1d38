import { expect, test } from 'vitest'
import { readAgreementFile } from '../../src/agreements/file/read-file.ts'
import { agreementDraft } from '../../src/exports/agreement-yaml.ts'
import type { Term } from '../../src/model/story.ts'

const TERM: Term = {
  id: 't1',
  agreement: 'Lakeside, 5 May 2021',
  type: 'cessation',
  parties: ['Orsk', 'Vesland'],
  starts: '2021-05-06T00:01',
  value: null,
  unit: null,
  place: ['Donvale', 'odd\nname: # "x"'],
  evidence: [
    { report: 'r1', start: 3, end: 20 },
    { report: 'r2', start: 0, end: 4 },
  ],
}

test('a draft is read as it is, with the words of reports and the open questions', () => {
  const dossier = {
    terms: [TERM, { ...TERM, type: 'corridor' as const, starts: null, value: 6, unit: 'km' }],
    reports: [{ id: 'r1', file: 'x/a.txt' }],
  } as unknown as Parameters<typeof agreementDraft>[0]
  const draft = agreementDraft(dossier, ({ report }) => (report === 'r1' ? 'guns "fall": silent' : null))
  const { agreements, errors } = readAgreementFile(draft, 'draft.yaml')
  expect(errors).toEqual([])
  const [agreement] = agreements
  expect(agreement?.name).toBe(TERM.agreement)
  expect(agreement?.terms.map(({ type, starts, said }) => [type, starts?.at, said])).toEqual([
    ['cessation', TERM.starts, [{ report: 'a.txt', words: 'guns "fall": silent' }]],
    ['corridor', undefined, [{ report: 'a.txt', words: 'guns "fall": silent' }]],
  ])
  expect(agreement?.terms[1]?.questions).toContain('No report tells when it begins.')
})
