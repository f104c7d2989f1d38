import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AgreementState, Page, ReportLine, ReviewItem, SearchHit, StoryRow } from '../../src/model/desk.ts'
import { openDesk, PASSWORD, type TestDesk } from './desk.ts'

/** Outlet, date, text; the outlets are invented. */
const REPORTS = {
  'a.txt':
    'Harbour Post\n2025-03-04\nShelling in Port Salim killed 12 people on Monday, the health office said. The ceasefire signed on 1 March 2025 was broken, the governor said.',
  'b.txt': 'Coast Wire\n2025-03-04\nShelling in Port Salim killed 15 people on Monday, rescue workers said.',
  'c.txt': 'Upland Radio\n2025-03-09\nA convoy of 40 trucks reached Bara on Saturday. <script>alert(1)</script>',
}

let desk: TestDesk
beforeAll(async () => {
  desk = await openDesk(REPORTS)
}, 60_000)
afterAll(() => desk.close())

const shared = { claim: 'figure', report: 'r1', start: 0, end: 1 } as const

describe('who may do what', () => {
  it.each([
    ['nobody', 'GET', '/api/stories', 401],
    ['nobody', 'GET', '/stories/story-r1', 401],
    ['nobody', 'GET', '/api/events', 401],
    ['nobody', 'POST', '/api/decisions', 401],
    ['nobody', 'GET', '/', 200],
    ['nobody', 'GET', '/healthz', 200],
    ['nobody', 'GET', '/readyz', 200],
    ['nobody', 'GET', '/metrics', 200],
    ['nobody', 'GET', '/api/openapi.json', 200],
    ['nobody', 'GET', '/desk/assets/a.js', 200],
    ['nobody', 'GET', '/desk/assets/../index.html', 401],
    ['nobody', 'GET', '/desk/assets/%2e%2e/index.html', 401],
    ['nobody', 'GET', '/desk/assets/..%2f..%2f..%2fetc/passwd', 403],
    ['nobody', 'GET', '/nowhere', 401],
    ['reader', 'GET', '/nowhere', 404],
    ['reader', 'GET', '/api/stories', 200],
    ['reader', 'POST', '/api/decisions', 403],
    ['reader', 'POST', '/api/reports', 403],
    ['analyst', 'POST', '/api/decisions', 400],
  ] as const)('%s: %s %s answers %i', async (who, method, url, status) => {
    const answer =
      who === 'nobody'
        ? { status: (await desk.app.inject({ method, url })).statusCode }
        : await (await desk.as(who))(method, url, method === 'POST' ? {} : undefined)
    expect(answer.status).toBe(status)
  })

  it('a wrong password and a wrong name are told in the same words', async () => {
    const wrong = (name: string) =>
      desk.app.inject({ method: 'POST', url: '/api/session', payload: { name, password: 'not the password' }, remoteAddress: '192.0.2.7' })
    const [known, unknown] = [await wrong('analyst'), await wrong('nobody-here')]
    expect(known.statusCode).toBe(401)
    expect(known.body).toBe(unknown.body)
  })

  it('guessing is slowed', async () => {
    const tries = []
    for (let i = 0; i < 12; i++)
      tries.push(
        (await desk.app.inject({ method: 'POST', url: '/api/session', payload: { name: 'x', password: 'y' }, remoteAddress: '192.0.2.9' }))
          .statusCode,
      )
    expect(tries.slice(0, 10)).toEqual(Array(10).fill(401))
    expect(tries.slice(10)).toEqual([429, 429])
  })

  it('the cookie is out of reach for scripts and other sites, and a change needs the token of the page', async () => {
    const signed = await desk.app.inject({ method: 'POST', url: '/api/session', payload: { name: 'analyst', password: PASSWORD } })
    const [cookie] = signed.cookies
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' })
    const forged = await desk.app.inject({
      method: 'POST',
      url: '/api/decisions',
      cookies: { [cookie?.name ?? '']: cookie?.value ?? '' },
      payload: { change: { kind: 'confirm', claim: shared }, reason: 'x' },
    })
    expect(forged.statusCode).toBe(403)
  })

  it('signing out ends the session', async () => {
    const call = await desk.as('reader')
    expect((await call('DELETE', '/api/session')).status).toBe(204)
    expect((await call('GET', '/api/stories')).status).toBe(401)
  })
})

describe('the lists', () => {
  it('in parts they hold every row once', async () => {
    const call = await desk.as('reader')
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const { body }: { readonly body: Page<ReportLine> } = await call(
        'GET',
        `/api/reports?limit=1${after === '' ? '' : `&after=${after}`}`,
      )
      expect(body.total).toBe(3)
      seen.push(...body.rows.map(({ id }) => id))
      after = body.next
    }
    expect(seen).toEqual(['r3', 'r2', 'r1'])
  })

  it('stories carry their counts and can be asked for by title, status and time', async () => {
    const call = await desk.as('reader')
    const { rows, total }: Page<StoryRow> = (await call('GET', '/api/stories')).body
    expect(total).toBe(rows.length)
    const shelling = rows.find(({ tallies }) => tallies.disputed > 0)
    expect(shelling).toMatchObject({ reports: 2, copies: 0, figures: 2 })
    const disputed: Page<StoryRow> = (await call('GET', '/api/stories?status=disputed')).body
    expect(disputed.rows.map(({ id }) => id)).toEqual([shelling?.id])
    expect(((await call('GET', '/api/stories?since=2100-01-01T00:00:00.000Z')).body as Page<StoryRow>).total).toBe(0)
    expect(((await call('GET', '/api/stories?search=%25')).body as Page<StoryRow>).total).toBe(0)
  })

  it('review asks for the figures that differ, with their sentence', async () => {
    const { rows }: Page<ReviewItem> = (await (await desk.as('reader'))('GET', '/api/review')).body
    expect(
      rows.map(({ sentence, claim, sentenceStart }) => sentence.slice(claim.start - sentenceStart, claim.end - sentenceStart)),
    ).toEqual(['12', '15'])
    expect(rows[0]?.others).toHaveLength(1)
  })

  it.each([
    ['Port Salim', 2],
    ['"killed 15"', 1],
    ['"15 killed"', 0],
    ['convoys', 1],
    ['" OR 1=1 --', 0],
    ['(((', 0],
    ['NEAR(a, b)', 0],
    ['title:*', 0],
    ["' & | ! <-> :*", 0],
  ])('search for %s finds %i', async (words, count) => {
    const { status, body } = await (await desk.as('reader'))('GET', `/api/search?q=${encodeURIComponent(words)}`)
    expect(status).toBe(200)
    expect((body as Page<SearchHit>).rows).toHaveLength(count)
  })

  it('the agreement stands with its terms', async () => {
    const agreements: readonly AgreementState[] = (await (await desk.as('reader'))('GET', '/api/agreement')).body
    expect(Array.isArray(agreements)).toBe(true)
  })
})

describe('a story', () => {
  it('is a page in which nothing of a report can run', async () => {
    const call = await desk.as('reader')
    const { rows }: Page<StoryRow> = (await call('GET', '/api/stories')).body
    for (const { id } of rows) {
      const { status, text, headers } = await call('GET', `/stories/${id}`)
      expect(status).toBe(200)
      expect(text).not.toContain('<script>alert')
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self' 'sha256-/)
    }
  })
})

describe('taking away', () => {
  it.each([
    ['dossier.json', /"figures":/],
    ['figures.csv', /Harbour Post/],
    ['places.geojson', /FeatureCollection/],
    ['dossier.html', /default-src 'none'/],
  ])('%s is a file of the whole record or of a story', async (file, words) => {
    const call = await desk.as('reader')
    for (const query of ['', '?story=story-r1']) {
      const { status, text, headers } = await call('GET', `/api/exports/${file}${query}`)
      expect(status).toBe(200)
      expect(headers['content-disposition']).toBe(`attachment; filename="${file}"`)
      expect(text).toMatch(words)
    }
  })

  it('the record verifies', async () => {
    expect((await (await desk.as('analyst'))('POST', '/api/verification')).body).toMatchObject({ holds: true })
  })
})

describe('deciding', () => {
  it('a claim is rejected, gone from the review, and back when that is undone', async () => {
    const call = await desk.as('analyst')
    const [item] = ((await call('GET', '/api/review')).body as Page<ReviewItem>).rows
    const decide = (change: unknown) => call('POST', '/api/decisions', { change, reason: 'The sentence says otherwise.' })
    const rejected = await decide({ kind: 'reject', claim: item?.claim })
    expect(rejected.status).toBe(201)
    expect(((await call('GET', '/api/review')).body as Page<ReviewItem>).rows).toEqual([])
    const { decision } = rejected.body as { decision: { id: string } }
    expect((await decide({ kind: 'undo', decision: decision.id })).status).toBe(201)
    expect(((await call('GET', '/api/review')).body as Page<ReviewItem>).rows).toHaveLength(2)
    expect((await decide({ kind: 'undo', decision: decision.id })).status).toBe(409)
  })

  it('what is not there cannot be decided on, and one originator alone confirms nothing', async () => {
    const call = await desk.as('analyst')
    const decide = async (change: unknown) => (await call('POST', '/api/decisions', { change, reason: 'x' })).status
    expect(await decide({ kind: 'confirm', claim: { ...shared, start: 3, end: 5 } })).toBe(409)
    expect(await decide({ kind: 'undo', decision: 'd999' })).toBe(409)
    const { rows }: Page<ReviewItem> = (await call('GET', '/api/review')).body
    expect(await decide({ kind: 'judge claim', claim: rows[0]?.claim, credibility: 1 })).toBe(201)
    const trucks = { claim: 'figure', report: 'r3', start: 12, end: 14 }
    expect(await decide({ kind: 'judge claim', claim: trucks, credibility: 1 })).toBe(409)
    expect(await decide({ kind: 'judge claim', claim: trucks, credibility: 2 })).toBe(201)
  })

  it('a grade is shown beside its source', async () => {
    const call = await desk.as('analyst')
    await call('POST', '/api/decisions', {
      change: { kind: 'grade source', source: 'Coast Wire', reliability: 'B' },
      reason: 'Right so far.',
    })
    const { rows }: Page<{ name: string; reliability: string | null }> = (await call('GET', '/api/sources')).body
    expect(rows.find(({ name }) => name === 'Coast Wire')?.reliability).toBe('B')
  })
})

describe('handing in', () => {
  const bytes = (text: string) => Buffer.from(text).toString('base64')
  it.each([
    ['d.txt', 'Two soldiers were wounded near Bara on Sunday.', 'added'],
    ['again.txt', 'Two soldiers were wounded near Bara on Sunday.', 'known'],
    ['../../etc/passwd', 'Nothing happened in Bara on Monday.', 'added'],
    ['e.pdf', 'this is no PDF', 'refused'],
  ])('%s: %s is %s', async (file, text, state) => {
    const { status, body } = await (await desk.as('analyst'))('POST', '/api/reports', { file, bytes: bytes(text) })
    expect(status).toBe(200)
    expect(body).toMatchObject({ state })
  })
})

describe('hostile requests', () => {
  it('no address and no body breaks anything', async () => {
    const call = await desk.as('administrator')
    const paths = [
      '/api/stories',
      '/api/stories/x',
      '/stories/x',
      '/api/reports',
      '/api/search',
      '/api/gaps',
      '/api/log',
      '/api/review',
      '/api/sources',
      '/api/views/x',
      '/api/decisions',
      '/api/presence',
      '/x',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('GET', 'POST', 'PUT', 'DELETE') as fc.Arbitrary<'GET' | 'POST' | 'PUT' | 'DELETE'>,
        fc.constantFrom(...paths),
        fc.oneof(
          fc.webQueryParameters(),
          fc.string().map((text) => `after=${encodeURIComponent(text)}&limit=${encodeURIComponent(text)}&q=${encodeURIComponent(text)}`),
        ),
        fc.oneof(
          fc.jsonValue(),
          fc.constant({ change: { kind: 'split', group: 'tally', members: [{ report: 'r1' }], from: [{ report: 'r0' }] }, reason: 'x' }),
        ),
        async (method, path, query, body) => {
          const { status } = await call(
            method,
            `${path}?${query}`,
            method === 'GET' || body === null || typeof body !== 'object' ? undefined : body,
          )
          expect(status).toBeLessThan(500)
        },
      ),
      { numRuns: 300, seed: 7, ignoreEqualValues: true },
    )
  }, 60_000)
})
