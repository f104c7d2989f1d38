import { parseSightings } from '../model/sighting.ts'
import { decode } from './decode.ts'
import type { Extract } from './extract.ts'

/** A field log: its text is the file's, row by row, so that every value opens at its own cell. */
export function extractField(bytes: Uint8Array): Extract {
  const { text, faults } = decode(bytes)
  const plain = text.replace(/\r\n?/g, '\n')
  const sightings = parseSightings(plain)
  const days = sightings.flatMap(({ to, from }) => to ?? from ?? []).sort()
  const posts = [...new Set(sightings.map(({ post }) => post).filter((post) => post !== ''))]
  const observers = [...new Set(sightings.map(({ observer }) => observer).filter((observer) => observer !== ''))]
  const last = days.at(-1)
  const undated = sightings.filter(({ from }) => from === null).length
  return {
    text: plain,
    told: {
      title: `Field log${posts.length === 0 ? '' : ` of ${posts.slice(0, 3).join(', ')}`}`,
      outlet: observers.length === 0 ? null : observers.slice(0, 3).join(', '),
      language: 'en',
      ...(last === undefined ? {} : { published: [{ text: last, from: 'text' as const }] }),
    },
    faults: [
      ...faults,
      ...(undated === 0
        ? []
        : [
            {
              why: 'no date' as const,
              detail: `${undated} of its rows have no time that can be read; write it as 2020-04-01T07:35, or 2020-04-01T07:35/07:50.`,
              severity: 'note' as const,
            },
          ]),
    ],
  }
}
