import type { Page } from '../model/desk.ts'

/** The most rows that one part of a list holds. */
export const MOST_ROWS = 200

/** Where a part of a list begins and how long it is. */
export interface Part {
  /** The `next` of the part before; null for the first. */
  readonly after: string | null
  readonly limit: number
}

/** A part of a list from one row more than was asked for: the one over says that there are more. */
export function pageOf<Row>(
  rows: readonly Row[],
  { limit }: Part,
  { total, keyOf }: { readonly total: number; readonly keyOf: (row: Row) => readonly (string | number)[] },
): Page<Row> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return { rows: shown, next: rows.length > limit && last !== undefined ? encodeKey(keyOf(last)) : null, total }
}

/** The key that a `next` stands for; null where there is none or it is none of ours. */
export function decodeKey(after: string | null): readonly (string | number)[] | null {
  if (after === null || after.length > 500) return null
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'))
    const isKey =
      Array.isArray(key) &&
      key.length > 0 &&
      key.every((part) => typeof part === 'string' || (typeof part === 'number' && Number.isFinite(part)))
    return isKey ? (key as (string | number)[]) : null
  } catch {
    return null
  }
}

function encodeKey(key: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}
