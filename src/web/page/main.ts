import { openChoice } from './choice.ts'
import { openKeys } from './keys.ts'
import { showAll, watchLater } from './later.ts'
import { openPane } from './pane.ts'
import { preparePrint } from './print.ts'
import { openSearch } from './search.ts'
import { openStore } from './store.ts'

/** As in the style sheet: below this the pane slides over the list. */
const PHONE = '(max-width: 859px)'

document.documentElement.classList.add('js')
const store = openStore()
const choice = openChoice(store, openPane(store))

const close = () => {
  if (choice.current() === null) return
  const link = choice.link()
  history.pushState(null, '', location.pathname + location.search)
  choice.close()
  link?.focus({ preventScroll: true })
}

const follow = () => {
  const id = named(location.hash.slice(1))
  if (id === '') return choice.close()
  showAll((row) => row.id === id)
  if (choice.open(id, 'none')) {
    choice.link()?.closest('li, tr, dd')?.scrollIntoView({ block: 'center' })
    return
  }
  document.getElementById(id)?.scrollIntoView()
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null
  const link = target?.closest('a[href^="#"]')
  const id = link?.getAttribute('href')?.slice(1) ?? ''
  if (link !== null && link !== undefined && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    if (id === choice.current() && event.detail === 0) {
      event.preventDefault()
      choice.pin()
    } else if (choice.open(id, 'push', link)) {
      event.preventDefault()
      if (matchMedia(PHONE).matches) document.querySelector<HTMLElement>('#pane .close')?.focus()
    } else {
      showAll((row) => row.id === id)
    }
  }
  const button = target?.closest<HTMLElement>('[data-do]')
  if (button?.dataset.do === 'close') close()
  if (button?.dataset.do === 'pin') choice.pin()
  if (button?.dataset.do === 'copy-link') {
    void navigator.clipboard?.writeText(location.href).then(() => {
      button.textContent = 'Copied'
    })
  }
})

addEventListener('popstate', follow)
openKeys(choice, close)
openSearch(store)
watchLater()
preparePrint()
follow()

function named(hash: string): string {
  try {
    return decodeURIComponent(hash)
  } catch {
    return hash
  }
}
