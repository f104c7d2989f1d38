import { availableParallelism } from 'node:os'
import { type Command, Option } from 'commander'
import type { AddCommand, Settle } from './command.ts'
import { EXIT } from './exit.ts'
import { parseCount } from './read.ts'
import { openGiven, type RecordOptions, type WhoOptions, withRecord, withWho } from './record-options.ts'

interface RebuildOptions extends RecordOptions, WhoOptions {
  readonly all?: boolean
  readonly quiet?: boolean
  readonly workers?: number
}

/** `truce rebuild`: makes all that is derived anew. */
export const addRebuild: AddCommand = (program: Command, settle: Settle): void => {
  const command = program
    .command('rebuild')
    .summary('read all reports of a record again and make the rest anew')
    .description(`Makes texts, claims, stories, tallies, incidents and allegations anew from the reports' bytes, by this version of truce, and
applies people's decisions again. Reports, decisions and the log stay as they are.`)
    .option('--all', 'read also what this version has read already')
    .option('-q, --quiet', 'print nothing but errors')
    .addOption(new Option('-w, --workers <n>', 'how many threads read').argParser(parseCount))
  withWho(withRecord(command)).action(settle(rebuild))
}

async function rebuild(options: RebuildOptions): Promise<number> {
  const record = await openGiven(options)
  const { rereadAll, stagesOf, startReaders } = await import('../crew/crew.ts')
  const { statusOf } = await import('../record/record.ts')
  const { placesOf } = await import('./add-reports.ts')
  const { makeProgress } = await import('./progress.ts')
  const { reports } = await statusOf(record)
  const readers = startReaders({ places: await placesOf(record), workers: options.workers ?? availableParallelism(), mentions: 'left out' })
  const progress = makeProgress(reports, options.quiet ? null : process.stderr)
  const onRead = (count: number): void => {
    for (let at = 0; at < count; at++) progress.advance()
  }
  await rereadAll(record, { readers, which: options.all ? 'all' : 'missing', who: options.as, stages: stagesOf(), onRead })
  await readers.close()
  progress.close()
  await record.close()
  if (!options.quiet) process.stdout.write(`rebuilt ${reports} reports\n`)
  return EXIT.done
}
