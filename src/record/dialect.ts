import { type Kysely, SqliteAdapter } from 'kysely'

/** The two kinds of database that a record can be kept in. */
export type Dialect = 'sqlite' | 'postgres'

export function dialectOf(database: Pick<Kysely<unknown>, 'getExecutor'>): Dialect {
  return database.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres'
}
