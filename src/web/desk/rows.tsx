import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Page } from '../../model/desk.ts'
import { ask } from '../ask.ts'
import { Empty, Failed, Loading } from './states.tsx'

interface RowsProps<Row> {
  /** Address of the list, without `after`. */
  readonly path: string
  /** "stories": for the states and for screen readers. */
  readonly what: string
  readonly keyOf: (row: Row) => string
  readonly show: (row: Row, index: number) => ReactNode
  readonly height: number
  readonly empty: ReactNode
  /** Told whenever the number in all is known. */
  readonly onTotal?: (total: number) => void
}

/** A list of any length: fetched in parts as it is scrolled, and only what is seen stands in the document. */
export function Rows<Row>({ path, what, keyOf, show, height, empty, onTotal }: RowsProps<Row>) {
  const query = useInfiniteQuery<Page<Row>, Error, InfiniteData<Page<Row>>, readonly string[], string>({
    queryKey: [what, path],
    queryFn: ({ pageParam }) =>
      ask(`${path}${path.includes('?') ? '&' : '?'}limit=100${pageParam === '' ? '' : `&after=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  useEffect(() => onTotal?.(total), [total, onTotal])
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: query.hasNextPage ? rows.length + 1 : rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
    getItemKey: (index) => (rows[index] === undefined ? `next-${index}` : keyOf(rows[index])),
  })
  const items = virtual.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  useEffect(() => {
    if (last >= rows.length - 20 && hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [last, rows.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  if (query.isPending) return <Loading what={what} />
  if (query.isError && rows.length === 0) return <Failed error={query.error} again={() => void query.refetch()} />
  if (rows.length === 0) return typeof empty === 'string' ? <Empty title={`No ${what} yet`}>{empty}</Empty> : empty
  return (
    <div className="scroller" ref={scroller} tabIndex={-1}>
      <ul className="rows" aria-label={what} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, key, start }) => {
          const row = rows[index]
          return (
            <li
              key={key}
              data-index={index}
              ref={virtual.measureElement}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={total}
              aria-posinset={index + 1}
            >
              {row === undefined ? <p className="n">Fetching more …</p> : show(row, index)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
