import { type Kysely, sql } from 'kysely'
import { type Dialect, dialectOf } from '../dialect.ts'

/** The index for searching texts; each database has its own kind. The texts themselves are kept once, in `reading`. */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS[dialectOf(database)]) await sql.raw(statement).execute(database)
}

const STATEMENTS: Readonly<Record<Dialect, readonly string[]>> = {
  sqlite: [
    `create virtual table words using fts5(title, text, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2')`,
  ],
  postgres: [
    `create table words (report integer primary key, search tsvector not null)`,
    `create index words_search on words using gin (search)`,
  ],
}
