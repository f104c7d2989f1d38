import type { DomElement } from './dom.ts'

/** Whether an element is no part of the article though it stands in it: advertisements, share lines, related links. */
export function isFurniture(element: DomElement): boolean {
  const role = element.getAttribute('role') ?? ''
  if (ROLES.has(role) || element.getAttribute('hidden') !== null || element.getAttribute('aria-hidden') === 'true') return true
  const marks = `${element.className ?? ''} ${element.id ?? ''}`
  return marks.length > 1 && marks.length < 500 && NAMES.test(marks)
}

const ROLES: ReadonlySet<string> = new Set(['complementary', 'navigation', 'banner', 'contentinfo', 'dialog', 'search', 'form', 'menu'])

// Whole words of class names and ids.
const NAMES =
  /(?:^|[\s_-])(?:ads?|advert|advertisement|advertising|promo|sponsored|share|sharing|social|related|recirc|newsletter|subscribe|subscription|signup|cookie|consent|comments?|caption|credits?-photo|photo-credit|byline|most-read|mostread|popular|trending|breadcrumbs?|toolbar|paywall|tags)(?:$|[\s_-])/i
