import type { QueryClient } from '@tanstack/react-query'

/** Fetches anew all that is shown of the record; who sits at the desk is known. */
export function refresh(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
}
