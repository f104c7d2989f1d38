import { createHash } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { OpenRecord } from '../../src/record/record.ts'

/** All that is derived in a record, a line a row, in an order that hangs on the rows alone. */
export async function dumpDerived({ tables }: OpenRecord): Promise<string[]> {
  const lines: string[] = []
  for (const table of DERIVED) {
    const rows = await tables.selectFrom(table).selectAll().execute()
    lines.push(...rows.map((row) => `${table} ${JSON.stringify(row, plain)}`).sort())
  }
  return lines
}

const DERIVED = [
  'reading',
  'sketch',
  'document',
  'claim',
  'story',
  'tally',
  'incident',
  'term',
  'accusation',
  'allegation',
  'copy',
  'gap',
] as const

// Bytes by the digest of what was packed in them.
function plain(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  const raw = this[key]
  return raw instanceof Uint8Array
    ? createHash('sha256')
        .update(key === 'packed' ? opened(raw) : raw)
        .digest('hex')
    : value
}

function opened(bytes: Uint8Array): Uint8Array {
  try {
    return inflateRawSync(bytes)
  } catch {
    return bytes
  }
}
