import type { Command } from 'commander'
import type { AddCommand, Settle } from './command.ts'
import type { NewReport } from './report-new.ts'

/** `truce report new`: an observer's row in a field log, asked for line by line or given by options. */
export const addReport: AddCommand = (program: Command, settle: Settle): void => {
  const report = program
    .command('report')
    .summary('write what an observer saw or heard')
    .description('Keeps field logs: reports of observers, read like any other.')
  report
    .command('new')
    .summary('add one observation to a field log')
    .description(DESCRIPTION)
    .argument('<file>', 'the log, a .csv file; it is made where there is none')
    .option('--time <when>', 'local time: 2020-04-01T07:35, or 2020-04-01T07:35/07:50')
    .option('--observer <who>', 'who reports')
    .option('--post <name>', 'where the observer stood')
    .option('--at <lat,lon>', "the post's point; without it the name is looked up")
    .option('--means <means>', 'seen, heard, or camera')
    .option('--what <words>', 'explosion, shot, burst, shelling, rocket, air strike, vehicles, nothing, …')
    .option('--count <number>', '5, 10-12, >=3, ~20')
    .option('--weapon <words>', 'as far as known')
    .option('--bearing <degrees>', 'clockwise from true north: 190, or 185-195')
    .option('--bearing-error <degrees>', 'to each side (default: 5)')
    .option('--distance <km>', '4, 8-9, >10')
    .option('--distance-error <km>', 'to each side (default: a fifth of what is heard, a tenth of what is seen, at least 0.5)')
    .option('--direction <words>', 'incoming, outgoing, west, …')
    .option('--note <words>', 'anything else')
    .action(
      settle(async (file: string, options: NewReport) => {
        const { newReport } = await import('./report-new.ts')
        return newReport(file, options)
      }),
    )
}

const DESCRIPTION = `Adds a row to a field log. Without options, and at a terminal, it asks for each field in turn.
"truce read" reads the log beside other reports: the place of what was seen or heard is reckoned from bearing and distance.`
