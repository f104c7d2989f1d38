import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { makeRecord, type OpenRecord } from '../../src/record/record.ts'
import { hasPostgres, NO_POSTGRES, type Server, startPostgres } from './postgres.ts'

/** Where a test's records are made. */
export interface Store {
  readonly name: 'SQLite' | 'PostgreSQL'
  /** An empty place. */
  readonly place: () => Promise<string>
  /** An empty record; closed by itself at the end. Its clock goes on by a second whenever it is looked at. */
  readonly record: () => Promise<OpenRecord>
}

/** Runs the same tests on a record in SQLite and on one in PostgreSQL. */
export function onEachStore(tests: (store: Store) => void): void {
  describe('SQLite', () => {
    const folder = mkdtempSync(join(tmpdir(), 'truce-record-'))
    let made = 0
    const { store, closeAll } = makeStore('SQLite', async () => join(folder, String(++made)))
    afterAll(async () => {
      await closeAll()
      rmSync(folder, { recursive: true, force: true })
    })
    tests(store)
  })
  describe.skipIf(!hasPostgres())(hasPostgres() ? 'PostgreSQL' : `PostgreSQL is left out: ${NO_POSTGRES}`, () => {
    let server: Server | null = null
    const { store, closeAll } = makeStore('PostgreSQL', async () => {
      if (server === null) throw new Error(NO_POSTGRES)
      return server.makeDatabase()
    })
    beforeAll(async () => {
      server = await startPostgres()
    }, 60_000)
    afterAll(async () => {
      await closeAll()
      await server?.stop()
    })
    tests(store)
  })
}

function makeStore(name: Store['name'], place: Store['place']): { readonly store: Store; readonly closeAll: () => Promise<void> } {
  const open: OpenRecord[] = []
  const record = async (): Promise<OpenRecord> => {
    const made = await makeRecord(await place(), { title: 'Test', who: 'ana', version: 'test', now: stepping() })
    if (made.record === null) throw new Error(made.why)
    open.push(made.record)
    return made.record
  }
  return { store: { name, place, record }, closeAll: async () => void (await Promise.all(open.map((one) => one.close()))) }
}

function stepping(): () => string {
  let time = Date.UTC(2020, 2, 6)
  return () => {
    time += 1000
    return new Date(time).toISOString()
  }
}
