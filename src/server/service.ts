import type { Readers } from '../crew/crew.ts'
import type { MapGround } from '../model/map.ts'
import type { PageAssets } from '../model/page.ts'
import type { OpenRecord } from '../record/record.ts'
import type { Dossiers } from './dossiers.ts'
import type { Live } from './live.ts'
import type { Metrics } from './metrics.ts'

/** What the routes work with. */
export interface Service {
  readonly record: OpenRecord
  readonly dossiers: Dossiers
  /** Read what is handed in. */
  readonly readers: Readers
  readonly live: Live
  /** Tells the listeners at once what was written into the record. */
  readonly look: () => Promise<void>
  readonly metrics: Metrics
  readonly version: string
  readonly clock: () => Date
  /** Whether browsers reach the server by HTTPS: the cookie then goes no other way. */
  readonly isSecure: boolean
  /** Whether a proxy stands in front, whose word on a request's address is believed. */
  readonly isBehindProxy: boolean
  readonly requestsAMinute: number
  /** Where the log goes; null for nowhere. */
  readonly log: { readonly write: (line: string) => void } | null
  /** Folder of the desk as it was built. */
  readonly deskFolder: string
  readonly pageAssets: PageAssets
  readonly mapGround: MapGround
}
