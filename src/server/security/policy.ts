import type { FastifyHelmetOptions } from '@fastify/helmet'

/**
 * What a browser may do with what the server sends: scripts and styles from here alone, no frame, no plug-in, nothing from
 * elsewhere. Reports' pages are never sent as HTML, so no text of theirs can run.
 */
export const POLICY: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
    },
  },
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  referrerPolicy: { policy: 'no-referrer' },
  frameguard: { action: 'deny' },
  // Only a server behind TLS may promise it; the proxy in front says so.
  strictTransportSecurity: false,
}
