import { useState } from 'react'
import type { StoryRow } from '../../model/desk.ts'
import { Reason } from './reason.tsx'
import { useDecide } from './undo.tsx'

/** Says that the picked stories tell of one happening. */
export function Merging({ stories, done }: { readonly stories: readonly StoryRow[]; readonly done: () => void }) {
  const decide = useDecide()
  const [open, setOpen] = useState(false)
  const words = `Merged ${stories.length} stories into one.`
  // A story is named by its first report, which its id carries.
  const members = stories.map(({ id }) => ({ report: id.replace(/^story-/, '') }))
  return (
    <p className="strip">
      {stories.length} stories picked.{' '}
      <button type="button" onClick={() => setOpen(true)}>
        Merge into one
      </button>{' '}
      <button type="button" className="quiet" onClick={done}>
        Pick none
      </button>
      {open && (
        <Reason
          title="Why are they one happening?"
          close={() => setOpen(false)}
          give={async (reason) => {
            await decide.mutateAsync({ change: { kind: 'merge', group: 'story', members }, reason, words })
            done()
          }}
        />
      )}
    </p>
  )
}
