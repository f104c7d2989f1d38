import { type Kysely, sql } from 'kysely'
import { type Dialect, dialectOf } from '../dialect.ts'

/** The ground: the log, the reports and their bytes. The database itself refuses to change or delete a row of it. */
export async function up(database: Kysely<unknown>): Promise<void> {
  const dialect = dialectOf(database)
  await database.schema
    .createTable('log')
    .addColumn('seq', 'integer', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('previous', 'text', (column) => column.notNull().unique())
    .addColumn('hash', 'text', (column) => column.notNull().unique())
    .execute()
  await database.schema.createIndex('log_kind').on('log').columns(['kind', 'seq']).execute()
  await database.schema
    .createTable('report')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('identity', 'text', (column) => column.notNull().unique())
    .addColumn('sha256', 'text', (column) => column.notNull())
    .addColumn('file', 'text', (column) => column.notNull())
    .addColumn('format', 'text', (column) => column.notNull())
    .addColumn('metadata', 'text', (column) => column.notNull())
    .addColumn('size', 'integer', (column) => column.notNull())
    .addColumn('entry', 'integer', (column) => column.notNull().references('log.seq'))
    .execute()
  await database.schema.createIndex('report_sha256').on('report').column('sha256').execute()
  await database.schema
    .createTable('original')
    .addColumn('report', 'integer', (column) => column.primaryKey().references('report.id'))
    .addColumn('bytes', dialect === 'sqlite' ? 'blob' : 'bytea', (column) => column.notNull())
    .execute()
  await database.schema
    .createTable('counter')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'integer', (column) => column.notNull())
    .execute()
  for (const table of ['log', 'report', 'original'])
    for (const statement of KEEP[dialect](table)) await sql.raw(statement).execute(database)
}

/** Statements that make a table append-only. */
const KEEP: Readonly<Record<Dialect, (table: string) => readonly string[]>> = {
  sqlite: (table) =>
    ['update', 'delete'].map(
      (act) => `create trigger ${table}_no_${act} before ${act} on "${table}" begin select raise(abort, '${table} is append-only'); end`,
    ),
  postgres: (table) => [
    `create or replace function refuse_change() returns trigger language plpgsql as $$ begin raise exception '% is append-only', tg_table_name; end $$`,
    `create trigger ${table}_keep before update or delete or truncate on "${table}" for each statement execute function refuse_change()`,
  ],
}
