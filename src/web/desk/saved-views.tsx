import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { navigate } from 'wouter/use-browser-location'
import type { SavedView } from '../../model/desk.ts'
import { ask } from '../ask.ts'

/** Filters that a person keeps under a name. */
export function SavedViews({ query }: { readonly query: string }) {
  const client = useQueryClient()
  const { data = [] } = useQuery({ queryKey: ['views'], queryFn: () => ask<readonly SavedView[]>('/api/views') })
  const done = { onSettled: () => client.invalidateQueries({ queryKey: ['views'] }) }
  const keep = useMutation({
    mutationFn: (name: string) => ask(`/api/views/${encodeURIComponent(name)}`, { method: 'PUT', body: { query } }),
    ...done,
  })
  const drop = useMutation({ mutationFn: (name: string) => ask(`/api/views/${encodeURIComponent(name)}`, { method: 'DELETE' }), ...done })
  const current = data.find((view) => view.query === query)
  return (
    <span className="views">
      {data.length > 0 && (
        <label>
          <span className="visually-hidden">Saved views</span>
          <select
            value={current?.name ?? ''}
            onChange={(event) => navigate(`/?${data.find(({ name }) => name === event.target.value)?.query ?? ''}`)}
          >
            <option value="">Saved views</option>
            {data.map(({ name }) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </label>
      )}
      {current !== undefined ? (
        <button type="button" className="quiet" onClick={() => drop.mutate(current.name)}>
          Forget it
        </button>
      ) : (
        query !== '' && (
          <button
            type="button"
            className="quiet"
            onClick={() => {
              const name = window.prompt('Keep these filters under which name?')?.trim()
              if (name !== undefined && name !== '') keep.mutate(name.slice(0, 60))
            }}
          >
            Keep this view
          </button>
        )
      )}
    </span>
  )
}
