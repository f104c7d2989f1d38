import { type Kysely, sql } from 'kysely'
import { dialectOf } from './dialect.ts'
import type { Outcome } from './stages.ts'
import type { Tables } from './tables.ts'

/** Puts a report's words into the index for searching, in the place of what was there. */
export async function indexWords(tables: Kysely<Tables>, report: number, { reading }: Outcome): Promise<void> {
  const title = reading?.document.title ?? ''
  const text = reading?.document.text ?? ''
  if (dialectOf(tables) === 'sqlite') {
    await sql`delete from words where rowid = ${report}`.execute(tables)
    await sql`insert into words (rowid, title, text) values (${report}, ${title}, ${text})`.execute(tables)
    return
  }
  // A tsvector holds at most 1 MB; a text of more than this many characters is searched by its beginning.
  const words = [title, text.slice(0, MOST_CHARACTERS)].map((part) => part.replaceAll('\0', ' '))
  await sql`insert into words (report, search)
    values (${report}, setweight(to_tsvector('english', ${words[0]}::text), 'A') || to_tsvector('english', ${words[1]}::text))
    on conflict (report) do update set search = excluded.search`.execute(tables)
}

const MOST_CHARACTERS = 250_000
