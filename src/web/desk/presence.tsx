import { useEffect, useState } from 'react'
import { useMe } from './session.tsx'
import { hearEvents } from './stream.ts'

/** Who looks at what just now, by the id of the claim; oneself left out. */
export function usePresence(): ReadonlyMap<string, readonly string[]> {
  const { name } = useMe()
  const [here, setHere] = useState<ReadonlyMap<string, readonly string[]>>(new Map())
  useEffect(() => {
    return hearEvents('presence', (data) => {
      const { who, at } = JSON.parse(data) as { readonly who: string; readonly at: string | null }
      if (who === name) return
      setHere((before) => {
        const next = new Map(
          [...before].map(([id, names]) => [id, names.filter((other) => other !== who)] as const).filter(([, names]) => names.length > 0),
        )
        if (at !== null) next.set(at, [...(next.get(at) ?? []), who])
        return next
      })
    })
  }, [name])
  return here
}

export function Presence({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <p className="presence">
      <bdi>{names.join(', ')}</bdi> {names.length === 1 ? 'is' : 'are'} looking at it
    </p>
  )
}
