import { useState } from 'react'
import type { ReportLine } from '../../model/desk.ts'
import { AddReport } from './add-report.tsx'
import { Rows } from './rows.tsx'
import { useMay } from './session.tsx'
import { countWords, dayWords } from './words.ts'

/** Every report, the last added first; copies are kept and say whose they are. */
export function ReportsPage() {
  const [total, setTotal] = useState<number | null>(null)
  const canAdd = useMay('analyst')
  return (
    <>
      <header className="page-head">
        <h1>Reports{total !== null && <span className="n"> {total.toLocaleString('en-GB')}</span>}</h1>
        {canAdd && <AddReport />}
      </header>
      <Rows<ReportLine>
        path="/api/reports"
        what="reports"
        keyOf={({ id }) => id}
        height={56}
        onTotal={setTotal}
        empty="Add one here, or many with “truce add”."
        show={(report) => (
          <a className="row" href={report.story === null ? '/gaps' : `/stories/${encodeURIComponent(report.story)}#${report.id}`}>
            <span className="title" dir="auto">
              {report.title ?? report.file}
            </span>
            <span className="n">
              {report.id} · <bdi>{report.outlet ?? 'no outlet'}</bdi> · {dayWords(report.published) || 'no date'} ·{' '}
              {report.copyOf === null ? countWords(report.claims, 'claim') : `copy of ${report.copyOf}`}
              {report.originator !== null && ` · goes back to ${report.originator}`}
            </span>
          </a>
        )}
      />
    </>
  )
}
