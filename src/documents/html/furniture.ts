import type { DomElement } from './dom.ts'

/** Whether an element is no part of the article though it stands in it: advertisements, share lines, related links. */
export function isFurniture(element: DomElement, articleLength: number): boolean {
  const role = element.getAttribute('role')
  if (role !== null && ROLES.has(role)) return true
  if (element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true
  const marks = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
  if (marks.length < 2 || marks.length > 500 || !NAMES.test(marks.replace(/([a-z])([A-Z])/g, '$1-$2'))) return false
  // What holds most of the article is the article, whatever its name: sites put their sections and tags there.
  return (element.textContent ?? '').length < articleLength / 2
}

/** Whether a paragraph is a link to another story: nothing but the words of links, and no sentence. */
export function isLink(element: DomElement): boolean {
  const text = (element.textContent ?? '').trim()
  if (text === '' || text.length > MAX_CUE || (SENTENCE_END.test(text) && text !== text.toUpperCase())) return false
  let linked = 0
  for (const link of Array.from(element.querySelectorAll('a'))) linked += (link.textContent ?? '').trim().length
  return linked >= text.length * 0.9
}

/** Whether a block is the page's and not the author's by its words. Loose text has to look like a sentence to be kept. */
export function isFurnitureText(text: string, kind: 'prose' | 'loose'): boolean {
  if (text.length < MAX_CUE && CUES.test(text)) return true
  if (text.length < MAX_CUE && STAMP.test(text)) return true
  return kind === 'loose' && !(SENTENCE_END.test(text) && text.includes(' ')) && text.split(' ').length < ENOUGH_WORDS
}

const MAX_CUE = 160
const ENOUGH_WORDS = 25
const SENTENCE_END = /[.!?…。:;][”"'’»)\]]*$/

const CUES =
  /^\W{0,3}(?:read (?:more|also|next|the full)|see (?:more|also)\b|also read|more:|related(?: (?:articles?|stories|content|topics|links?))?(?::|$)|don['’]t miss|recommended|advertisement|sponsored|story continues|article continues|continue reading|share (?:this|on|via)|follow us|sign up|subscribe|click here|watch:|watch more|listen:|photo(?:s|graph)?:|image \d|image:|picture:|video:|copy link|print this|\d+ min(?:ute)?s? read|reading time|loading|getty images|join our|have a (?:news )?tip\b|want more|updated? \d+ (?:minutes|hours|days) ago)/i

const STAMP = /^(?:first )?(?:posted|published|updated|last updated|modified)\b.{0,40}\b(?:\d{4}|\d{1,2}[:.]\d{2})/i

const ROLES: ReadonlySet<string> = new Set(['complementary', 'navigation', 'banner', 'contentinfo', 'dialog', 'search', 'form', 'menu'])

// Whole words of class names and ids.
const NAMES =
  /(?:^|[\s_-])(?:ads?|advert|advertisement|advertising|promo|sponsored|share|sharing|social|related|recirc|newsletter|subscribe|subscription|signup|cookie|consent|comments?|captions?|photo-credit|image-credit|byline|dateline-time|read-?time|most-?read|popular|trending|breadcrumbs?|toolbar|tags|visually-hidden|sr-only|screen-reader-text|tooltip)(?:$|[\s_-])/i
