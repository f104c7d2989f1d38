import { useCallback, useState } from 'react'
import { useSearch } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import type { StoryRow } from '../../model/desk.ts'
import { Merging } from './merging.tsx'
import { Rows } from './rows.tsx'
import { SavedViews } from './saved-views.tsx'
import { useMay, useMe } from './session.tsx'
import { Shape } from './shape.tsx'
import { countWords, instantWords, periodWords } from './words.ts'

/** All stories, the last changed first; what changed since the last visit is marked. */
export function StoriesPage() {
  const { lastVisit } = useMe()
  const canDecide = useMay('analyst')
  const query = useSearch()
  const asked = new URLSearchParams(query)
  const [total, setTotal] = useState<number | null>(null)
  const [picked, setPicked] = useState<readonly StoryRow[]>([])
  const change = (name: string, value: string) => {
    const next = new URLSearchParams(query)
    if (value === '') next.delete(name)
    else next.set(name, value)
    navigate(`/${next.size > 0 ? `?${next}` : ''}`, { replace: true })
  }
  const pick = useCallback(
    (story: StoryRow) =>
      setPicked((before) => (before.some(({ id }) => id === story.id) ? before.filter(({ id }) => id !== story.id) : [...before, story])),
    [],
  )
  const since = asked.get('since') === 'visit' && lastVisit !== null ? `&since=${encodeURIComponent(lastVisit)}` : ''
  const path = `/api/stories?search=${encodeURIComponent(asked.get('search') ?? '')}&status=${asked.get('status') ?? ''}${since}`
  return (
    <>
      <header className="page-head">
        <h1>Stories{total !== null && <span className="n"> {total.toLocaleString('en-GB')}</span>}</h1>
        <div className="filters">
          <a className="quiet-link" href="/dossier">
            All as one dossier
          </a>
          <label>
            <span className="visually-hidden">Only titles with</span>
            <input
              type="search"
              placeholder="In titles"
              defaultValue={asked.get('search') ?? ''}
              onChange={(event) => change('search', event.target.value)}
              maxLength={100}
            />
          </label>
          <label>
            <input
              type="checkbox"
              checked={asked.get('status') === 'disputed'}
              onChange={(event) => change('status', event.target.checked ? 'disputed' : '')}
            />{' '}
            disputed
          </label>
          {lastVisit !== null && (
            <label title={`After ${instantWords(lastVisit)}`}>
              <input
                type="checkbox"
                checked={asked.get('since') === 'visit'}
                onChange={(event) => change('since', event.target.checked ? 'visit' : '')}
              />{' '}
              new since my last visit
            </label>
          )}
          <SavedViews query={query} />
        </div>
      </header>
      {picked.length > 1 && <Merging stories={picked} done={() => setPicked([])} />}
      <Rows<StoryRow>
        path={path}
        what="stories"
        keyOf={({ id }) => id}
        height={64}
        onTotal={setTotal}
        empty={query === '' ? 'Add reports with “truce add”, or let “truce watch” fetch them.' : 'No story is as asked for above.'}
        show={(story) => (
          <StoryLine
            story={story}
            isNew={lastVisit !== null && story.changedAt > lastVisit}
            picked={picked.some(({ id }) => id === story.id)}
            {...(canDecide ? { pick } : {})}
          />
        )}
      />
    </>
  )
}

interface StoryLineProps {
  readonly story: StoryRow
  readonly isNew: boolean
  readonly picked: boolean
  readonly pick?: (story: StoryRow) => void
}

function StoryLine({ story, isNew, picked, pick }: StoryLineProps) {
  const { tallies } = story
  return (
    <div className={`story-line${isNew ? ' is-new' : ''}`}>
      {pick !== undefined && (
        <input type="checkbox" aria-label={`Pick “${story.title}” to merge`} checked={picked} onChange={() => pick(story)} />
      )}
      <a className="row" href={`/stories/${encodeURIComponent(story.id)}`}>
        <span className="title" dir="auto">
          {isNew && <span className="new">new</span>} {story.title}
        </span>
        <span className="n">
          {periodWords(story.from, story.to) || 'no date'} · {countWords(story.reports, 'report')}
          {story.copies > 0 && `, ${countWords(story.copies, 'copy', 'copies')}`} · {countWords(story.originators, 'originator')}
        </span>
      </a>
      <span className="statuses">
        {(['disputed', 'updated', 'agreed'] as const).map((status) =>
          tallies[status] > 0 ? (
            <span key={status} className={status} title={`${countWords(tallies[status], 'tally', 'tallies')} ${status}`}>
              <Shape status={status} /> {tallies[status]} <span className="status-word">{status}</span>
            </span>
          ) : null,
        )}
        {story.alleged > 0 && <span className="n">{countWords(story.alleged, 'allegation')}</span>}
      </span>
    </div>
  )
}
