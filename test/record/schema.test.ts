import { readFileSync, writeFileSync } from 'node:fs'
import { type Kysely, sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import type { Tables } from '../../src/record/tables.ts'
import { onEachStore, type Store } from './stores.ts'

/** `UPDATE_SCHEMA=1` writes the dumps anew, for a migration that was meant. */
describe('the tables', () => {
  onEachStore((store) => {
    it(`are those of ${FILES[store.name]}`, async () => {
      const file = new URL(FILES[store.name], import.meta.url)
      const { tables } = await store.record()
      const dump = `${(await DUMPS[store.name](tables)).join('\n')}\n`
      if (process.env.UPDATE_SCHEMA !== undefined) writeFileSync(file, dump)
      expect(dump).toBe(readFileSync(file, 'utf8'))
    })
  })
})

const FILES: Readonly<Record<Store['name'], string>> = { SQLite: 'schema.sqlite.sql', PostgreSQL: 'schema.postgres.sql' }

const DUMPS: Readonly<Record<Store['name'], (tables: Kysely<Tables>) => Promise<string[]>>> = {
  SQLite: async (tables) => {
    const { rows } = await sql<{ readonly sql: string }>`
      select sql from sqlite_master where sql is not null and name not like 'words!_%' escape '!' order by tbl_name, type desc, name`.execute(
      tables,
    )
    return rows.map((row) => `${row.sql.replace(/, (?=")/g, ',\n  ').replace(/\((?="\w+" )/, '(\n  ')};`)
  },
  PostgreSQL: async (tables) => {
    const { rows } = await sql<{ readonly line: string }>`
      select line from (
        select table_name as t, 1 as o, ordinal_position as p, format('table %s: %s %s%s', table_name, column_name, data_type, case is_nullable when 'NO' then ' not null' else '' end) as line
          from information_schema.columns where table_schema = 'public'
        union all
        select conrelid::regclass::text, 2, 0, format('table %s: %s', conrelid::regclass, pg_get_constraintdef(oid))
          from pg_constraint where connamespace = 'public'::regnamespace and contype in ('p', 'u', 'f', 'c')
        union all
        select tablename, 3, 0, indexdef from pg_indexes where schemaname = 'public'
        union all
        select tgrelid::regclass::text, 4, 0, pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
      ) as lines order by t, o, p, line`.execute(tables)
    return rows.map(({ line }) => line)
  },
}
