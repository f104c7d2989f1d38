import { CHARACTER, classOf } from './characters.ts'

/** Where a web address, e-mail address or file name that starts at `at` ends; `at` itself when none does. */
export function addressEnd(text: string, at: number): number {
  const before = at > 0 ? classOf(text.charCodeAt(at - 1)) : CHARACTER.space
  if (before === CHARACTER.letter || before === CHARACTER.digit) return at
  if (isScheme(text, at)) return trimmed(text, at, spaceFrom(text, at))
  return mailOrDomainEnd(text, at)
}

function isScheme(text: string, at: number): boolean {
  const unit = text.charCodeAt(at) | 32
  if (unit === 0x77) return /^www\.[^\s.]/i.test(text.slice(at, at + 5))
  if (unit !== 0x68 && unit !== 0x66) return false
  return /^(https?|ftp):\/\//i.test(text.slice(at, at + 8))
}

function spaceFrom(text: string, at: number): number {
  let end = at
  while (end < text.length && classOf(text.charCodeAt(end)) !== CHARACTER.space && !CLOSERS.has(text.charCodeAt(end))) end++
  return end
}

/** Marks at the end belong to the sentence, not to the address. */
function trimmed(text: string, start: number, end: number): number {
  let at = end
  while (at > start + 1 && TRAILERS.has(text.charCodeAt(at - 1))) at--
  return at
}

// The look-ahead is bounded, so that a hostile run of dots and letters costs no more than its length.
const LOOK_AHEAD = 80

function mailOrDomainEnd(text: string, start: number): number {
  const limit = Math.min(text.length, start + LOOK_AHEAD)
  let at = start
  let dots = 0
  for (; at < limit && isAddressCharacter(text, at); at++) if (text.charCodeAt(at) === 0x2e) dots++
  if (at < limit && at > start && text.charCodeAt(at) === 0x40 && isAddressCharacter(text, at + 1)) return mailEnd(text, at + 1)
  if (dots === 0) return start
  const end = trimmed(text, start, at)
  const dot = text.lastIndexOf('.', end - 1)
  if (dot <= start || !ENDINGS.has(text.slice(dot + 1, end).toLowerCase())) return start
  if (text.charCodeAt(end) === 0x2f) return trimmed(text, start, spaceFrom(text, end))
  return end
}

function mailEnd(text: string, start: number): number {
  let at = start
  while (isAddressCharacter(text, at)) at++
  return trimmed(text, start, at)
}

function isAddressCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  const kind = classOf(unit)
  return kind === CHARACTER.letter || kind === CHARACTER.digit || unit === 0x2e || unit === 0x2d || unit === 0x5f
}

// > ) ] " ” » ends an address inside marks.
const CLOSERS: ReadonlySet<number> = new Set([0x3e, 0x22, 0x201d, 0xbb, 0x5d])
// . , ; : ! ? ) ' ’ - at an address's end.
const TRAILERS: ReadonlySet<number> = new Set([0x2e, 0x2c, 0x3b, 0x3a, 0x21, 0x3f, 0x29, 0x27, 0x2019, 0x2d])
const ENDINGS: ReadonlySet<string> = new Set(
  'com org net edu gov mil int info biz uk de fr ru ua tr sy il ps ye sd ly mm iq ir eu io doc docx pdf xls xlsx txt html htm jpg jpeg png gif zip csv mp3 mp4'.split(
    ' ',
  ),
)
