import { type Command, Option } from 'commander'
import { ROLES } from '../model/account.ts'
import type { AccountOptions } from './accounts.ts'
import type { AddCommand, Settle } from './command.ts'
import { withRecord } from './record-options.ts'

/** `truce account`: who may sign in at the desk. */
export const addAccountCommand: AddCommand = (program: Command, settle: Settle): void => {
  const account = program
    .command('account')
    .summary('who may sign in at the desk')
    .description('Accounts of a record: add one, change one, list them.')
  const role = () => new Option('--role <role>', 'what the person may do').choices(ROLES)
  withRecord(account.command('add'))
    .summary('make an account; asks for its password, or reads it from standard input')
    .argument('<name>')
    .addOption(role().default('reader'))
    .action(settle(async (name: string, options: AccountOptions) => (await import('./accounts.ts')).addNamed(name, options)))
  withRecord(account.command('change'))
    .summary('give an account another role or, with --password, another password; ends its sessions')
    .argument('<name>')
    .addOption(role())
    .option('--password', 'ask for a new password')
    .action(settle(async (name: string, options: AccountOptions) => (await import('./accounts.ts')).changeNamed(name, options)))
  withRecord(account.command('list'))
    .summary('list the accounts')
    .action(settle(async (options: AccountOptions) => (await import('./accounts.ts')).list(options)))
}
