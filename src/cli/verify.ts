import { readFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { Verified } from '../record/record.ts'
import type { AddCommand, Settle } from './command.ts'
import { EXIT, WrongUse } from './exit.ts'
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
    .argument('[pack]', 'an evidence pack to check instead, by itself and offline')
    .option('--json', 'print it as JSON')
    .addHelpText('after', '\nExit codes: 0 all holds, 1 something does not, 2 wrong use.\n')
  withRecord(command).action(settle(verify))
}

async function verify(pack: string | undefined, options: VerifyOptions): Promise<number> {
  if (pack !== undefined) return checkPack(pack, options)
  const record = await openGiven(options)
  const { verifyRecord } = await import('../record/record.ts')
  const found = await verifyRecord(record)
  await record.close()
  process.stdout.write(options.json ? `${JSON.stringify(found, null, 2)}\n` : `${linesOf(found).join('\n')}\n`)
  return found.faults.length === 0 ? EXIT.done : EXIT.nothingRead
}

async function checkPack(file: string, options: VerifyOptions): Promise<number> {
  const bytes = await readFile(file).catch(() => {
    throw new WrongUse(`"${file}" can't be read; give an evidence pack, as truce export writes it.`)
  })
  const { verifyPack } = await import('../record/record.ts')
  const { title, head, files, entries, reports, claims, faults } = verifyPack(bytes)
  const lines = [
    `pack     ${title}: ${files} files as they were packed`,
    `log      ${entries} entries, each following the one before; the last is ${head}`,
    `reports  ${reports}, their bytes and texts by their SHA-256 and as the log has them`,
    `anchors  ${claims} claims at their words`,
    ...faults.slice(0, MOST_FAULTS).map((fault) => `FAULT    ${fault}`),
    ...(faults.length > MOST_FAULTS ? [`FAULT    and ${faults.length - MOST_FAULTS} more`] : []),
    faults.length === 0 ? 'all holds' : 'something does not hold',
  ]
  process.stdout.write(
    options.json ? `${JSON.stringify({ title, head, files, entries, reports, claims, faults }, null, 2)}\n` : `${lines.join('\n')}\n`,
  )
  return faults.length === 0 ? EXIT.done : EXIT.nothingRead
}

// One screen.
const MOST_FAULTS = 12

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
