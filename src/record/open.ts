import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Kysely, sql, type Transaction } from 'kysely'
import { type Dialect, dialectOf } from './dialect.ts'
import { type Location, parseLocation, showLocation } from './location.ts'
import { appendEntry } from './log.ts'
import { migrate, stateOf } from './migrate.ts'
import type { Tables } from './tables.ts'

/** A record that is open. All that reads it takes this; all that changes it goes through `write`. */
export interface OpenRecord {
  readonly location: Location
  readonly dialect: Dialect
  /** For reading; never sees a change that is not complete. */
  readonly tables: Kysely<Tables>
  /** Does all of a change or nothing, one at a time; once it settles, the change is on the disk. */
  readonly write: <T>(change: (tables: Transaction<Tables>) => Promise<T>) => Promise<T>
  /** The present, as an ISO instant. */
  readonly now: () => string
  readonly close: () => Promise<void>
}

/** A record, or one sentence that says why there is none and what to do. */
export type Opened = { readonly record: OpenRecord } | { readonly record: null; readonly why: string }

export interface OpenOptions {
  /** The clock; tests stop it. */
  readonly now?: () => string
}

/** Opens the record at a place; one that an older version made is brought up to date first. */
export async function openRecord(where: string, options: OpenOptions = {}): Promise<Opened> {
  const location = parseLocation(where)
  const shown = showLocation(location)
  if (location.kind === 'sqlite' && !existsSync(fileIn(location.folder))) {
    return { record: null, why: `there is no record at ${shown}; make one with: truce init ${where}` }
  }
  const record = await connect(location, options)
  try {
    const state = await stateOf(record.tables)
    if (state === 'older') await record.migrate()
    if (state === 'current' || state === 'older') return { record }
    await record.close()
    const why =
      state === 'none'
        ? `there is no record at ${shown}; make one with: truce init`
        : `the record at ${shown} was made by a newer version of truce; update truce.`
    return { record: null, why }
  } catch (error) {
    await record.close()
    return { record: null, why: `the record at ${shown} can't be opened: ${sentenceOf(error)}` }
  }
}

export interface MakeOptions extends OpenOptions {
  readonly title: string
  readonly who: string
  readonly version: string
}

/** Makes a new record at a place; one that is there already is left as it is and refused. */
export async function makeRecord(where: string, { title, who, version, ...options }: MakeOptions): Promise<Opened> {
  const location = parseLocation(where)
  const shown = showLocation(location)
  if (location.kind === 'sqlite') {
    if (existsSync(fileIn(location.folder))) return { record: null, why: `there is a record at ${shown} already.` }
    mkdirSync(location.folder, { recursive: true })
    if (readdirSync(location.folder).some((name) => name.startsWith(FILE)))
      return { record: null, why: `${shown} holds parts of a record; choose another folder.` }
  }
  const record = await connect(location, options)
  try {
    if ((await stateOf(record.tables)) !== 'none') {
      await record.close()
      return { record: null, why: `there is a record at ${shown} already.` }
    }
    await record.migrate()
    await record.write((tables) => appendEntry(tables, { at: record.now(), who, kind: 'init', body: { title, version } }))
    return { record }
  } catch (error) {
    await record.close()
    return { record: null, why: `no record can be made at ${shown}: ${sentenceOf(error)}` }
  }
}

const FILE = 'record.sqlite'

function fileIn(folder: string): string {
  return join(folder, FILE)
}

async function connect(location: Location, { now = () => new Date().toISOString() }: OpenOptions): Promise<Connected> {
  const { reader, writer } = await connections(location)
  let last: Promise<unknown> = Promise.resolve()
  return {
    location,
    dialect: dialectOf(reader),
    tables: reader,
    write: (change) => {
      const next = last.then(() => writer.transaction().execute((tables) => lock(tables).then(() => change(tables))))
      last = next.catch(() => undefined)
      return next
    },
    now,
    migrate: () => migrate(writer),
    close: async () => {
      await last
      await reader.destroy()
      if (writer !== reader) await writer.destroy()
    },
  }
}

interface Connected extends OpenRecord {
  readonly migrate: () => Promise<void>
}

// The drivers are loaded when they are needed: most records are of one kind.
async function connections(location: Location): Promise<{ readonly reader: Kysely<Tables>; readonly writer: Kysely<Tables> }> {
  if (location.kind === 'sqlite') return (await import('./sqlite.ts')).openSqlite(fileIn(location.folder))
  const pool = (await import('./postgres.ts')).openPostgres(location.url)
  return { reader: pool, writer: pool }
}

// SQLite lets one writer in by itself; on PostgreSQL the entries of the log need the same order.
async function lock(tables: Transaction<Tables>): Promise<void> {
  if (dialectOf(tables) === 'postgres') await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tables)
}

const LOCK = 7_282_311

function sentenceOf(error: unknown): string {
  const message =
    error instanceof AggregateError
      ? error.errors.map((one) => String(one.message ?? one)).join('; ')
      : error instanceof Error
        ? error.message
        : String(error)
  return message.endsWith('.') ? message : `${message}.`
}
