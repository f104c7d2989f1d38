import { availableParallelism } from 'node:os'
import { type Incoming, intake, stagesOf, startReaders } from '../crew/crew.ts'
import type { Gap } from '../model/gap.ts'
import type { Place } from '../model/place.ts'
import { parsePlaces } from '../pipeline.ts'
import { type Kept, keepPlaces, type OpenRecord, ownPlaces } from '../record/record.ts'
import { type Found, findSources, readSource } from '../sources/sources.ts'
import { EXIT } from './exit.ts'
import { makeProgress } from './progress.ts'
import { refuseMissing } from './read-reports.ts'
import { openGiven, type RecordOptions, type WhoOptions } from './record-options.ts'
import { gapLines } from './summary.ts'

export interface AddOptions extends RecordOptions, WhoOptions {
  readonly list?: boolean
  readonly quiet?: boolean
  readonly workers?: number
}

/** Takes the reports under the paths into the record; the exit code. */
export async function addReports(paths: readonly string[], options: AddOptions): Promise<number> {
  await refuseMissing(paths.filter((path) => path !== '-'))
  const record = await openGiven(options)
  try {
    return await addFound(record, await findSources(paths), options)
  } finally {
    await record.close()
  }
}

async function addFound(record: OpenRecord, found: Found, options: AddOptions): Promise<number> {
  const tell = options.quiet ? () => undefined : (line: string) => void process.stderr.write(`${line}\n`)
  for (const note of found.notes) tell(`note: ${note}`)
  for (const file of found.places) {
    if (await keepPlaces(record, file, options.as))
      tell(`note: the places of ${file.file} hold from now on; reports read before want: truce rebuild`)
  }
  const places = await placesOf(record)
  const size = found.sources.reduce((sum, one) => sum + one.size, 0)
  const readers = startReaders({
    places,
    workers: options.workers ?? (size < WORTH_A_WORKER ? 0 : availableParallelism()),
    mentions: 'left out',
  })
  const progress = makeProgress(found.sources.length, options.quiet ? null : process.stderr)
  const counts = { new: 0, known: 0 }
  const gaps: Gap[] = [...found.gaps]
  const onKept = (kept: readonly Kept[]): void => {
    for (const { id, file, was } of kept) {
      counts[was]++
      progress.advance()
      if (options.list) process.stdout.write(`${was} ${id} ${file}\n`)
    }
  }
  await intake(record, incomingOf(found, gaps), { readers, who: options.as, stages: stagesOf(), onKept })
  await readers.close()
  progress.close()
  for (const line of gapLines(gaps)) tell(line)
  if (!options.quiet && !options.list) process.stdout.write(`${counts.new} new, ${counts.known} known\n`)
  return counts.new + counts.known === 0 ? EXIT.nothingRead : EXIT.done
}

// A worker takes a third of a second to start; under so many bytes it would not be back before this thread is done.
const WORTH_A_WORKER = 100_000

/** The user's own places of the record. */
export async function placesOf(record: OpenRecord): Promise<Place[]> {
  return (await ownPlaces(record)).flatMap(({ file, text }) => parsePlaces(text, file).places)
}

async function* incomingOf(found: Found, gaps: Gap[]): AsyncGenerator<Incoming> {
  for (const gap of found.gaps) yield { gap }
  for (const source of found.sources) {
    const { report, gaps: told } = await readSource(source)
    if (report !== null) yield { report }
    for (const gap of told) {
      gaps.push(gap)
      yield { gap }
    }
  }
}
