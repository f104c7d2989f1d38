import type { Kysely } from 'kysely'

/** What was fetched, and when what is to be looked at again: neither ground nor derived, and nothing is lost with it but politeness. */
export async function up(database: Kysely<unknown>): Promise<void> {
  await database.schema
    .createTable('address')
    .addColumn('url', 'text', (column) => column.primaryKey())
    .addColumn('version', 'text')
    .addColumn('etag', 'text')
    .addColumn('modified', 'text')
    .addColumn('fetched', 'text')
    .addColumn('due', 'text')
    .addColumn('failures', 'integer', (column) => column.notNull())
    .execute()
}
