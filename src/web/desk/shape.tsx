import type { Tally } from '../../model/story.ts'

/** The mark of a status: no two share a shape, so that colour never says it alone. */
export function Shape({ status }: { readonly status: Tally['status'] }) {
  return (
    <svg className={`shape ${status}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {SHAPES[status]}
    </svg>
  )
}

const SHAPES = {
  agreed: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  disputed: <path d="M6 .8 11.2 6 6 11.2.8 6Z" fill="currentColor" />,
  updated: <path d="M1 6h8M6 2.5 9.8 6 6 9.5" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  single: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />,
} as const
