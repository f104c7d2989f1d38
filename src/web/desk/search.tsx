import { useSearch } from 'wouter'
import type { SearchHit } from '../../model/desk.ts'
import { Rows } from './rows.tsx'
import { Empty } from './states.tsx'
import { dayWords } from './words.ts'

/** Texts and claims that hold the words, each opening at its sentence. */
export function SearchPage() {
  const words = new URLSearchParams(useSearch()).get('q') ?? ''
  if (words.trim() === '') return <Empty title="Search">Write words above; in quotation marks they are looked for in that order.</Empty>
  return (
    <>
      <header className="page-head">
        <h1>
          “<bdi>{words}</bdi>”
        </h1>
      </header>
      <Rows<SearchHit>
        path={`/api/search?q=${encodeURIComponent(words)}`}
        what="sentences"
        keyOf={({ report, start }) => `${report}.${start}`}
        height={80}
        empty={<Empty title="Nothing found">No report has these words. Try fewer of them, or another spelling.</Empty>}
        show={({ report, title, outlet, published, story, sentence, start, end }) => (
          <a className="row" href={story === null ? '/reports' : `/stories/${encodeURIComponent(story)}#${report}@${start}-${end}`}>
            <span className="title" dir="auto">
              {title ?? report}
            </span>
            <blockquote dir="auto">{sentence}</blockquote>
            <span className="n">
              {report} · <bdi>{outlet ?? 'no outlet'}</bdi> · {dayWords(published) || 'no date'}
            </span>
          </a>
        )}
      />
    </>
  )
}
