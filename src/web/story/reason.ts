import { isFault } from '../ask.ts'
import { make } from '../page/make.ts'

/** Asks for the reason that every decision keeps; what `give` throws is shown and nothing is lost. */
export function openReason(title: string, give: (reason: string) => Promise<void>, ...fields: readonly Node[]): void {
  const fault = make('p', { role: 'alert', class: 'fault' })
  const reason = make('textarea', { id: 'reason', name: 'reason', rows: '3', required: '', maxlength: '2000' })
  const leave = make('button', { type: 'button', class: 'quiet' }, 'Leave it')
  const form = make(
    'form',
    {},
    make('h2', { id: 'reason-head' }, title),
    ...fields,
    make('label', { for: 'reason' }, 'The reason goes into the record, with your name.'),
    reason,
    fault,
    make('div', { class: 'buttons' }, make('button', { type: 'submit' }, 'Decide'), leave),
  )
  const dialog = make('dialog', { 'aria-labelledby': 'reason-head' }, form)
  leave.addEventListener('click', () => dialog.close())
  dialog.addEventListener('close', () => dialog.remove())
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    give(reason.value.trim()).then(
      () => dialog.close(),
      (error: unknown) => {
        fault.textContent = isFault(error) ? error.message : 'The server cannot be reached; nothing was changed.'
      },
    )
  })
  document.body.append(dialog)
  dialog.showModal()
  reason.focus()
}
