import { useCallback, useState } from 'react'
import type { Change } from '../../model/decision.ts'
import type { ReviewItem } from '../../model/desk.ts'
import { ask } from '../ask.ts'
import { Presence, usePresence } from './presence.tsx'
import { Reason } from './reason.tsx'
import { Rows } from './rows.tsx'
import { useMay } from './session.tsx'
import { useDecide } from './undo.tsx'
import { countWords } from './words.ts'

/** What deserves a person's look, the most doubtful first. */
export function ReviewPage() {
  const [total, setTotal] = useState<number | null>(null)
  const [asking, setAsking] = useState<Asking | null>(null)
  const decide = useDecide()
  const canDecide = useMay('analyst')
  const here = usePresence()
  const confirm = useCallback(
    (item: ReviewItem) =>
      decide.mutate({
        change: { kind: 'confirm', claim: item.claim },
        reason: 'Read and found right.',
        words: `Confirmed: ${short(item)}`,
      }),
    [decide.mutate],
  )
  return (
    <>
      <header className="page-head">
        <h1>Review{total !== null && <span className="n"> {countWords(total, 'claim')} to look at</span>}</h1>
      </header>
      <Rows<ReviewItem>
        path="/api/review"
        what="claims"
        keyOf={({ id }) => id}
        height={104}
        onTotal={setTotal}
        empty="Nothing waits: every disputed or inferred claim has been looked at."
        show={(item) => (
          <Item
            item={item}
            canDecide={canDecide}
            others={here.get(item.id) ?? []}
            confirm={confirm}
            ask={(kind) => setAsking({ item, kind })}
          />
        )}
      />
      {asking !== null && (
        <Reason
          title={asking.kind === 'reject' ? 'Why do the words make no such claim?' : 'Why does it not count what the others count?'}
          close={() => setAsking(null)}
          give={(reason) =>
            decide.mutateAsync({
              change: changeOf(asking),
              reason,
              words: `${asking.kind === 'reject' ? 'Rejected' : 'Set apart'}: ${short(asking.item)}`,
            })
          }
        />
      )}
    </>
  )
}

interface Asking {
  readonly item: ReviewItem
  readonly kind: 'reject' | 'split'
}

function changeOf({ item, kind }: Asking): Change {
  const { report, start, end } = item.claim
  if (kind === 'reject') return { kind: 'reject', claim: item.claim }
  return { kind: 'split', group: 'tally', members: [{ report, start, end }], from: item.others }
}

function short({ sentence, claim, sentenceStart }: ReviewItem): string {
  return `“${sentence.slice(claim.start - sentenceStart, claim.end - sentenceStart)}”.`
}

interface ItemProps {
  readonly item: ReviewItem
  readonly canDecide: boolean
  readonly others: readonly string[]
  readonly confirm: (item: ReviewItem) => void
  readonly ask: (kind: Asking['kind']) => void
}

function Item({ item, canDecide, others, confirm, ask: askFor }: ItemProps) {
  const { sentence, sentenceStart, claim, outlet, report, story, why } = item
  const [from, to] = [claim.start - sentenceStart, claim.end - sentenceStart]
  const look = () => void ask('/api/presence', { method: 'POST', body: { at: item.id } }).catch(() => undefined)
  const keys = (key: string) => {
    if (!canDecide) return
    if (key === 'c') confirm(item)
    if (key === 'x') askFor('reject')
  }
  return (
    <article className="review-item">
      <a className="row" href={`/stories/${encodeURIComponent(story ?? '')}#${item.id}`} onFocus={look} onKeyDown={({ key }) => keys(key)}>
        <p className="why">{why}</p>
        <blockquote dir="auto">
          {sentence.slice(0, from)}
          <mark>{sentence.slice(from, to)}</mark>
          {sentence.slice(to)}
        </blockquote>
        <p className="n">
          <bdi>{outlet ?? 'No outlet'}</bdi> · {report}
        </p>
      </a>
      <Presence names={others} />
      {canDecide && (
        <p className="buttons">
          <button type="button" onClick={() => confirm(item)}>
            Confirm
          </button>
          <button type="button" className="quiet" onClick={() => askFor('reject')}>
            No such claim
          </button>
          {item.others.length > 0 && (
            <button type="button" className="quiet" onClick={() => askFor('split')}>
              Counts something else
            </button>
          )}
        </p>
      )}
    </article>
  )
}
