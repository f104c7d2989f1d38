import { readFile } from 'node:fs/promises'
import { lookAround, stagesOf, startReaders } from '../crew/crew.ts'
import { version } from '../package.ts'
import { makePolite, readSourcesFile, type SourcesFile } from '../sources/web.ts'
import { placesOf } from './add-reports.ts'
import { EXIT, WrongUse } from './exit.ts'
import { openGiven, type RecordOptions, type WhoOptions } from './record-options.ts'

export interface WatchOptions extends RecordOptions, WhoOptions {
  readonly once?: boolean
  readonly quiet?: boolean
}

/** Watches the sources of a list until it is interrupted; the exit code. */
export async function watchSources(path: string, options: WatchOptions): Promise<number> {
  const file = await openList(path)
  const record = await openGiven(options)
  const tell = options.quiet ? () => undefined : (line: string) => void process.stderr.write(`${line}\n`)
  const readers = startReaders({ places: await placesOf(record), workers: 1, mentions: 'left out' })
  const ended = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort())
  const polite = makePolite({
    agent: agentOf(file),
    mostBytes: MOST_BYTES,
    patienceMs: PATIENCE_MS,
    restMs: file.restMs,
    clock: Date.now,
    wait,
  })
  const watch = {
    polite,
    readers,
    who: options.as,
    stages: stagesOf(),
    clock: Date.now,
    onKept: (kept: readonly { readonly id: string; readonly file: string; readonly was: string }[]) => {
      for (const { id, file, was } of kept) if (was === 'new') tell(`new ${id} ${file}`)
    },
    onFailure: ({ what, detail }: { readonly what: string; readonly detail: string }) => tell(`not fetched: ${what}: ${detail}`),
  }
  while (!ended.signal.aborted) {
    const next = await lookAround(record, file.sources, watch)
    if (options.once) break
    await wait(Math.max(1000, next - Date.now()), ended.signal)
  }
  await readers.close()
  await record.close()
  return EXIT.done
}

const MOST_BYTES = 16 * 2 ** 20
const PATIENCE_MS = 30_000

async function openList(path: string): Promise<SourcesFile> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongUse(`there is no list of sources at "${path}"; see "truce watch --help" for what one looks like.`)
  })
  const { file, faults } = readSourcesFile(text)
  if (faults.length > 0) throw new WrongUse(`${path} can't be used:\n  ${faults.join('\n  ')}`)
  return file
}

// A server's keeper should see who asks and how to say stop.
function agentOf({ contact }: SourcesFile): string {
  return `truce/${version()}${contact === null ? '' : ` (${contact.replace(/[^\x20-\x7e]|[()]/g, '')})`}`
}

function wait(ms: number, ended?: AbortSignal): Promise<void> {
  return new Promise((settle) => {
    const timer = setTimeout(settle, Math.min(ms, LONGEST_MS))
    ended?.addEventListener('abort', () => {
      clearTimeout(timer)
      settle()
    })
  })
}

// What a timer can hold.
const LONGEST_MS = 2 ** 31 - 1
