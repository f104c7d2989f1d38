import { useMutation } from '@tanstack/react-query'
import type { LogLine, Verification } from '../../model/desk.ts'
import { ask, isFault } from '../ask.ts'
import { Rows } from './rows.tsx'
import { useMay } from './session.tsx'
import { instantWords } from './words.ts'

/** Everything that was done to the record, in a chain of hashes. */
export function LogPage() {
  const mayVerify = useMay('analyst')
  const verify = useMutation({ mutationFn: () => ask<Verification>('/api/verification', { method: 'POST' }) })
  return (
    <>
      <header className="page-head">
        <h1>Log</h1>
        {mayVerify && (
          <p>
            <span role="status" className="n">
              {verify.data?.words}
              {verify.isError && (isFault(verify.error) ? verify.error.message : 'The server cannot be reached.')}
            </span>{' '}
            <button type="button" disabled={verify.isPending} onClick={() => verify.mutate()}>
              {verify.isPending ? 'Verifying …' : 'Verify chain and anchors'}
            </button>
          </p>
        )}
      </header>
      <Rows<LogLine>
        path="/api/log"
        what="entries"
        keyOf={({ number }) => String(number)}
        height={48}
        empty="Nothing was done yet."
        show={(line) => (
          <div className="row">
            <span className="title" dir="auto">
              {line.words}
            </span>
            <span className="n">
              {line.number} · {instantWords(line.at)} · <bdi>{line.who}</bdi> · <code>{line.sha256.slice(0, 12)}</code>
            </span>
          </div>
        )}
      />
    </>
  )
}
