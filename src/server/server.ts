import { startReaders } from '../crew/crew.ts'
import type { MapGround } from '../model/map.ts'
import type { PageAssets } from '../model/page.ts'
import { headOf, type OpenRecord } from '../record/record.ts'
import { makeApp } from './app.ts'
import { openDossiers } from './dossiers.ts'
import { makeLive } from './live.ts'
import { makeMetrics } from './metrics.ts'
import { watchRecord } from './watch-record.ts'

export { hashPassword, passwordFault } from './security/passwords.ts'

export interface ServeOptions {
  /** The address to listen at; anything but loopback lets others in. */
  readonly host: string
  /** 0 takes a free one. */
  readonly port: number
  readonly version: string
  readonly isSecure: boolean
  readonly isBehindProxy: boolean
  readonly requestsAMinute: number
  readonly workers: number
  readonly log: { readonly write: (line: string) => void } | null
  readonly deskFolder: string
  readonly pageAssets: PageAssets
  /** The land under the maps. */
  readonly mapGround: MapGround
}

export interface Server {
  /** Where it can be reached, such as `http://127.0.0.1:4170`. */
  readonly address: string
  readonly close: () => Promise<void>
}

/** Serves a record until it is closed. Requests that are being answered are answered first. */
export async function serve(record: OpenRecord, { host, port, workers, ...options }: ServeOptions): Promise<Server> {
  const live = makeLive()
  const readers = startReaders({ places: [], workers, mentions: 'left out' })
  const watch = watchRecord(record, live, (await headOf(record.tables)).seq)
  const app = await makeApp({
    ...options,
    record,
    dossiers: openDossiers(record, options.version),
    readers,
    live,
    look: watch.look,
    metrics: makeMetrics(live),
    clock: () => new Date(),
  })
  const address = await app.listen({ host, port })
  return {
    address,
    close: async () => {
      watch.stop()
      await app.close()
      await readers.close()
    },
  }
}
