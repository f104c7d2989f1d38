import type { OpenRecord } from './open.ts'
import type { LogRow } from './tables.ts'

/** Entries of the log after a number, in order, at most so many. */
export async function entriesSince({ tables }: OpenRecord, seq: number, most = 1000): Promise<LogRow[]> {
  return tables.selectFrom('log').selectAll().where('seq', '>', seq).orderBy('seq').limit(most).execute()
}

/** One line about an entry, for a person. */
export function wordsOfEntry({ kind, body }: Pick<LogRow, 'kind' | 'body'>): string {
  const data = JSON.parse(body) as Readonly<Record<string, unknown>>
  return WORDS[kind](data)
}

const WORDS: Readonly<Record<LogRow['kind'], (body: Readonly<Record<string, unknown>>) => string>> = {
  init: ({ title }) => `made the record “${title}”`,
  places: ({ file }) => `gave the places of ${file}`,
  report: ({ report, file }) => `added ${report}, ${file}`,
  gap: ({ what, why }) => `could not have ${what}: ${why}`,
  decision: ({ change }) => `decided: ${(change as { readonly kind: string }).kind}`,
  rebuild: ({ version }) => `rebuilt by version ${version}`,
}
