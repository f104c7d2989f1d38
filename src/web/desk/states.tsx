import type { ReactNode } from 'react'
import { isFault } from '../ask.ts'

/** Nothing there, and what would bring something. */
export function Empty({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="state">
      <h2>{title}</h2>
      <p>{children}</p>
    </section>
  )
}

/** What happened, what is safe, what to do. */
export function Failed({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const words = isFault(error) ? error.message : 'The server cannot be reached. What you decided before is kept; nothing new was changed.'
  return (
    <section className="state" role="alert">
      <h2>This could not be shown</h2>
      <p>{words}</p>
      <button type="button" onClick={again}>
        Try again
      </button>
    </section>
  )
}

export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="state" role="status">
      Fetching {what} …
    </p>
  )
}
