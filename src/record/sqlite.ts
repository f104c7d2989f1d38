import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely'
import type { Tables } from './tables.ts'

/** Opens the file of a record twice: one connection reads, one writes, so that readers never see a half-made change. */
export function openSqlite(file: string): { readonly reader: Kysely<Tables>; readonly writer: Kysely<Tables> } {
  const writer = connect(file, WRITING)
  return { writer, reader: connect(file, READING) }
}

function connect(file: string, pragmas: readonly string[]): Kysely<Tables> {
  const database = new DatabaseSync(file, { timeout: BUSY_MS })
  for (const pragma of pragmas) database.exec(`pragma ${pragma}`)
  return new Kysely<Tables>({ dialect: new SqliteDialect({ database: adapt(database) }) })
}

// WAL lets readers go on beside one writer; with `full` a commit is on the disk before it is acknowledged.
const WRITING = ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'temp_store = memory', 'cache_size = -65536']
const READING = ['query_only = on', 'cache_size = -32768']
/** How long a writer waits for another process's. */
const BUSY_MS = 60_000

function adapt(database: DatabaseSync): SqliteDatabase {
  const statements = new Map<string, SqliteStatement>()
  return {
    close: () => database.close(),
    prepare: (sql) => {
      const known = statements.get(sql)
      if (known !== undefined) return known
      if (statements.size >= MOST_STATEMENTS) statements.clear()
      // A transaction of ours always writes; taking the lock at once keeps two of them from meeting halfway.
      const statement = adaptStatement(database.prepare(sql === 'begin' ? 'begin immediate' : sql))
      statements.set(sql, statement)
      return statement
    },
  }
}

const MOST_STATEMENTS = 300

function adaptStatement(statement: StatementSync): SqliteStatement {
  const bind = (values: readonly unknown[]) => values as SQLInputValue[]
  return {
    reader: statement.columns().length > 0,
    all: (values) => statement.all(...bind(values)),
    run: (values) => statement.run(...bind(values)),
    iterate: (values) => statement.iterate(...bind(values)),
  }
}
