import { once } from 'node:events'
import { packagePath, version } from '../package.ts'
import { listAccounts } from '../record/record.ts'
import { serve } from '../server/server.ts'
import { EXIT } from './exit.ts'
import { openMapGround } from './map-ground.ts'
import { readPageAssets } from './page-assets.ts'
import { openGiven, type RecordOptions } from './record-options.ts'

export interface ServeRecordOptions extends RecordOptions {
  readonly host: string
  readonly port: number
  readonly https?: boolean
  readonly proxy?: boolean
  readonly log?: boolean
}

/** Serves until it is told to stop; the exit code. */
export async function serveRecord(options: ServeRecordOptions): Promise<number> {
  const record = await openGiven(options)
  try {
    if ((await listAccounts(record)).length === 0)
      process.stderr.write('note: nobody can sign in yet; make the first account with: truce account add NAME --role administrator\n')
    const { address, close } = await serve(record, {
      host: options.host,
      port: options.port,
      version: version(),
      isSecure: options.https === true,
      isBehindProxy: options.proxy === true,
      requestsAMinute: 1200,
      workers: 1,
      log: options.log === true ? process.stderr : null,
      deskFolder: packagePath('dist/desk'),
      pageAssets: readPageAssets(),
      mapGround: openMapGround(),
    })
    process.stdout.write(`The desk is at ${address} (Ctrl-C stops it)\n`)
    await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal)))
    await close()
    return EXIT.done
  } finally {
    await record.close()
  }
}
