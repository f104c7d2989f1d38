import type { Command } from 'commander'
import type { AddCommand, Settle } from './command.ts'
import { EXIT } from './exit.ts'
import { openGiven, type RecordOptions, withRecord } from './record-options.ts'

interface StatusOptions extends RecordOptions {
  readonly json?: boolean
}

/** `truce status`: what the record holds. */
export const addStatus: AddCommand = (program: Command, settle: Settle): void => {
  withRecord(program.command('status').summary('show what a record holds')).option('--json', 'print it as JSON').action(settle(status))
}

async function status(options: StatusOptions): Promise<number> {
  const record = await openGiven(options)
  const { statusOf } = await import('../record/record.ts')
  const found = await statusOf(record)
  await record.close()
  if (options.json) {
    process.stdout.write(`${JSON.stringify(found, null, 2)}\n`)
    return EXIT.done
  }
  const {
    title,
    reports,
    read,
    part,
    refused,
    stories,
    tallies,
    incidents,
    terms,
    allegations,
    decisions,
    gaps,
    entries,
    head,
    made,
    changed,
  } = found
  const all = tallies.agreed + tallies.disputed + tallies.updated + tallies.single
  const rows: readonly (readonly [string, string])[] = [
    ['reports', `${reports}: ${read} read, ${part} in part, ${refused} not`],
    ['stories', String(stories)],
    ['tallies', `${all}: ${tallies.disputed} disputed, ${tallies.updated} updated, ${tallies.agreed} agreed, ${tallies.single} single`],
    ['incidents', String(incidents)],
    ['terms', `${terms}, allegations ${allegations}`],
    ['decisions', String(decisions)],
    ['gaps', String(gaps)],
    ['log', `${entries} entries, ${made.slice(0, 10)} to ${changed.slice(0, 10)}`],
    ['head', head],
  ]
  process.stdout.write(`${title}\n${rows.map(([name, value]) => `  ${name.padEnd(10)}${value}`).join('\n')}\n`)
  return EXIT.done
}
