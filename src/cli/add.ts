import { type Command, Option } from 'commander'
import type { AddOptions } from './add-reports.ts'
import type { AddCommand, Settle } from './command.ts'
import { parseCount } from './read.ts'
import { withRecord, withWho } from './record-options.ts'

/** `truce add`: takes reports into the record. */
export const addAdd: AddCommand = (program: Command, settle: Settle): void => {
  const command = program
    .command('add')
    .summary('add reports to a record')
    .description(`Reads reports as "truce read" does and keeps them: their bytes, what was read, and what they say together with those that are
there. A report that the record has already is left out. What is printed as kept is on the disk, whatever happens after.`)
    .argument('<path...>', 'files, folders, or - for standard input')
    .option('-l, --list', 'print a line a report as soon as it is kept')
    .option('-q, --quiet', 'print nothing but errors')
    .addOption(new Option('-w, --workers <n>', 'how many threads read (default: what pays)').argParser(parseCount))
  withWho(withRecord(command)).action(
    settle(async (paths: readonly string[], options: AddOptions) => {
      const { addReports } = await import('./add-reports.ts')
      return addReports(paths, options)
    }),
  )
}
