import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll } from 'vitest'

/** Pages by their path, served on loopback for the tests of a file. */
export interface ServedPages {
  /** `http://127.0.0.1:…`; known once the tests run. */
  readonly base: () => string
  /** Paths that were asked for, in order. */
  readonly asked: string[]
}

export function servePages(pageAt: (path: string) => RequestListener | undefined): ServedPages {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const page = pageAt(request.url ?? '')
    if (page === undefined) response.writeHead(404).end()
    else page(request, response)
  })
  beforeAll(() => new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle)))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return { base: () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}
