import { resolve } from 'node:path'

/** Where a record is kept. */
export type Location = { readonly kind: 'sqlite'; readonly folder: string } | { readonly kind: 'postgres'; readonly url: string }

/** `postgres://…` is a database on a server; anything else is a folder. */
export function parseLocation(where: string): Location {
  return /^postgres(ql)?:\/\//.test(where) ? { kind: 'postgres', url: where } : { kind: 'sqlite', folder: resolve(where) }
}

/** The location for a person to read: a password is not shown. */
export function showLocation(location: Location): string {
  return location.kind === 'sqlite' ? location.folder : location.url.replace(/^([a-z]+:\/\/[^/@:]*):[^@]*@/, '$1:…@')
}
