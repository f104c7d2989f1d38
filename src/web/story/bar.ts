import type { Me } from '../../model/account.ts'
import { make } from '../page/make.ts'

/** The line above the page. */
export interface Bar {
  /** Tells something; the button, where there is one, does what it says. */
  readonly tell: (words: string, button?: { readonly words: string; readonly press: () => void }) => void
}

export function showBar(me: Me | null): Bar {
  const told = make('span', { role: 'status' })
  const bar = make(
    'div',
    { class: 'desk-bar', role: 'region', 'aria-label': 'Desk' },
    make('a', { href: '/' }, '← All stories'),
    told,
    make(
      'span',
      { class: 'take' },
      'Take away: ',
      ...FILES.flatMap(([file, words], index) => [index > 0 ? ', ' : '', make('a', { href: addressOf(file), download: file }, words)]),
    ),
    me === null ? make('a', { href: '/' }, 'Sign in to decide') : make('bdi', { class: 'n' }, me.name),
  )
  // Behind the link that leads past it.
  const skip = document.querySelector('.skip')
  if (skip === null) document.body.prepend(bar)
  else skip.after(bar)
  return {
    tell: (words, button) => {
      told.replaceChildren(words)
      if (button === undefined) return
      const element = make('button', { type: 'button' }, button.words)
      element.addEventListener('click', button.press)
      told.append(' ', element)
    },
  }
}

const FILES = [
  ['dossier.html', 'page'],
  ['dossier.json', 'data'],
  ['figures.csv', 'figures'],
  ['places.geojson', 'places'],
] as const

function addressOf(file: string): string {
  const story = /^\/stories\/([^/]+)$/.exec(location.pathname)?.[1]
  return `/api/exports/${file}${story === undefined ? '' : `?story=${story}`}`
}
