import { entriesSince, headOf, type OpenRecord, wordsOfEntry } from '../record/record.ts'
import type { Live } from './live.ts'

export interface RecordWatch {
  /** Looks at once, after a change of our own. */
  readonly look: () => Promise<void>
  readonly stop: () => void
}

/** Tells what is written into the record, by this server or beside it: `truce add`, `truce watch`, another server. */
export function watchRecord(record: OpenRecord, live: Live, from: number): RecordWatch {
  let last = from
  let isStopped = false
  let timer: NodeJS.Timeout | undefined
  let now: Promise<void> | null = null
  const read = async (): Promise<void> => {
    try {
      const { seq } = await headOf(record.tables)
      if (seq > last) {
        const entries = await entriesSince(record, last)
        last = entries.at(-1)?.seq ?? seq
        const [first] = entries
        // Many at once are told in one line.
        if (first !== undefined)
          live.tell({
            kind: 'entry',
            words: entries.length === 1 ? `${first.who}: ${wordsOfEntry(first)}` : `${entries.length} new entries in the log`,
          })
      }
    } catch {
      // The record is busy or gone for a while; readiness tells of it, and the next look may find it again.
    }
  }
  const look = (): Promise<void> => {
    now ??= read().finally(() => {
      now = null
    })
    return now
  }
  const goOn = async (): Promise<void> => {
    await look()
    if (!isStopped) timer = setTimeout(goOn, EVERY_MS)
  }
  timer = setTimeout(goOn, EVERY_MS)
  return {
    look,
    stop: () => {
      isStopped = true
      clearTimeout(timer)
    },
  }
}

const EVERY_MS = 1000
