import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'

interface Live {
  readonly line: 'open' | 'lost'
  /** A line of words on what is new; null where it has been seen. */
  readonly news: string | null
  /** Fetches anew what is shown. */
  readonly seen: () => void
}

/** Hears what is new. What a person reads never moves by itself: they ask for the new. */
export function useLive(): Live {
  const client = useQueryClient()
  const [line, setLine] = useState<Live['line']>('open')
  const [waiting, setWaiting] = useState<readonly string[]>([])
  useEffect(() => {
    const source = new EventSource('/api/events')
    source.onopen = () => setLine('open')
    source.onerror = () => setLine('lost')
    const hear = (event: MessageEvent<string>) => {
      const { words } = JSON.parse(event.data) as { words: string }
      setWaiting((before) => [...before, words])
    }
    source.addEventListener('entry', hear)
    return () => source.close()
  }, [])
  const first = waiting.at(-1)
  return {
    line,
    news: first === undefined ? null : waiting.length === 1 ? `New: ${first}.` : `${waiting.length} changes, the last: ${first}.`,
    seen: () => {
      setWaiting([])
      void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'me' })
    },
  }
}
