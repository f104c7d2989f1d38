import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { dossierPage } from '../../src/exports/exports.ts'
import type { PageAssets } from '../../src/model/page.ts'
import { showDossier } from '../../src/views/views.ts'
import { dossierOf } from '../views/notation.ts'

const ASSETS: PageAssets = { script: '/*script*/', style: '/*style*/', scriptSha256: 'aaaa', styleSha256: 'bbbb' }
const EVIL = `</script><script>alert(1)</script><img src=x onerror=alert(1)> "' onfocus="alert(1)`

test('every string of a report is text on the page, wherever it stands', () => {
  const evidence = [{ report: 'r1', start: 0, end: 4 }]
  const span = { start: 0, end: 4 }
  const data = dossierOf(
    [`r1 | ${EVIL} | 2021-05-01 | ${EVIL} {seven=7} died. ${EVIL}`, `r2 | ${EVIL}2 | 2021-05-01 | {nine=9} died.`],
    [`${EVIL} disputed: r1.f1 r2.f1 / ${EVIL}, ${EVIL}2`],
    {
      title: EVIL,
      version: EVIL,
      quotations: [
        { id: 'r1.s1', report: 'r1', ...span, text: EVIL, speaker: [EVIL], speakerSpan: null, cue: null, rule: EVIL, sameAs: [] },
      ],
      terms: [{ id: 't1', agreement: EVIL, type: 'other', parties: [EVIL], starts: EVIL, value: 1, unit: EVIL, place: [EVIL], evidence }],
      incidents: [
        { id: 'i1', title: EVIL, kind: EVIL, from: EVIL, to: null, place: [EVIL], agent: [EVIL], target: [EVIL], evidence, tallies: [] },
      ],
      accusations: [{ id: 'a1', accuser: [EVIL], accused: [EVIL], agreement: EVIL, conduct: EVIL, evidence }],
      allegations: [
        {
          id: 'al1',
          incident: 'i1',
          term: 't1',
          accuser: [EVIL],
          accused: [EVIL],
          denied: true,
          inForce: 'yes',
          inArea: 'no',
          because: [EVIL],
          evidence,
        },
      ],
      wording: [
        {
          actor: EVIL,
          words: [
            { report: 'r1', text: EVIL, count: 2, first: span },
            { report: 'r2', text: 'x', count: 1, first: span },
          ],
        },
      ],
      gaps: [{ report: null, what: EVIL, why: 'binary', detail: EVIL, severity: 'refused' }],
    },
  )
  const reports = data.dossier.reports.map((report) => ({ ...report, url: 'javascript:alert(1)', file: EVIL, originator: EVIL }))
  const documents = data.documents.map((document) => ({ ...document, url: 'javascript:alert(1)', title: EVIL, language: EVIL }))
  const page = dossierPage(showDossier({ ...data, documents, dossier: { ...data.dossier, reports } }), ASSETS)
  const { document } = parseHTML(page)
  const elements = [...document.querySelectorAll('*')]
  expect(elements.filter(({ localName }) => localName === 'script')).toHaveLength(2)
  expect(elements.filter(({ localName }) => localName === 'img')).toEqual([])
  expect(elements.flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on'))).toEqual([])
  expect(elements.flatMap((element) => element.getAttribute('href') ?? []).filter((href) => !/^(#|data:,$)/.test(href))).toEqual([])
  expect(document.querySelector('#r1 .text')?.textContent).toBe(documents[0]?.text)
})

test('the policy allows the page its own script and style, and nothing from outside', () => {
  const page = dossierPage(showDossier(dossierOf([])), ASSETS)
  const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
  expect(policy.replaceAll('&#39;', "'")).toBe(
    "default-src 'none'; script-src 'sha256-aaaa'; style-src 'sha256-bbbb'; img-src data:; base-uri 'none'; form-action 'none'",
  )
  expect(/ style="/.test(page)).toBe(false)
})

test('sections without anything are left out', () => {
  const headings = (page: string) => [...page.matchAll(/<h2 id="head-([a-z]+)"/g)].map((found) => found[1])
  expect(headings(dossierPage(showDossier(dossierOf([])), ASSETS))).toEqual(['counts', 'gaps', 'documents'])
  expect(headings(dossierPage(showDossier(dossierOf(['r1 | A | 2021-05-01 | {Seven=7} died.'], ['Dead single: r1.f1'])), ASSETS))).toEqual([
    'counts',
    'reports',
    'gaps',
    'documents',
  ])
})

test('rows beyond a few screens wait in templates', () => {
  const reports = Array.from({ length: 700 }, (_, i) => `r${i + 1} | Outlet | 2021-05-01 | {n=${i}} died.`)
  const page = dossierPage(
    showDossier(
      dossierOf(
        reports,
        reports.map((_, i) => `Dead ${i} single: r${i + 1}.f1`),
      ),
    ),
    ASSETS,
  )
  const [before = ''] = page.split('<template>')
  expect(before.match(/<li class="tally /g)).toHaveLength(400)
  expect(page.match(/<li class="tally /g)).toHaveLength(700)
})

test('the page never calls anything that was found a violation', () => {
  const page = dossierPage(showDossier(dossierOf([])), ASSETS)
  expect(/violation/i.test(page)).toBe(false)
})
