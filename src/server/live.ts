/** What happened in the record, or who looks at what, told to whoever listens. */
export type News =
  /** `words` is a line for the person, such as "Added eastgate-0319.html". */
  { readonly kind: 'entry'; readonly words: string } | { readonly kind: 'presence'; readonly who: string; readonly at: string | null }

/** Passes news on to the listeners of this process. */
export interface Live {
  readonly tell: (news: News) => void
  /** Answers how to stop listening. */
  readonly listen: (hear: (news: News, number: number) => void) => () => void
  readonly listeners: () => number
  /** News after a number that a listener heard last, as far as they are still kept. */
  readonly since: (number: number) => readonly (readonly [number, News])[]
}

export function makeLive(): Live {
  const listeners = new Set<(news: News, number: number) => void>()
  const kept: (readonly [number, News])[] = []
  let number = 0
  return {
    tell(news) {
      number++
      // Who looked at what is of no use later.
      if (news.kind !== 'presence') kept.push([number, news])
      if (kept.length > KEPT) kept.shift()
      for (const hear of listeners) hear(news, number)
    },
    listen(hear) {
      listeners.add(hear)
      return () => void listeners.delete(hear)
    },
    listeners: () => listeners.size,
    since: (last) => kept.filter(([at]) => at > last),
  }
}

// For a browser that lost its line for a while.
const KEPT = 500
