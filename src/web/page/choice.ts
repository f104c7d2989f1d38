import { addressOf } from './address.ts'
import type { Pane } from './pane.ts'
import type { Store } from './store.ts'

/** Which claim or report is open; the address bar follows it, and it follows the address bar. */
export interface Choice {
  /** Opens a claim or report; false where there is none of that id. `push` makes a step for the back button. */
  readonly open: (id: string, step: 'push' | 'replace' | 'none', link?: Element | null) => boolean
  readonly close: () => void
  readonly current: () => string | null
  /** The link in the list that was last used to open it. */
  readonly link: () => HTMLElement | null
  readonly pin: () => void
}

export function openChoice(store: Store, pane: Pane): Choice {
  let current: string | null = null
  let link: HTMLElement | null = null
  const pinned: string[] = []
  const open: Choice['open'] = (id, step, from = null) => {
    const card = store.card(id)
    const report = store.text(id) === null ? null : id
    if ((card === null || store.text(card.report) === null) && report === null) return false
    const address = addressOf(id)
    if (step === 'push' && current !== id) history.pushState(null, '', address)
    if (step === 'replace') history.replaceState(null, '', address)
    current = id
    if (card !== null && store.text(card.report) !== null) pane.showClaim(card, pinned)
    else pane.showReport(id, pinned)
    link = mark(id, from)
    return true
  }
  return {
    open,
    close: () => {
      current = null
      pane.clear()
      mark(null, null)
    },
    current: () => current,
    link: () => link,
    pin: () => {
      if (current === null || store.card(current) === null) return
      const at = pinned.indexOf(current)
      if (at === -1) pinned.push(current)
      else pinned.splice(at, 1)
      open(current, 'none', link)
    },
  }
}

/** Marks every link to the claim in the list, and the row of the one used. */
function mark(id: string | null, from: Element | null): HTMLElement | null {
  for (const old of document.querySelectorAll('#list .on')) {
    old.classList.remove('on')
    old.removeAttribute('aria-current')
  }
  if (id === null) return null
  const name = CSS.escape(id)
  const links = [...document.querySelectorAll<HTMLElement>(`#list a[href="#${name}"], #list a[data-all~="${name}"]`)].filter(
    (link) => link.closest('#documents') === null,
  )
  for (const link of links) {
    link.classList.add('on')
    link.setAttribute('aria-current', 'true')
  }
  const used =
    links.find((link) => link === from) ??
    links.find((link) => link.matches('.dot, .voice')) ??
    links.find((link) => !link.matches('.mark')) ??
    links[0] ??
    null
  used?.closest('li.tally, tr, .utterance')?.classList.add('on')
  return used
}
