import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { intake, startReaders } from '../../src/crew/crew.ts'
import { stagesOf } from '../../src/crew/stages.ts'
import type { Role } from '../../src/model/account.ts'
import { addAccount, makeRecord, type OpenRecord } from '../../src/record/record.ts'
import { makeApp } from '../../src/server/app.ts'
import { openDossiers } from '../../src/server/dossiers.ts'
import { makeLive } from '../../src/server/live.ts'
import { makeMetrics } from '../../src/server/metrics.ts'
import type { App } from '../../src/server/routes/route.ts'
import { hashPassword } from '../../src/server/security/passwords.ts'
import { handIn } from '../../src/sources/sources.ts'

export const PASSWORD = 'three plain words'

/** A record in a folder of its own with three reports in it, an account a role, and the application over it. */
export interface TestDesk {
  readonly app: App
  readonly record: OpenRecord
  /** Requests of somebody who signed in. */
  readonly as: (role: Role) => Promise<Caller>
  readonly close: () => Promise<void>
}

export type Caller = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown) => Promise<Answer>

export interface Answer {
  readonly status: number
  readonly body: never
  readonly text: string
  readonly headers: Readonly<Record<string, unknown>>
}

export async function openDesk(reports: Readonly<Record<string, string>>): Promise<TestDesk> {
  const folder = mkdtempSync(join(tmpdir(), 'truce-desk-'))
  const { record } = await makeRecord(folder, { title: 'Test', who: 'test', version: '0' })
  if (record === null) throw new Error('no record could be made')
  const readers = startReaders({ places: [], workers: 0, mentions: 'left out' })
  const incoming = async function* () {
    for (const [file, text] of Object.entries(reports)) {
      const [outlet = '', published = '', ...lines] = text.split('\n')
      yield { report: handIn(file, new TextEncoder().encode(lines.join('\n')), { outlet, published }) }
    }
  }
  await intake(record, incoming(), { readers, who: 'test', stages: stagesOf(), onKept: () => undefined })
  const passwordHash = await hashPassword(PASSWORD)
  for (const role of ['reader', 'analyst', 'administrator'] as const) await addAccount(record, { name: role, role, passwordHash })
  const live = makeLive()
  const app = await makeApp({
    record,
    dossiers: openDossiers(record, '0'),
    readers,
    live,
    look: async () => undefined,
    metrics: makeMetrics(live),
    version: '0',
    clock: () => new Date(),
    isSecure: false,
    isBehindProxy: false,
    requestsAMinute: 1_000_000,
    log: null,
    deskFolder: join(import.meta.dirname, 'desk-files'),
    pageAssets: { script: '', style: '', scriptSha256: '', styleSha256: '' },
    mapGround: { outlines: null, towns: () => [] },
  })
  return {
    app,
    record,
    as: (role) => signIn(app, role),
    close: async () => {
      await app.close()
      await readers.close()
      await record.close()
      rmSync(folder, { recursive: true })
    },
  }
}

let visitors = 0

async function signIn(app: App, name: string): Promise<Caller> {
  // Each from an address of its own: signing in is limited by address.
  const remoteAddress = `198.51.100.${visitors++ % 250}`
  const signed = await app.inject({ method: 'POST', url: '/api/session', payload: { name, password: PASSWORD }, remoteAddress })
  const { formToken } = signed.json() as { formToken: string }
  const [cookie] = signed.cookies
  if (cookie === undefined) throw new Error(`${name} could not sign in: ${signed.body}`)
  return async (method, url, body) => {
    const response = await app.inject({
      method,
      url,
      cookies: { [cookie.name]: cookie.value },
      headers: { 'x-truce-token': formToken },
      ...(body === undefined ? {} : { payload: body as object }),
    })
    return { status: response.statusCode, text: response.body, headers: response.headers, body: parsed(response.body) as never }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
