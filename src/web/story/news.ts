import type { Bar } from './bar.ts'

/** Says when the record has changed under the page; the page itself does not move until the reader asks. */
export function hearNews(bar: Bar): void {
  const source = new EventSource('/api/events')
  let changes = 0
  source.addEventListener('entry', (event: MessageEvent<string>) => {
    changes++
    const { words } = JSON.parse(event.data) as { readonly words: string }
    bar.tell(changes === 1 ? words : `${changes} changes, the last: ${words}`, { words: 'Show', press: () => location.reload() })
  })
  source.addEventListener('error', () => {
    if (source.readyState !== EventSource.OPEN) bar.tell('The line to the server is lost; what you see was true when it was fetched.')
  })
}
