import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import * as ground from './migrations/001-ground.ts'
import * as derived from './migrations/002-derived.ts'
import * as words from './migrations/003-words.ts'
import * as desk from './migrations/004-desk.ts'
import * as watch from './migrations/005-watch.ts'
import type { Tables } from './tables.ts'

/** Brings a record's tables to the form that this version knows; all steps or none. Throws what the database says. */
export async function migrate(database: Kysely<Tables>): Promise<void> {
  const { error } = await migrator(database).migrateToLatest()
  if (error !== undefined) throw error
}

/** Whether the database holds a record, and whether this version knows its tables. */
export async function stateOf(database: Kysely<Tables>): Promise<'none' | 'older' | 'current' | 'newer'> {
  const tables = await database.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some(({ name }) => name === 'kysely_migration')) return 'none'
  const { rows } = await database
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
    .then((found) => ({ rows: found }))
  if (rows.some(({ name }) => !(name in MIGRATIONS))) return 'newer'
  return rows.length === Object.keys(MIGRATIONS).length ? 'current' : rows.length === 0 ? 'none' : 'older'
}

// In this order, for good: a step that was once released is never changed, only followed by another.
const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001-ground': ground,
  '002-derived': derived,
  '003-words': words,
  '004-desk': desk,
  '005-watch': watch,
}

function migrator(database: Kysely<Tables>): Migrator {
  return new Migrator({ db: database, provider: { getMigrations: async () => ({ ...MIGRATIONS }) }, allowUnorderedMigrations: true })
}
