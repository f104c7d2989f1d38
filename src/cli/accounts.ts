import { createInterface } from 'node:readline/promises'
import type { Role } from '../model/account.ts'
import { addAccount, changeAccount, listAccounts } from '../record/record.ts'
import { hashPassword, passwordFault } from '../server/server.ts'
import { EXIT, WrongUse } from './exit.ts'
import { openGiven } from './record-options.ts'

export interface AccountOptions {
  readonly record: string
  readonly as: string
  readonly role?: Role
  readonly password?: boolean
}

/** Makes an account; the exit code. */
export async function addNamed(given: string, options: AccountOptions): Promise<number> {
  const name = nameOf(given)
  const record = await openGiven(options)
  try {
    const passwordHash = await hashPassword(await askPassword(name))
    if ((await addAccount(record, { name, role: options.role ?? 'reader', passwordHash })) === null)
      throw new WrongUse(`there is an account "${name}" already; change it with: truce account change ${name}`)
    process.stdout.write(`Made the account ${name} (${options.role ?? 'reader'})\n`)
    return EXIT.done
  } finally {
    await record.close()
  }
}

/** Changes an account; the exit code. */
export async function changeNamed(given: string, options: AccountOptions): Promise<number> {
  const name = nameOf(given)
  if (options.role === undefined && options.password !== true) throw new WrongUse('say what to change: --role ROLE, --password, or both.')
  const record = await openGiven(options)
  try {
    const change = {
      ...(options.role === undefined ? {} : { role: options.role }),
      ...(options.password === true ? { passwordHash: await hashPassword(await askPassword(name)) } : {}),
    }
    if (!(await changeAccount(record, name, change))) throw new WrongUse(`there is no account "${name}"; the list is: truce account list`)
    process.stdout.write(`Changed the account ${name}; its sessions are ended\n`)
    return EXIT.done
  } finally {
    await record.close()
  }
}

/** Prints the accounts; the exit code. */
export async function list(options: AccountOptions): Promise<number> {
  const record = await openGiven(options)
  try {
    for (const { name, role } of await listAccounts(record)) process.stdout.write(`${name}\t${role}\n`)
    return EXIT.done
  } finally {
    await record.close()
  }
}

function nameOf(given: string): string {
  const name = given.trim().toLowerCase()
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._@-]{0,79}$/u.test(name))
    throw new WrongUse(`"${given}" is no name for an account: letters, digits and . _ @ - only, 80 at most.`)
  return name
}

/** Asks at a terminal without showing what is typed; else takes the first line of standard input. */
async function askPassword(name: string): Promise<string> {
  const password = process.stdin.isTTY ? await promptFor(name) : await firstLine()
  const fault = passwordFault(password)
  if (fault !== null) throw new WrongUse(fault)
  return password
}

async function promptFor(name: string): Promise<string> {
  const { isCancel, password } = await import('@clack/prompts')
  const given = await password({ message: `Password for ${name}`, validate: (text) => passwordFault(text ?? '') ?? undefined })
  if (isCancel(given)) throw new WrongUse('no password was given; nothing was changed.')
  return given
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin })
  for await (const line of lines) {
    lines.close()
    return line
  }
  throw new WrongUse('a password is needed: type it at a terminal, or give it as the first line of standard input.')
}
