import { type FormEvent, useEffect, useRef, useState } from 'react'
import { isFault } from '../ask.ts'

interface ReasonProps {
  readonly title: string
  readonly close: () => void
  /** Decides; what it throws is shown. */
  readonly give: (reason: string) => Promise<void>
}

/** Asks for the reason that every decision keeps. */
export function Reason({ title, close, give }: ReasonProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [fault, setFault] = useState('')
  const [busy, setBusy] = useState(false)
  useEffect(() => dialog.current?.showModal(), [])
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setBusy(true)
    try {
      await give(String(new FormData(event.currentTarget).get('reason') ?? '').trim())
      dialog.current?.close()
    } catch (error) {
      setFault(isFault(error) ? error.message : 'The server cannot be reached; nothing was changed.')
      setBusy(false)
    }
  }
  return (
    <dialog ref={dialog} onClose={close} aria-labelledby="reason-head">
      <form onSubmit={send}>
        <h2 id="reason-head">{title}</h2>
        <label htmlFor="reason">The reason goes into the record, with your name.</label>
        <textarea id="reason" name="reason" rows={3} required maxLength={2000} />
        <p role="alert" className="fault">
          {fault}
        </p>
        <div className="buttons">
          <button type="submit" disabled={busy}>
            {busy ? 'Keeping …' : 'Decide'}
          </button>
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            Leave it
          </button>
        </div>
      </form>
    </dialog>
  )
}
