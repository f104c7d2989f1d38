import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { PLACES } from './places.ts'

/** Keys that hold everywhere: g and a letter goes to a place, j and k walk, / searches, ? lists them. */
export function Keys() {
  const [, go] = useLocation()
  const [open, setOpen] = useState(false)
  const awaits = useRef(false)
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : document.body
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        target.matches('input, textarea, select') ||
        document.querySelector('dialog[open]')
      )
        return
      const wasAwaited = awaits.current
      awaits.current = false
      const place = wasAwaited ? PLACES.find(({ key }) => key === event.key) : undefined
      if (place !== undefined) go(place.path)
      else if (event.key === 'g') awaits.current = true
      else if (event.key === '/') focusOn('#search', event)
      else if (event.key === '?') setOpen(true)
      else if (event.key === 'j' || event.key === 'ArrowDown') walk(1, event)
      else if (event.key === 'k' || event.key === 'ArrowUp') walk(-1, event)
    }
    document.addEventListener('keydown', hear)
    return () => document.removeEventListener('keydown', hear)
  }, [go])
  return (
    <>
      <button type="button" className="quiet" aria-label="Keys" onClick={() => setOpen(true)}>
        ?
      </button>
      {open && <KeysList close={() => setOpen(false)} />}
    </>
  )
}

function KeysList({ close }: { readonly close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="keys-head">
      <h2 id="keys-head">Keys</h2>
      <dl>
        {[...PLACES.map(({ key, name }) => [`g ${key}`, `go to ${name.toLowerCase()}`] as const), ...MORE].map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit">Close</button>
      </form>
    </dialog>
  )
}

const MORE = [
  ['j k', 'to the next and the last row; arrows do, too'],
  ['Enter', 'open the row'],
  ['c', 'confirm the claim'],
  ['x', 'the words make no such claim'],
  ['u', 'undo what you decided last'],
  ['/', 'search'],
  ['?', 'this list'],
] as const

function walk(step: number, event: KeyboardEvent): void {
  const links = [...document.querySelectorAll<HTMLElement>('.rows .row')]
  if (links.length === 0) return
  const at = links.findIndex((link) => link === document.activeElement || link.contains(document.activeElement))
  event.preventDefault()
  links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + step))]?.focus()
}

function focusOn(selector: string, event: KeyboardEvent): void {
  event.preventDefault()
  document.querySelector<HTMLElement>(selector)?.focus()
}
