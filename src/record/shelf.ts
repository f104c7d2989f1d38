import type { Kysely } from 'kysely'
import type { Decision } from '../model/decision.ts'
import { canonicalJson } from './canonical.ts'
import type { OpenRecord } from './open.ts'
import type { Book, Stages } from './stages.ts'
import type { Tables } from './tables.ts'

/**
 * Report ids of the stories that are no longer as they are stored. The book that finds them stays open as long as the
 * record, and takes in what other processes added; a new one is opened when the rarity of words or a decision on
 * stories wants it. What a record makes of its reports hangs on nothing but them: not on how they came in.
 */
export async function changedStories(
  record: OpenRecord,
  tables: Kysely<Tables>,
  known: { readonly stages: Stages; readonly decisions: readonly Decision[] },
): Promise<readonly (readonly string[])[]> {
  const { stages } = known
  const decisions = known.decisions.filter(({ change }) => (change.kind === 'merge' || change.kind === 'split') && change.group === 'story')
  const { count, last } = await sketchesIn(tables)
  const state = canonicalJson([stages.version, rarityBase(count), decisions])
  const shelf = SHELVES.get(record)
  // Should anything fail on the way, the next one opens a new book.
  SHELVES.delete(record)
  if (shelf === undefined || shelf.state !== state) {
    const book = await openBook(tables, { stages, decisions, base: rarityBase(count) })
    SHELVES.set(record, { book, state, last })
    return differing(tables, book.stories())
  }
  await eachSketch(tables, shelf.last, shelf.book.add)
  const changed = shelf.book.settle()
  SHELVES.set(record, { ...shelf, last })
  return changed
}

/** Closes the book, for when what it was told did not become true. */
export function closeShelf(record: OpenRecord): void {
  SHELVES.delete(record)
}

interface Shelf {
  readonly book: Book
  /** What it was opened with. */
  readonly state: string
  /** Entry of the last report in it. */
  readonly last: number
}

const SHELVES = new WeakMap<OpenRecord, Shelf>()

/** How many reports, from the first, the rarity of words is reckoned over: all of a small set; of a large one a part that changes seldom. */
function rarityBase(count: number): number {
  return count < SMALL ? count : 2 ** Math.floor(Math.log2(count))
}

const SMALL = 64

async function sketchesIn(tables: Kysely<Tables>): Promise<{ readonly count: number; readonly last: number }> {
  const row = await tables
    .selectFrom('sketch')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('entry').as('last')])
    .executeTakeFirstOrThrow()
  return { count: row.count, last: row.last ?? 0 }
}

interface Opening {
  readonly stages: Stages
  readonly decisions: readonly Decision[]
  readonly base: number
}

async function openBook(tables: Kysely<Tables>, { stages, decisions, base }: Opening): Promise<Book> {
  const first = await tables.selectFrom('sketch').select('packed').orderBy('entry').limit(base).execute()
  const book = stages.openBook(
    first.map(({ packed }) => packed),
    decisions,
  )
  await eachSketch(tables, 0, book.add)
  book.settle()
  return book
}

async function eachSketch(tables: Kysely<Tables>, after: number, visit: (sketch: Uint8Array) => void): Promise<void> {
  for (let last = after; ; ) {
    const page = await tables
      .selectFrom('sketch')
      .select(['entry', 'packed'])
      .where('entry', '>', last)
      .orderBy('entry')
      .limit(PAGE)
      .execute()
    for (const { packed } of page) visit(packed)
    last = page.at(-1)?.entry ?? last
    if (page.length < PAGE) return
  }
}

const PAGE = 1000

/** Of these stories, those that are not stored with the same reports. */
async function differing(tables: Kysely<Tables>, stories: readonly (readonly string[])[]): Promise<readonly (readonly string[])[]> {
  const rows = await tables.selectFrom('story').select('members').execute()
  const stored = new Set(rows.map(({ members }) => members))
  return stories.filter((reports) => !stored.has(membersOf(reports)))
}

/** The reports of a story as a text to compare. */
export function membersOf(reports: readonly string[]): string {
  return [...reports].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)).join(' ')
}
