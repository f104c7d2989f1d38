/** What hears the server's events; one line serves all of them. */
interface Hearer {
  readonly kind: 'entry' | 'presence'
  readonly hear: (data: string) => void
}

let source: EventSource | null = null
const hearers = new Set<Hearer>()
const watchers = new Set<(line: 'open' | 'lost') => void>()

/** Hears events of a kind until what it answers is called; the line is open as long as anybody hears. */
export function hearEvents(kind: Hearer['kind'], hear: Hearer['hear']): () => void {
  const hearer = { kind, hear }
  hearers.add(hearer)
  source ??= open()
  return () => {
    hearers.delete(hearer)
    if (hearers.size > 0) return
    source?.close()
    source = null
  }
}

/** Tells whether the line holds, whenever that changes. */
export function watchLine(tell: (line: 'open' | 'lost') => void): () => void {
  watchers.add(tell)
  return () => void watchers.delete(tell)
}

function open(): EventSource {
  const made = new EventSource('/api/events')
  const pass = ({ type, data }: MessageEvent<string>) => {
    for (const { kind, hear } of hearers) if (kind === type) hear(data)
  }
  made.addEventListener('entry', pass)
  made.addEventListener('presence', pass)
  made.onopen = () => tell('open')
  made.onerror = () => tell('lost')
  return made
}

function tell(line: 'open' | 'lost'): void {
  for (const watcher of watchers) watcher(line)
}
