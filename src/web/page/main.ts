import { addressOf, type Days, readAddress, writeAddress } from './address.ts'
import { openBrush } from './brush.ts'
import { openChoice } from './choice.ts'
import { openKeys } from './keys.ts'
import { showAll, watchLater } from './later.ts'
import { openMap } from './map.ts'
import { openPane } from './pane.ts'
import { openPeriod } from './period.ts'
import { preparePrint } from './print.ts'
import { openSearch } from './search.ts'
import { openStore } from './store.ts'

/** As in the style sheet: below this the pane slides over the list. */
const PHONE = '(max-width: 859px)'

document.documentElement.classList.add('js')
const store = openStore()
const choice = openChoice(store, openPane(store))
const map = openMap()
const period = openPeriod((days) => brush?.show(days))
const brush = openBrush(period, () => history.replaceState(null, '', keptAddress(period.days())))

const close = () => {
  if (choice.current() === null) return
  const link = choice.link()
  history.pushState(null, '', addressOf(''))
  choice.close()
  map?.light()
  link?.focus({ preventScroll: true })
}

const follow = () => {
  const { id, days } = readAddress(location.hash)
  period.set(days, 'settled')
  if (id === '') choice.close()
  else open(id)
  map?.light()
}

const open = (id: string) => {
  showAll((row) => row.id === id)
  if (choice.open(id, 'none')) choice.link()?.closest('li, tr, dd')?.scrollIntoView({ block: 'center' })
  else document.getElementById(id)?.scrollIntoView()
}

/** The address with other days: what is open stays open. */
function keptAddress(days: Days | null): string {
  return writeAddress({ id: readAddress(location.hash).id, days }) || location.pathname + location.search
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
      const target = period.days() === null ? null : document.getElementById(id)
      if (target !== null) {
        event.preventDefault()
        history.pushState(null, '', addressOf(id))
        target.scrollIntoView()
      }
    }
    map?.light()
  }
  const button = target?.closest<HTMLElement>('[data-do]')
  if (button?.dataset.do === 'close') close()
  if (button?.dataset.do === 'pin') choice.pin()
  if (button?.dataset.do === 'all-days') {
    period.set(null, 'settled')
    history.replaceState(null, '', keptAddress(null))
  }
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
