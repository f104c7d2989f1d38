/** What a code unit is to the tokeniser. */
export const CHARACTER = { other: 0, space: 1, letter: 2, digit: 3, mark: 4 } as const

const { other, space, letter, digit, mark } = CHARACTER

/** The class of a code unit: a table look-up. Halves of surrogate pairs are `other`. */
export function classOf(unit: number): number {
  return CLASSES[unit] ?? other
}

export function isUpper(unit: number): boolean {
  return unit < 128 ? unit >= 65 && unit <= 90 : CASES[unit] === 1
}

export function isLower(unit: number): boolean {
  return unit < 128 ? unit >= 97 && unit <= 122 : CASES[unit] === 2
}

/** Straight and curly apostrophes, and those that transliterate ayn and hamza. */
export function isApostrophe(unit: number): boolean {
  return unit === 0x27 || unit === 0x2019 || unit === 0x2bc || unit === 0x60
}

const CLASSES = new Uint8Array(65536)
const CASES = new Uint8Array(65536)

// Signs for ayn and hamza in transliterated Arabic: ʻ ʼ ʾ ʿ
const MODIFIERS: ReadonlySet<number> = new Set([0x2bb, 0x2be, 0x2bf])
// A soft hyphen and zero-width joiners belong to their word.
const JOINERS: ReadonlySet<number> = new Set([0xad, 0x200c, 0x200d])
const SEPARATORS: ReadonlySet<number> = new Set([0x200b, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2060, 0xfeff])

for (let unit = 0; unit < 65536; unit++) {
  if (unit >= 0xd800 && unit <= 0xdfff) continue
  const character = String.fromCharCode(unit)
  if (isSpace(unit, character)) CLASSES[unit] = space
  else if (/^\p{L}$/u.test(character) || MODIFIERS.has(unit)) CLASSES[unit] = letter
  else if (/^\p{Nd}$/u.test(character)) CLASSES[unit] = digit
  else if (/^\p{M}$/u.test(character) || JOINERS.has(unit)) CLASSES[unit] = mark
  if (CLASSES[unit] !== letter) continue
  if (/^\p{Lu}$/u.test(character)) CASES[unit] = 1
  else if (/^\p{Ll}$/u.test(character)) CASES[unit] = 2
}

/** Control characters, zero-width spaces, direction marks and byte-order marks separate words as spaces do. */
function isSpace(unit: number, character: string): boolean {
  return unit < 32 || (unit >= 0x7f && unit < 0xa0) || SEPARATORS.has(unit) || character.trim() === ''
}
