import type { Kysely } from 'kysely'

/** Who may sign in, from where they are signed in now, and the filters that each keeps. */
export async function up({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .createTable('account')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('last_visit', 'text')
    .execute()
  await schema
    .createTable('session')
    .addColumn('secret_sha256', 'text', (column) => column.primaryKey())
    .addColumn('account', 'integer', (column) => column.notNull().references('account.id'))
    .addColumn('form_token', 'text', (column) => column.notNull())
    .addColumn('started', 'text', (column) => column.notNull())
    .addColumn('expires', 'text', (column) => column.notNull())
    .addColumn('last_visit', 'text')
    .execute()
  await schema.createIndex('session_account').on('session').column('account').execute()
  await schema
    .createTable('saved_view')
    .addColumn('account', 'integer', (column) => column.notNull().references('account.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_view_key', ['account', 'name'])
    .execute()
}
