import { lookup as resolve } from 'node:dns'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { isPublicAddress } from './address.ts'

/** What came of a request. */
export type Fetched =
  | { readonly kind: 'got'; readonly page: Page }
  /** It is as it was when the conditions were kept. */
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'failed'; readonly failure: Failure }

export interface Page {
  /** The last address, after redirects. */
  readonly url: string
  readonly bytes: Uint8Array
  /** Media type in lower case, without parameters; empty where none is told. */
  readonly type: string
  readonly conditions: Conditions
}

/** What a server wants to hear again to answer that nothing changed. */
export interface Conditions {
  readonly etag: string | null
  readonly modified: string | null
}

export interface Failure {
  readonly why: 'not permitted' | 'not reached' | 'not found' | 'too large' | 'too slow' | 'too many redirects' | 'busy'
  /** One sentence for a person. */
  readonly detail: string
  /** How long the server asks to be left alone; null where it does not. */
  readonly retryAfterMs: number | null
}

export interface FetchOptions {
  readonly conditions?: Conditions
  readonly agent: string
  /** Bytes, also after unpacking. */
  readonly mostBytes: number
  /** For all of it, redirects included. */
  readonly patienceMs: number
  /** Which addresses may be fetched from; only tests permit others than public ones. */
  readonly permits?: (address: string) => boolean
}

/** GETs an address of the public internet. Names are resolved once and the connection goes to that very address, so that no second answer of a name server leads elsewhere. */
export async function fetchPublic(address: string, options: FetchOptions): Promise<Fetched> {
  const deadline = AbortSignal.timeout(options.patienceMs)
  let url = URL.parse(address)
  for (let hops = 0; hops <= MOST_REDIRECTS; hops++) {
    if (url === null || !/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') {
      return failed('not permitted', 'Only addresses that begin with http:// or https://, without a user name, are fetched.')
    }
    const answer = await ask(url, options, deadline)
    if (!('redirect' in answer)) return answer
    url = URL.parse(answer.redirect, url.href)
  }
  return failed('too many redirects', `It redirects more than ${MOST_REDIRECTS} times.`)
}

const MOST_REDIRECTS = 5

function ask(url: URL, options: FetchOptions, deadline: AbortSignal): Promise<Fetched | { readonly redirect: string }> {
  const permits = options.permits ?? isPublicAddress
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A literal address is never looked up.
  if (isIP(host) !== 0 && !permits(host)) return Promise.resolve(failed('not permitted', INSIDE))
  return new Promise((settle) => {
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, {
      headers: headersFor(options),
      lookup: lookupPermitted(permits),
      signal: deadline,
      agent: false,
    })
    const fail = (error: unknown): void => settle(failureOf(error, deadline))
    request.on('error', fail)
    request.on('response', (response) => {
      response.on('error', fail)
      answerOf(response, url, options)
        .then(settle, fail)
        .finally(() => request.destroy())
    })
    request.end()
  })
}

function headersFor({ agent, conditions }: FetchOptions): Record<string, string> {
  return {
    'user-agent': agent,
    accept:
      'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/pdf, text/plain, */*;q=0.1',
    'accept-encoding': 'gzip, br, deflate',
    ...(conditions?.etag == null ? {} : { 'if-none-match': conditions.etag }),
    ...(conditions?.modified == null ? {} : { 'if-modified-since': conditions.modified }),
  }
}

/** Resolves a name only to permitted addresses; one that leads also elsewhere is refused as a whole. */
function lookupPermitted(permits: (address: string) => boolean): LookupFunction {
  return (hostname, { all, ...options }, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, [])
      const [first] = addresses
      if (first === undefined || !addresses.every(({ address }) => permits(address))) return callback(new NotPermitted(INSIDE), [])
      if (all) callback(null, addresses)
      else callback(null, first.address, first.family)
    })
  }
}

class NotPermitted extends Error {}

const INSIDE = 'It leads to an address inside a network (loopback, link-local or private), which is never fetched.'

async function answerOf(
  response: IncomingMessage,
  url: URL,
  { mostBytes }: FetchOptions,
): Promise<Fetched | { readonly redirect: string }> {
  const { statusCode = 0, headers } = response
  if (statusCode === 304) return { kind: 'unchanged' }
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) return { redirect: headers.location }
  if (statusCode === 429 || statusCode >= 500)
    return {
      kind: 'failed',
      failure: { why: 'busy', detail: `The server answers ${statusCode}.`, retryAfterMs: waitOf(headers['retry-after']) },
    }
  if (statusCode !== 200)
    return failed(statusCode === 404 || statusCode === 410 ? 'not found' : 'not permitted', `The server answers ${statusCode}.`)
  if (Number(headers['content-length'] ?? 0) > mostBytes) return failed('too large', `It is larger than ${mostBytes} bytes.`)
  const bytes = await readBody(response, mostBytes)
  if (bytes === null) return failed('too large', `It is larger than ${mostBytes} bytes.`)
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  return {
    kind: 'got',
    page: { url: url.href, bytes, type, conditions: { etag: headers.etag ?? null, modified: headers['last-modified'] ?? null } },
  }
}

async function readBody(response: IncomingMessage, mostBytes: number): Promise<Uint8Array | null> {
  const unpack = UNPACKERS[(response.headers['content-encoding'] ?? '').toLowerCase()]
  const body = unpack === undefined ? response : response.pipe(unpack())
  if (body !== response) response.on('error', (error) => body.destroy(error))
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const UNPACKERS: Readonly<Record<string, () => NodeJS.ReadWriteStream & { destroy: (error: Error) => void }>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
}

/** `Retry-After` in seconds or as a date; at most a day. */
function waitOf(header: string | undefined): number | null {
  if (header === undefined) return null
  const ms = /^\d{1,9}$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? null : Math.min(Math.max(0, ms), DAY_MS)
}

const DAY_MS = 86_400_000

function failureOf(error: unknown, deadline: AbortSignal): Fetched {
  if (error instanceof NotPermitted) return failed('not permitted', error.message)
  if (deadline.aborted) return failed('too slow', 'It took longer than it may.')
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return failed('not reached', SENTENCES[code] ?? `It could not be reached (${error instanceof Error ? error.message : String(error)}).`)
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOTFOUND: 'There is no host of that name.',
  EAI_AGAIN: 'The name of its host could not be looked up; is this machine on the network?',
  ECONNREFUSED: 'Its host takes no connections.',
  ECONNRESET: 'Its host broke the connection off.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
}

function failed(why: Failure['why'], detail: string): { readonly kind: 'failed'; readonly failure: Failure } {
  return { kind: 'failed', failure: { why, detail, retryAfterMs: null } }
}
