import { Command, CommanderError } from 'commander'
import { version } from '../package.ts'
import { addAccountCommand } from './account.ts'
import { addAdd } from './add.ts'
import { addAgreement } from './agreement.ts'
import type { AddCommand, Settle } from './command.ts'
import { addCompare } from './compare.ts'
import { addEstimate } from './estimate.ts'
import { EXIT, WrongUse } from './exit.ts'
import { addExplain } from './explain.ts'
import { addExport } from './export.ts'
import { addInit } from './init.ts'
import { addParse } from './parse.ts'
import { addRead } from './read.ts'
import { addRebuild } from './rebuild.ts'
import { addReport } from './report.ts'
import { addServe } from './serve.ts'
import { addStatus } from './status.ts'
import { addVerify } from './verify.ts'
import { addWatch } from './watch.ts'

/** The commands in the order of the help; each file adds one. */
const COMMANDS: readonly AddCommand[] = [
  addRead,
  addInit,
  addAdd,
  addWatch,
  addStatus,
  addServe,
  addAccountCommand,
  addVerify,
  addExport,
  addRebuild,
  addCompare,
  addEstimate,
  addReport,
  addAgreement,
  addParse,
  addExplain,
]

/** Runs `truce` with its arguments; the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  let code: number = EXIT.done
  const settle: Settle =
    (action) =>
    async (...given) => {
      code = await action(...given)
    }
  const program = makeProgram(settle)
  if (args.length === 0) {
    program.outputHelp()
    return EXIT.done
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return failWith(error)
  }
}

function makeProgram(settle: Settle): Command {
  const program = new Command('truce')
    .description('Reads many reports of one conflict and shows what they say, who says it, and where they differ.')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError(false)
    .exitOverride()
  for (const add of COMMANDS) add(program, settle)
  for (const command of program.commands) {
    command.exitOverride().version(version(), '-V, --version', 'print the version').helpOption('-h, --help', 'print this help')
  }
  return program
}

const EXAMPLES = `
Examples:
  truce read reports/ --open          read a folder and open the page
  truce read a.html b.pdf --out case  read two files into the folder "case"
  cat note.txt | truce read -         read standard input
  truce compare old/ new/             show what a later dossier adds, changes and withdraws
  truce estimate dossier/ -r majority show what a rule makes of each tally
  truce explain a.txt --at 120        show what is claimed at an offset, and why
`

function failWith(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse
  if (error instanceof WrongUse) {
    process.stderr.write(`truce: ${error.message}\n`)
    return EXIT.wrongUse
  }
  throw error
}
