import { type Command, Option } from 'commander'
import type { AddCommand, Settle } from './command.ts'
import { WrongUse } from './exit.ts'
import { withRecord } from './record-options.ts'
import type { ServeRecordOptions } from './serve-record.ts'

/** `truce serve`: the desk for a team. */
export const addServe: AddCommand = (program: Command, settle: Settle): void => {
  withRecord(program.command('serve'))
    .summary('serve a record to those who work with it')
    .description(DESCRIPTION)
    .option('--host <address>', 'where to listen; 127.0.0.1 lets only this machine in', '127.0.0.1')
    .addOption(new Option('--port <n>', 'at which port').default(4170).argParser(parsePort))
    .option('--https', 'browsers come by HTTPS, through a proxy in front: cookies go no other way')
    .option('--proxy', "a proxy stands in front; its word on a request's address is believed")
    .option('--log', 'log every request as JSON to standard error')
    .addHelpText('after', AFTER)
    .action(
      settle(async (options: ServeRecordOptions) => {
        const { serveRecord } = await import('./serve-record.ts')
        return serveRecord(options)
      }),
    )
}

const DESCRIPTION = `Serves the desk and its API. The first person is made on the command line: truce account add NAME --role administrator.`

const AFTER = `
It speaks HTTP. Let others in through a proxy that speaks HTTPS, and say so with --https --proxy.
The API describes itself at /api/openapi.json; /healthz, /readyz and /metrics are for whoever watches over it.
`

function parsePort(text: string): number {
  const port = Number(text)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new WrongUse(`--port needs a whole number from 0 (any free one) to 65535, not "${text}".`)
  return port
}
