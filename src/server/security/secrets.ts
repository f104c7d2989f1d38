import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** A new secret of 256 bits, in the letters that a cookie and a header may carry. */
export function makeSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a secret: SHA-256 in hex. It needs no salt, for it has the entropy that a password lacks. */
export function digestSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

/** Whether two secrets are one, in a time that does not tell where they part. */
export function isSameSecret(given: string, kept: string): boolean {
  const [a, b] = [given, kept].map((secret) => createHash('sha256').update(secret).digest())
  return a !== undefined && b !== undefined && timingSafeEqual(a, b)
}
