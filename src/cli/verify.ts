import type { Command } from 'commander'
import type { Verified } from '../record/record.ts'
import type { AddCommand, Settle } from './command.ts'
import { EXIT } from './exit.ts'
import { openGiven, type RecordOptions, withRecord } from './record-options.ts'

interface VerifyOptions extends RecordOptions {
  readonly json?: boolean
}

/** `truce verify`: whether the record is as it was written. */
export const addVerify: AddCommand = (program: Command, settle: Settle): void => {
  const command = program
    .command('verify')
    .summary('check that a record is as it was written')
    .description(
      'Checks the chain of the log, the hash of every report and text, and that every claim stands at its words. Changes nothing.',
    )
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExit codes: 0 all holds, 1 something does not, 2 wrong use.\n')
  withRecord(command).action(settle(verify))
}

async function verify(options: VerifyOptions): Promise<number> {
  const record = await openGiven(options)
  const { verifyRecord } = await import('../record/record.ts')
  const found = await verifyRecord(record)
  await record.close()
  process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : `${linesOf(found).join('\n')}\n`)
  return found.faults.length === 0 ? EXIT.done : EXIT.nothingRead
}

function linesOf({ entries, reports, bytes, claims, spans, unread, head, faults, more }: Verified): string[] {
  return [
    `log      ${entries} entries; the last is ${head}`,
    `reports  ${reports}, ${bytes} bytes hashed`,
    `anchors  ${claims} claims held against their words, ${spans} spans against their texts`,
    ...(unread === 0 ? [] : [`unread   ${unread} reports were not read by this version; run truce rebuild`]),
    ...faults.map((fault) => `FAULT    ${fault}`),
    ...(more === 0 ? [] : [`FAULT    and ${more} more`]),
    faults.length === 0 ? 'all holds' : 'something does not hold',
  ]
}
