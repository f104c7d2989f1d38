import { userInfo } from 'node:os'
import { type Command, Option } from 'commander'
import type { OpenRecord } from '../record/record.ts'
import { WrongUse } from './exit.ts'

/** Which record a command works on. */
export interface RecordOptions {
  readonly record: string
}

/** Who is noted in the log. */
export interface WhoOptions {
  readonly as: string
}

/** Adds `--record` to a command. */
export function withRecord(command: Command): Command {
  return command.addOption(
    new Option('-r, --record <where>', 'the record: a folder, or postgres://user@host/database').env('TRUCE_RECORD').default('record'),
  )
}

/** Adds `--as` to a command that changes the record. */
export function withWho(command: Command): Command {
  return command.addOption(new Option('--as <name>', 'who does it, for the log').env('TRUCE_USER').default(loginName()))
}

/** The record, or a WrongUse that says why it can't be opened. */
export async function openGiven({ record: where }: RecordOptions): Promise<OpenRecord> {
  const { openRecord } = await import('../record/record.ts')
  const opened = await openRecord(where)
  if (opened.record === null) throw new WrongUse(opened.why)
  return opened.record
}

function loginName(): string {
  try {
    return userInfo().username
  } catch {
    return 'unknown'
  }
}
