import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { refresh } from './refresh.ts'
import { hearEvents, watchLine } from './stream.ts'

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
    const stop = watchLine(setLine)
    const leave = hearEvents('entry', (data) => {
      const { words } = JSON.parse(data) as { words: string }
      setWaiting((before) => [...before, words])
    })
    return () => {
      stop()
      leave()
    }
  }, [])
  const first = waiting.at(-1)
  return {
    line,
    news: first === undefined ? null : waiting.length === 1 ? `New: ${first}.` : `${waiting.length} changes, the last: ${first}.`,
    seen: () => {
      setWaiting([])
      void refresh(client)
    },
  }
}
