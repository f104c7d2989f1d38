import { useState } from 'react'
import { RELIABILITIES, type Reliability } from '../../model/decision.ts'
import type { SourceRow } from '../../model/desk.ts'
import { Reason } from './reason.tsx'
import { Rows } from './rows.tsx'
import { useMay } from './session.tsx'
import { useDecide } from './undo.tsx'
import { countWords } from './words.ts'

/** Originators, what goes back to each, and how far people trust it. */
export function SourcesPage() {
  const [grading, setGrading] = useState<{ readonly source: SourceRow; readonly reliability: Reliability } | null>(null)
  const canDecide = useMay('analyst')
  const decide = useDecide()
  return (
    <>
      <header className="page-head">
        <h1>Sources</h1>
        <p className="n">Graded A (reliable) to F (cannot be judged) as the Admiralty code has it: the source, not what it says.</p>
      </header>
      <Rows<SourceRow>
        path="/api/sources"
        what="sources"
        keyOf={({ name }) => name}
        height={56}
        empty="Add reports, and whoever they go back to stands here."
        show={(source) => (
          <div className="source-line">
            <a className="row" href={`/search?q=${encodeURIComponent(`"${source.name}"`)}`}>
              <bdi className="title">{source.name}</bdi>
              <span className="n">
                {countWords(source.reports, 'report')}
                {source.copies > 0 && `, copied ${source.copies === 1 ? 'once' : `${source.copies.toLocaleString('en-GB')} times`}`} ·{' '}
                {countWords(source.figures, 'figure')}
              </span>
            </a>
            <label>
              <span className="visually-hidden">Reliability of {source.name}</span>
              <select
                value={source.reliability ?? ''}
                disabled={!canDecide}
                onChange={(event) => {
                  const reliability = RELIABILITIES.find((one) => one === event.target.value)
                  if (reliability !== undefined) setGrading({ source, reliability })
                }}
              >
                <option value="">not graded</option>
                {RELIABILITIES.map((one) => (
                  <option key={one} value={one}>
                    {one}: {RELIABILITY_WORDS[one]}
                  </option>
                ))}
              </select>
            </label>
          </div>
        )}
      />
      {grading !== null && (
        <Reason
          title={`Why is ${grading.source.name} ${grading.reliability}, ${RELIABILITY_WORDS[grading.reliability]}?`}
          close={() => setGrading(null)}
          give={(reason) =>
            decide.mutateAsync({
              change: { kind: 'grade source', source: grading.source.name, reliability: grading.reliability },
              reason,
              words: `Graded ${grading.source.name} ${grading.reliability}.`,
            })
          }
        />
      )}
    </>
  )
}

// The Admiralty code (NATO AJP-2.1, annex on evaluation).
const RELIABILITY_WORDS: Readonly<Record<Reliability, string>> = {
  A: 'reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
}
