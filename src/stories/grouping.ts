import type { Reading } from '../model/reading.ts'
import type { Story } from '../model/story.ts'
import type { Book } from './book/book.ts'

/** The stories that these readings belong to as people see them, in the order of the readings. */
export function storiesIn(book: Book, readings: readonly Reading[]): Story[] {
  const places = new Map(readings.map(({ document }, at) => [document.id, at]))
  const found = new Map(readings.flatMap(({ document }) => book.storyOf(document.id) ?? []).map((story) => [story.key, story]))
  const groups = [...found.values()].map(({ reports }) => reports.flatMap((report) => places.get(report) ?? []).sort((a, b) => a - b))
  return groups
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0))
    .map((members, at) =>
      makeStory(
        members.flatMap((member) => readings[member] ?? []),
        `story-${at + 1}`,
      ),
    )
}

/** A story of these readings, which come in reading order. */
export function makeStory(members: readonly Reading[], id: string): Story {
  const days = members.flatMap(({ document }) => document.published?.value.slice(0, 10) ?? []).sort()
  const first = [...members].sort((a, b) => ((a.document.published?.value ?? '9') < (b.document.published?.value ?? '9') ? -1 : 1))[0]
  return {
    id,
    title: titleOf(first ?? members[0]),
    reports: members.map(({ document }) => document.id),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  }
}

function titleOf(reading: Reading | undefined): string {
  if (reading === undefined) return ''
  const { title, text, file } = reading.document
  const line = title ?? text.trim().split('\n')[0]?.trim() ?? ''
  if (line === '') return file
  return line.length <= 120 ? line : `${line.slice(0, 118).replace(/\s+\S*$/, '')}…`
}
