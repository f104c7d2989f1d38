import type { ServerResponse } from 'node:http'
import { Fault } from '../faults.ts'
import type { News } from '../live.ts'
import type { AddRoutes } from './route.ts'

/** What is new, as server-sent events: each has a number, and a browser that lost its line is told what it missed. */
export const addEventRoutes: AddRoutes = (app, { live }) => {
  app.get('/api/events', { schema: { tags: ['live'], hide: false } }, (request, reply) => {
    if (live.listeners() >= MOST_LISTENERS) throw new Fault(503, 'too-many', 'Too many listen just now; the page asks again by itself.')
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
    raw.write('retry: 3000\n\n')
    const last = Number(request.headers['last-event-id'])
    if (Number.isInteger(last)) for (const [number, news] of live.since(last)) write(raw, number, news)
    const stop = live.listen((news, number) => write(raw, number, news))
    const beat = setInterval(() => raw.write(': still here\n\n'), BEAT_MS)
    raw.on('close', () => {
      clearInterval(beat)
      stop()
    })
  })
}

function write(raw: ServerResponse, number: number, news: News): void {
  // A listener that does not read is let go rather than kept in memory.
  if (raw.writableLength > MOST_WAITING) raw.destroy()
  else raw.write(`id: ${number}\nevent: ${news.kind}\ndata: ${JSON.stringify(news)}\n\n`)
}

const MOST_LISTENERS = 500
const MOST_WAITING = 1_000_000
// Shorter than the patience of proxies.
const BEAT_MS = 20_000
