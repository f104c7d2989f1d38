import type { Dot, TallyRow } from '../../model/page.ts'
import { type Html, html, raw } from './html.ts'

/** The shape of a status. */
export function shapeMark(status: TallyRow['status'], look: Dot['look'] = 'stated'): Html {
  return html`<svg class="shape ${status} ${look}" width="14" height="14" aria-hidden="true"><use href="#shape-${status}" x="7" y="7"/></svg>`
}

/** The shapes that every plot on the page uses, centred on 0,0, and the fading ends of open whiskers. */
export const SHAPES = raw(
  '<svg class="defs" width="0" height="0" aria-hidden="true"><defs>' +
    '<circle id="shape-agreed" r="4.6"/>' +
    '<path id="shape-disputed" d="M0-5.8 5.8 0 0 5.8-5.8 0Z"/>' +
    '<path id="shape-updated" d="M-4.6-4.8 1-4.8 5.8 0 1 4.8-4.6 4.8-.4 0Z"/>' +
    '<circle id="shape-single" r="4.1"/>' +
    '<path id="shape-no" d="M-6 6 6-6"/>' +
    '<linearGradient id="fade-right"><stop offset="0"/><stop offset="1" stop-opacity="0"/></linearGradient>' +
    '<linearGradient id="fade-left"><stop offset="0" stop-opacity="0"/><stop offset="1"/></linearGradient>' +
    '<linearGradient id="fade-both"><stop offset="0" stop-opacity="0"/><stop offset=".3"/><stop offset=".7"/><stop offset="1" stop-opacity="0"/></linearGradient>' +
    '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5"/></pattern>' +
    '</defs></svg>',
)
