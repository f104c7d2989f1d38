import type { Phase } from '../../model/map.ts'
import type { Dot, TallyRow } from '../../model/page.ts'
import { type Html, html, raw } from './html.ts'

/** The shape of a status. */
export function shapeMark(status: TallyRow['status'], look: Dot['look'] = 'stated'): Html {
  return html`<svg class="shape ${status} ${look}" width="14" height="14" aria-hidden="true"><use href="#shape-${status}" x="7" y="7"/></svg>`
}

/** The mark of an incident by its time: hollow and round before the start, square and full after it, half where nothing tells. */
export function phaseMark(phase: Phase): Html {
  return html`<svg class="phase is-${phase ?? 'after'}" width="14" height="14" aria-hidden="true"><use href="#mark-${phase ?? 'after'}" x="7" y="7"/></svg>`
}

/** The shapes that every plot on the page uses, centred on 0,0, and the fading ends of open whiskers. */
export const SHAPES = raw(
  '<svg class="defs" width="0" height="0" aria-hidden="true"><defs>' +
    '<circle id="shape-agreed" r="4.6"/>' +
    '<path id="shape-disputed" d="M0-5.8 5.8 0 0 5.8-5.8 0Z"/>' +
    '<path id="shape-updated" d="M-4.6-4.8 1-4.8 5.8 0 1 4.8-4.6 4.8-.4 0Z"/>' +
    '<circle id="shape-single" r="4.1"/>' +
    '<path id="shape-no" d="M-6 6 6-6"/>' +
    '<circle id="mark-before" r="4.4"/>' +
    '<rect id="mark-after" x="-4.5" y="-4.5" width="9" height="9"/>' +
    '<g id="mark-cannot-tell"><path class="whole" d="M0-5.8 5.8 0 0 5.8-5.8 0Z"/><path class="half" d="M0-5.8V5.8L-5.8 0Z"/></g>' +
    '<path id="mark-post" d="M-4 5V-5H5L2.5-2.5 5 0H-4"/>' +
    '<g id="north"><path d="M0-15 5 2 0-1.5-5 2Z"/><text y="14">N</text></g>' +
    '<linearGradient id="fade-right"><stop offset="0"/><stop offset="1" stop-opacity="0"/></linearGradient>' +
    '<linearGradient id="fade-left"><stop offset="0" stop-opacity="0"/><stop offset="1"/></linearGradient>' +
    '<linearGradient id="fade-both"><stop offset="0" stop-opacity="0"/><stop offset=".3"/><stop offset=".7"/><stop offset="1" stop-opacity="0"/></linearGradient>' +
    '<pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5"/></pattern>' +
    '</defs></svg>',
)
