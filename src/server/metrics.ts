import type { FastifyInstance } from 'fastify'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Live } from './live.ts'

/** The server's measures in Prometheus' text format. */
export interface Metrics {
  readonly contentType: string
  readonly text: () => Promise<string>
  readonly watch: (app: FastifyInstance) => void
}

export function makeMetrics(live: Live): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry, prefix: 'truce_' })
  const seconds = new Histogram({
    name: 'truce_request_seconds',
    help: 'Time from a request to its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  })
  const refused = new Counter({
    name: 'truce_requests_refused_total',
    help: 'Requests answered by 4xx.',
    labelNames: ['status'],
    registers: [registry],
  })
  new Gauge({
    name: 'truce_listeners',
    help: 'Browsers that listen for news.',
    registers: [registry],
    collect() {
      this.set(live.listeners())
    },
  })
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    watch: (app) =>
      app.addHook('onResponse', async ({ method, routeOptions }, { statusCode, elapsedTime }) => {
        // The route's pattern, never the address: addresses are endless and may hold names.
        seconds.observe({ method, route: routeOptions.url ?? 'none', status: statusCode }, elapsedTime / 1000)
        if (statusCode >= 400 && statusCode < 500) refused.inc({ status: statusCode })
      }),
  }
}
