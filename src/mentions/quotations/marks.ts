import type { Span } from '../../model/span.ts'

/** What stands between an opening and its closing mark; the marks themselves are outside. */
export interface Quoted extends Span {
  /** Offset of the opening mark and one past the closing mark; equal to `start` or `end` where one is missing. */
  readonly open: number
  readonly close: number
}

/**
 * The outermost quoted stretches of a text, in reading order. A mark that opens again at the head of the next paragraph
 * goes on with the same stretch; a mark that nobody closes holds at most the rest of its paragraph.
 */
export function findQuoted(text: string): Quoted[] {
  const marks = findMarks(text)
  const found: Quoted[] = []
  for (let at = 0; at < marks.length; ) {
    const mark = marks[at]
    if (mark === undefined || mark.side === 'close') {
      at++
      continue
    }
    const last = closing(text, marks, at)
    if (last === null) {
      const end = endOfSpeech(text, mark, marks[at + 1]?.at ?? text.length)
      if (end !== null) found.push({ open: mark.at, start: mark.at + mark.length, end, close: end })
      at++
      continue
    }
    const end = marks[last] ?? mark
    found.push({ open: mark.at, start: mark.at + mark.length, end: end.at, close: end.at + end.length })
    at = last + 1
  }
  return found
}

interface Mark {
  readonly at: number
  readonly length: number
  readonly kind: Kind
  /** What the characters beside it allow; `either` is settled by what is open. */
  readonly side: 'open' | 'close' | 'either'
}

type Kind = 'double' | 'single' | 'angle'

/** Row of the mark that closes the one at `from`; null where nothing does. */
function closing(text: string, marks: readonly Mark[], from: number): number | null {
  const first = marks[from]
  if (first === undefined) return null
  let kept: number | null = null
  let depth = 0
  for (let at = from + 1; at < marks.length; at++) {
    const mark = marks[at]
    if (mark === undefined || mark.kind !== first.kind) continue
    const before = marks[at - 1] ?? first
    const breaks = breaksBetween(text, before.at, mark.at)
    const isBreak = breaks > 0
    if (kept !== null && isBreak) return kept
    if (breaks > 1) return null
    if (isBreak && !(mark.side !== 'close' && opensParagraph(text, mark.at))) return closesAfterBreak(text, first, mark) ? at : null
    if (isBreak) continue
    if (mark.at - first.at > LONGEST) return kept
    if (mark.side === 'open') {
      if (kept !== null) return kept
      if (!canNest(text, first, mark)) return null
      depth++
      continue
    }
    if (depth > 0) {
      depth--
      continue
    }
    if (first.kind !== 'single' || isSureClose(text, mark.at)) return at
    kept ??= at
  }
  return kept
}

/** An opening mark inside a stretch that uses the same sign for both sides is a new stretch: the first was never closed. */
function canNest(text: string, first: Mark, mark: Mark): boolean {
  return text[first.at] === text[mark.at] && !STRAIGHT.has(text[mark.at] ?? '') && hasCloser(text, mark.at)
}

/** Whether two closing marks follow before the paragraph ends: one for the inner, one for the outer stretch. */
function hasCloser(text: string, from: number): boolean {
  let closers = 0
  const limit = Math.min(text.length, from + LONGEST)
  for (let at = from + 1; at < limit && closers < 2; at++) {
    const unit = text[at]
    if (unit === '\n' && text[at + 1] === '\n') return false
    if (unit === '”' || unit === '»') closers++
  }
  return closers === 2
}

/** A paragraph that does not open its marks again may still end a stretch, when nothing was closed or opened between. */
function closesAfterBreak(text: string, first: Mark, mark: Mark): boolean {
  if (mark.side !== 'close' || first.kind === 'single' || mark.at - first.at > LONGEST) return false
  const head = text.slice(first.at, mark.at)
  return paragraphs(head) <= 2 && SPEECH_END.test(text.slice(Math.max(0, mark.at - 1), mark.at))
}

function paragraphs(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n', at + 2)) count++
  return count
}

/** Of single marks: an apostrophe of a plural possessive ("the ministers’ homes") looks like a close. */
function isSureClose(text: string, at: number): boolean {
  const before = text[at - 1] ?? ''
  return before !== 's' || !/^\s?\p{Ll}/u.test(text.slice(at + 1, at + 4))
}

/** Where an unclosed stretch ends: with its paragraph, and only where the mark plainly begins speech. */
function endOfSpeech(text: string, mark: Mark, next: number): number | null {
  if (mark.kind === 'single' || mark.side !== 'open') return null
  const isSpeech = opensParagraph(text, mark.at) || /[:,]\s{1,2}$/.test(text.slice(Math.max(0, mark.at - 3), mark.at))
  if (!isSpeech) return null
  const blank = text.indexOf('\n\n', mark.at)
  let end = blank < 0 ? text.length : blank
  if (end > next || end - mark.at > SHORT) return null
  while (end > mark.at && /\s/.test(text[end - 1] ?? '')) end--
  return SPEECH_END.test(text.slice(end - 1, end)) ? end : null
}

function opensParagraph(text: string, at: number): boolean {
  for (let index = at - 1; index >= 0; index--) {
    const unit = text[index]
    if (unit === '\n') return true
    if (unit !== ' ' && unit !== '\t' && unit !== '\u00a0') return false
  }
  return true
}

/** How many blank lines, or runs of them, stand between two offsets. */
function breaksBetween(text: string, start: number, end: number): number {
  let lines = 0
  let breaks = 0
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at++) {
    const unit = text[at]
    if (unit === '\n') lines++
    else if (unit !== ' ' && unit !== '\r' && unit !== '\t') lines = 0
    if (unit === '\n' && lines === 2) breaks++
  }
  return breaks
}

function findMarks(text: string): Mark[] {
  const marks: Mark[] = []
  for (const match of text.matchAll(MARK)) {
    const mark = readMark(text, match.index, match[0])
    if (mark !== null) marks.push(mark)
  }
  return marks
}

function readMark(text: string, at: number, sign: string): Mark | null {
  const length = sign.length
  const before = at === 0 ? ' ' : (text[at - 1] ?? ' ')
  const after = text[at + length] ?? ' '
  const kind = SINGLES.has(sign) ? 'single' : ANGLES.has(sign) ? 'angle' : 'double'
  const side = (SIDES[sign] ?? sideOf)(before, after)
  if (kind === 'single' && (side === 'either' || isApostrophe(before, after, text.slice(at + 1, at + 5)))) return null
  if (
    sign === '"' &&
    /\d/.test(before) &&
    side !== 'open' &&
    /[\s\p{L}-]/u.test(after) &&
    !/[\s\S]"[^"\n]{4,400}$/.test(text.slice(Math.max(0, at - 400), at))
  )
    return null
  return { at, length, kind, side }
}

/** "rock ’n’ roll", "the ’90s", "’em", "don’t". */
function isApostrophe(before: string, after: string, next: string): boolean {
  if (WORD.test(before) && WORD.test(after)) return true
  return !WORD.test(before) && /^(?:\d\ds?\b|n['’]|em\b|til|twas|tis\b|cause\b)/i.test(next)
}

function sideOf(before: string, after: string): Mark['side'] {
  const canOpen = OPENS_AFTER.test(before) && !/\s/.test(after)
  const canClose = !/\s/.test(before) && CLOSES_BEFORE.test(after)
  return canOpen === canClose ? 'either' : canOpen ? 'open' : 'close'
}

/** “ opens in English and closes in German; ” closes everywhere but in Swedish. */
function sideOfLeftDouble(before: string, after: string): Mark['side'] {
  return sideOf(before, after) === 'close' ? 'close' : 'open'
}

function sideOfRightDouble(before: string, after: string): Mark['side'] {
  return sideOf(before, after) === 'open' ? 'open' : 'close'
}

function sideOfRightSingle(before: string, after: string): Mark['side'] {
  return sideOf(before, after) === 'close' ? 'close' : 'either'
}

const always = (side: Mark['side']) => () => side
const SIDES: Readonly<Record<string, (before: string, after: string) => Mark['side']>> = {
  '“': sideOfLeftDouble,
  '”': sideOfRightDouble,
  '„': always('open'),
  '‟': always('open'),
  '«': always('open'),
  '»': always('close'),
  '‘': (before, after) => (sideOf(before, after) === 'close' ? 'either' : 'open'),
  '’': sideOfRightSingle,
  '‚': always('open'),
  "'": sideOf,
  '``': always('open'),
  "''": sideOf,
}

const MARK = /``|''|["“”„‟«»‘’‚']/g
const SINGLES: ReadonlySet<string> = new Set(["'", '‘', '’', '‚'])
const ANGLES: ReadonlySet<string> = new Set(['«', '»'])
const STRAIGHT: ReadonlySet<string> = new Set(['"', "'"])
const WORD = /[\p{L}\p{N}]/u
const OPENS_AFTER = /[\s([{:;,>—–\-/“‘*_]/u
const CLOSES_BEFORE = /[\s)\]}.,:;!?—–\-<”’/*_…]/u
const SPEECH_END = /[.!?…,]/
/** Longest speech without a break that is believed, in code units; beyond it a mark was lost. */
const LONGEST = 3000
/** The same where no mark closes at all. */
const SHORT = 900
