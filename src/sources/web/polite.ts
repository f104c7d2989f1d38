import { type Conditions, type Failure, type Fetched, type FetchOptions, fetchPublic } from './fetch.ts'
import { ALL_ALLOWED, NONE_ALLOWED, parseRobots, type Robots } from './robots.ts'

/** Fetches without being a burden: what robots.txt lets, one request at a time to a host, with rests between, and longer ones after failures. */
export interface Polite {
  readonly get: (url: string, conditions?: Conditions) => Promise<Fetched>
  /** Places of sitemaps that a site's robots.txt names. */
  readonly sitemapsOf: (url: string) => Promise<readonly string[]>
}

export interface PoliteOptions extends Omit<FetchOptions, 'conditions'> {
  /** Least time between two requests to one host, where its robots.txt asks for no longer one. */
  readonly restMs: number
  /** Milliseconds since some moment. */
  readonly clock: () => number
  readonly wait: (ms: number) => Promise<void>
}

export function makePolite(options: PoliteOptions): Polite {
  const hosts = new Map<string, Host>()
  const hostOf = (url: URL): Host => {
    const known = hosts.get(url.host) ?? { robots: null, freeAt: 0, failures: 0, last: Promise.resolve() }
    hosts.set(url.host, known)
    return known
  }
  const inTurn = async (host: Host, ask: () => Promise<Fetched>): Promise<Fetched> => {
    const pause = host.freeAt - options.clock()
    if (pause > MOST_PATIENCE_MS) return { kind: 'failed', failure: resting(pause) }
    if (pause > 0) await options.wait(pause)
    const fetched = await ask()
    host.freeAt = options.clock() + restAfter(host, fetched, options)
    return fetched
  }
  const robotsFor = async (host: Host, url: URL): Promise<Robots | Failure> => {
    if (host.robots !== null && host.robots.until > options.clock()) return host.robots.robots
    const fetched = await inTurn(host, () => fetchPublic(new URL('/robots.txt', url).href, options))
    const robots = robotsIn(fetched, options)
    if (robots === null && fetched.kind === 'failed') return fetched.failure
    host.robots = { robots: robots ?? ALL_ALLOWED, until: options.clock() + DAY_MS }
    return host.robots.robots
  }
  return {
    get: (address, conditions) => {
      const url = URL.parse(address)
      if (url === null) return fetchPublic(address, options)
      const host = hostOf(url)
      const next = host.last.then(async (): Promise<Fetched> => {
        const robots = await robotsFor(host, url)
        if ('why' in robots) return { kind: 'failed', failure: robots }
        if (!robots.allows(url)) return { kind: 'failed', failure: FORBIDDEN }
        return inTurn(host, () => fetchPublic(address, conditions === undefined ? options : { ...options, conditions }))
      })
      host.last = next.catch(() => undefined)
      return next
    },
    sitemapsOf: async (address) => {
      const url = URL.parse(address)
      if (url === null) return []
      const robots = await robotsFor(hostOf(url), url)
      return 'why' in robots ? [] : robots.sitemaps
    },
  }
}

interface Host {
  robots: { readonly robots: Robots; readonly until: number } | null
  /** On the clock. */
  freeAt: number
  failures: number
  last: Promise<unknown>
}

/** How long a host is left alone after an answer: twice as long after each failure in a row. */
function restAfter(host: Host, fetched: Fetched, { restMs }: PoliteOptions): number {
  const rest = Math.max(restMs, host.robots?.robots.delayMs ?? 0)
  const isBusy = fetched.kind === 'failed' && BUSY.has(fetched.failure.why)
  host.failures = isBusy ? host.failures + 1 : 0
  if (!isBusy) return rest
  return Math.max(fetched.failure.retryAfterMs ?? 0, Math.min(FIRST_REST_MS * 2 ** (host.failures - 1), LONGEST_REST_MS))
}

/** RFC 9309: without a file all is allowed; while the server fails, nothing is. Null where it can't be told. */
function robotsIn(fetched: Fetched, { agent }: PoliteOptions): Robots | null {
  if (fetched.kind === 'got') return parseRobots(new TextDecoder().decode(fetched.page.bytes), agent)
  if (fetched.kind === 'unchanged') return ALL_ALLOWED
  const { why, detail } = fetched.failure
  if (why === 'not found') return ALL_ALLOWED
  // "The server answers 401": it has no rules for us; an address that is refused, or a host that does not answer, is told as such.
  return why === 'not permitted' && /^The server answers 4/.test(detail) ? ALL_ALLOWED : why === 'too large' ? NONE_ALLOWED : null
}

function resting(pause: number): Failure {
  return {
    why: 'busy',
    detail: `The host failed before and is left alone for ${Math.ceil(pause / 60_000)} more minutes.`,
    retryAfterMs: pause,
  }
}

const FORBIDDEN: Failure = { why: 'not permitted', detail: 'The robots.txt of its site asks programs not to fetch it.', retryAfterMs: null }
const BUSY: ReadonlySet<Failure['why']> = new Set(['busy', 'not reached', 'too slow'])
const FIRST_REST_MS = 30_000
const LONGEST_REST_MS = 6 * 3_600_000
// A wait that is longer is left to the next round.
const MOST_PATIENCE_MS = 20_000
const DAY_MS = 86_400_000
