import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AgreementState, AllegationLine } from '../../model/desk.ts'
import { ALLEGATION_STATES, type AllegationState } from '../../model/story.ts'
import { ask } from '../ask.ts'
import { Reason } from './reason.tsx'
import { useMay } from './session.tsx'
import { Empty, Failed, Loading } from './states.tsx'
import { useDecide } from './undo.tsx'
import { countWords, dayWords } from './words.ts'

/** What was agreed, and the allegations held against each term, by their state. */
export function AgreementPage() {
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['agreement'],
    queryFn: () => ask<readonly AgreementState[]>('/api/agreement'),
  })
  const [moving, setMoving] = useState<Moving | null>(null)
  const decide = useDecide()
  return (
    <>
      <header className="page-head">
        <h1>Agreements</h1>
        <p className="n">What reports tell was agreed, and what is alleged against it. Whether it is a breach is for people to say.</p>
      </header>
      {isPending ? (
        <Loading what="the agreements" />
      ) : error !== null ? (
        <Failed error={error} again={() => void refetch()} />
      ) : data.length === 0 ? (
        <Empty title="No agreement yet">No report tells of one.</Empty>
      ) : (
        data.map((agreement) => <Agreement key={agreement.name} agreement={agreement} move={setMoving} />)
      )}
      {moving !== null && (
        <Reason
          title={`Why is it ${moving.to}?`}
          close={() => setMoving(null)}
          give={(reason) =>
            decide.mutateAsync({
              change: { kind: 'move allegation', incident: moving.allegation.at, term: moving.allegation.term, to: moving.to },
              reason,
              words: `Now ${moving.to}: ${moving.allegation.title}.`,
            })
          }
        />
      )}
    </>
  )
}

function Agreement({ agreement, move }: { readonly agreement: AgreementState; readonly move: (moving: Moving) => void }) {
  return (
    <section className="agreement">
      <h2 dir="auto">{agreement.name || 'An agreement that no report names'}</h2>
      {agreement.terms.map((term) => (
        <section key={term.id}>
          <h3>
            {term.title}{' '}
            <span className="n">
              {[dayWords(term.starts), term.place.join(', '), term.accepted ? 'accepted' : 'as reports tell it']
                .filter(Boolean)
                .join(' · ')}
            </span>
          </h3>
          {term.allegations.length === 0 ? (
            <p className="none">Nothing is alleged against it.</p>
          ) : (
            <ul className="allegations">
              {term.allegations.map((allegation) => (
                <Line key={allegation.id} allegation={allegation} move={(to) => move({ allegation, to })} />
              ))}
            </ul>
          )}
        </section>
      ))}
    </section>
  )
}

interface Moving {
  readonly allegation: AllegationLine
  readonly to: AllegationState
}

function Line({ allegation, move }: { readonly allegation: AllegationLine; readonly move: (to: AllegationState) => void }) {
  const canDecide = useMay('analyst')
  const { title, story, accuser, accused, denied, state, inForce, inArea, because } = allegation
  return (
    <li>
      <details>
        <summary>
          <span className="title" dir="auto">
            {title}
          </span>{' '}
          <span className="n">
            {accuser.length > 0 ? `alleged by ${accuser.join(', ')}` : 'nobody calls it a breach'}
            {accuser.length > 0 && accused.length > 0 && ` against ${accused.join(', ')}`}
            {denied && ', denied'}
            {state !== 'alleged' && ` · ${state}`}
          </span>
        </summary>
        <dl>
          <dt>In force at the time</dt>
          <dd>{ANSWERS[inForce]}</dd>
          <dt>Inside the area</dt>
          <dd>{ANSWERS[inArea]}</dd>
        </dl>
        {because.map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        {story !== null && (
          <p>
            <a href={`/stories/${encodeURIComponent(story)}`}>{countWords(allegation.evidence, 'sentence')} of reports</a>
          </p>
        )}
        {canDecide && (
          <p className="buttons">
            <span className="n">Move to </span>
            {ALLEGATION_STATES.filter((other) => other !== state).map((other) => (
              <button type="button" className="quiet" key={other} onClick={() => move(other)}>
                {other}
              </button>
            ))}
          </p>
        )}
      </details>
    </li>
  )
}

const ANSWERS = { yes: 'yes', no: 'no', 'cannot-tell': 'cannot tell' } as const
