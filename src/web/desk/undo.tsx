import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'
import type { Change, Decision } from '../../model/decision.ts'
import { ask, isFault } from '../ask.ts'
import { refresh } from './refresh.ts'

interface Made {
  readonly decision: Decision
  readonly words: string
}

let made: readonly Made[] = []
const listeners = new Set<() => void>()

function keep(next: readonly Made[]): void {
  made = next
  for (const hear of listeners) hear()
}

function useMade(): readonly Made[] {
  return useSyncExternalStore(
    (hear) => {
      listeners.add(hear)
      return () => listeners.delete(hear)
    },
    () => made,
  )
}

interface ToDecide {
  readonly change: Change
  readonly reason: string
  /** "Confirmed: 12 killed." */
  readonly words: string
}

/** Sends a decision and keeps it where it can be undone. */
export function useDecide() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async ({ change, reason, words }: ToDecide) => {
      const { decision } = await ask<{ decision: Decision }>('/api/decisions', { method: 'POST', body: { change, reason } })
      keep([...made, { decision, words }])
    },
    onSettled: () => refresh(client),
  })
}

/** What was decided last, and how to take it back. */
export function UndoBar() {
  const last = useMade().at(-1)
  const client = useQueryClient()
  const undo = useMutation({
    mutationFn: async ({ decision }: Made) => {
      await ask('/api/decisions', { method: 'POST', body: { change: { kind: 'undo', decision: decision.id }, reason: 'Undone at once.' } })
      keep(made.filter((one) => one.decision.id !== decision.id))
    },
    onSettled: () => refresh(client),
  })
  const { mutate } = undo
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.key !== 'u' || event.ctrlKey || event.metaKey || (event.target as Element).matches?.('input, textarea')) return
      const one = made.at(-1)
      if (one !== undefined) mutate(one)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [mutate])
  if (last === undefined) return null
  return (
    <p className="undo" role="status">
      {undo.isError ? (isFault(undo.error) ? undo.error.message : 'It could not be undone: the server cannot be reached.') : last.words}{' '}
      <button type="button" disabled={undo.isPending} onClick={() => undo.mutate(last)}>
        Undo
      </button>{' '}
      <button type="button" className="quiet" aria-label="Close" onClick={() => keep([])}>
        ×
      </button>
    </p>
  )
}
