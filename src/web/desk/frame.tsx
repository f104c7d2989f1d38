import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { ask } from '../ask.ts'
import { Keys } from './keys.tsx'
import { useLive } from './live.ts'
import { PLACES } from './places.ts'
import { useMe } from './session.tsx'
import { UndoBar } from './undo.tsx'

/** What stands around every page: where one can go, who one is, whether the line holds, what is new. */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { name, role } = useMe()
  const client = useQueryClient()
  const [path, go] = useLocation()
  const { line, news, seen } = useLive()
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const words = String(new FormData(event.currentTarget).get('q') ?? '').trim()
    if (words !== '') go(`/search?q=${encodeURIComponent(words)}`)
  }
  const leave = async () => {
    await ask('/api/session', { method: 'DELETE' }).catch(() => undefined)
    client.clear()
    location.assign('/')
  }
  return (
    <>
      <a className="skip" href="#main">
        To the list
      </a>
      <header className="bar">
        <Link href="/" className="brand">
          Truce
        </Link>
        <nav aria-label="Desk">
          <ul>
            {PLACES.map((place) => (
              <li key={place.path}>
                <Link href={place.path} aria-current={path === place.path ? 'page' : undefined}>
                  {place.name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <search>
          <form onSubmit={search}>
            <label className="visually-hidden" htmlFor="search">
              Search texts and claims
            </label>
            <input id="search" name="q" type="search" placeholder="Search  /" autoComplete="off" spellCheck={false} maxLength={200} />
          </form>
        </search>
        <Keys />
        <Who name={name} role={role} leave={leave} />
      </header>
      {line === 'lost' && (
        <p className="strip" role="status">
          The line to the server is lost. What you see was true when it was fetched; it asks again by itself.
        </p>
      )}
      {news !== null && (
        <p className="strip" role="status">
          {news}{' '}
          <button type="button" onClick={seen}>
            Show
          </button>
        </p>
      )}
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <UndoBar />
    </>
  )
}

function Who({ name, role, leave }: { readonly name: string; readonly role: string; readonly leave: () => void }) {
  const [open, setOpen] = useState(false)
  return (
    <div className="who">
      <button type="button" className="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        <bdi>{name}</bdi>
      </button>
      {open && (
        <div className="menu">
          <p className="n">{role}</p>
          <button type="button" onClick={leave}>
            Sign out
          </button>
        </div>
      )}
    </div>
  )
}
