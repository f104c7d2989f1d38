import { useState } from 'react'
import type { GapRow } from '../../model/desk.ts'
import { Rows } from './rows.tsx'

/** What was not read, or only in part, and why. */
export function GapsPage() {
  const [total, setTotal] = useState<number | null>(null)
  return (
    <>
      <header className="page-head">
        <h1>Not read{total !== null && <span className="n"> {total.toLocaleString('en-GB')}</span>}</h1>
        <p className="n">Nothing is dropped silently: whatever could not be read, dated or placed is listed here.</p>
      </header>
      <Rows<GapRow>
        path="/api/gaps"
        what="gaps"
        keyOf={({ id }) => id}
        height={56}
        onTotal={setTotal}
        empty="Every report was read whole."
        show={(gap) => (
          <div className="row">
            <bdi className="title">{gap.what}</bdi>
            <span className="n">
              {gap.severity} · {gap.why} · {gap.detail}
            </span>
          </div>
        )}
      />
    </>
  )
}
