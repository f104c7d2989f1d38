/** The words of a name that tell it apart: no case, accents, possessives, articles or titles. */
export function nameWords(name: string): string[] {
  return plain(name)
    .replace(/['’]s(?=\s|$)/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word))
}

/** Names ready to be compared many times: the stems of the words of each. */
export type NameStems = readonly (readonly string[])[]

export function stemsOf(names: readonly string[]): NameStems {
  return names.map((name) => nameWords(name).map(stem))
}

/** Whether two lists of names share one: the words of one all stand in the other, endings of nationality aside. */
export function namesMeet(some: readonly string[], others: readonly string[]): boolean {
  return stemsMeet(stemsOf(some), stemsOf(others))
}

/** The same for names that were made ready before. */
export function stemsMeet(some: NameStems, others: NameStems): boolean {
  return some.some((a) => others.some((b) => within(a, b) || within(b, a)))
}

/** Whether any word of one list stands in the other, endings of nationality aside. */
export function sharesName(some: readonly string[], others: readonly string[]): boolean {
  const right = new Set(others.flatMap((name) => nameWords(name).map(stem)))
  return some.some((name) => nameWords(name).some((word) => right.has(stem(word))))
}

/** Whether two lists name one place, however it is spelt ("Maaret Misrin", "Ma'arrat Misrin"). */
export function placesMeet(some: readonly string[], others: readonly string[]): boolean {
  return skeletonsMeet(some.map(placeSkeleton), others.map(placeSkeleton))
}

/** The same for skeletons that were made before. */
export function skeletonsMeet(some: readonly string[], others: readonly string[]): boolean {
  return some.some((a) => others.some((b) => a !== '' && (a === b || holdsWords(a, b) || holdsWords(b, a))))
}

/**
 * The consonants of a place's name, word by word: vowels, doubling, articles and the letters that transliteration
 * wavers about fall away. A word of fewer than three consonants keeps its vowels, or too many names would be one.
 */
export function placeSkeleton(name: string): string {
  return plain(name)
    .replace(/['’ʿʾ`´]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !EMPTY.has(word) && !PLACE_WORDS.has(word))
    .map(consonants)
    .filter((word) => word !== '')
    .join(' ')
}

/** A key for a name that two spellings of it share. */
export function nameKey(name: string): string {
  return nameWords(name).map(stem).join(' ')
}

function consonants(word: string): string {
  const bare = word
    .replace(/^kh/, 'h')
    .replace(/sch/g, 'sh')
    .replace(/ph/g, 'f')
    .replace(/[qc](?!h)/g, 'k')
    .replace(/w(?=[aeiou])/g, 'v')
  const skeleton = bare.replace(/[aeiouyh]/g, (letter, at) => (at === 0 && letter !== 'h' ? 'a' : '')).replace(/(.)\1+/g, '$1')
  const kept = skeleton.replace(/a/g, '')
  return kept.length >= 3 ? kept : foldVowels(word)
}

// Too short for its consonants to tell it apart: "Yunis" and "Younis" still are one.
function foldVowels(word: string): string {
  return word
    .replace(/(?<=.)h$/, '')
    .replace(/[aeiouyw]+/g, (vowels) => (/[eiy]/.test(vowels) ? 'i' : /[ouw]/.test(vowels) ? 'u' : 'a'))
    .replace(/(.)\1+/g, '$1')
}

function stem(word: string): string {
  for (const ending of ENDINGS) if (word.length - ending.length >= 4 && word.endsWith(ending)) return word.slice(0, -ending.length)
  return word
}

function plain(name: string): string {
  return name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

function within(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.every((word) => b.includes(word))
}

function holdsWords(outer: string, inner: string): boolean {
  return inner.length >= 3 && ` ${outer} `.includes(` ${inner} `)
}

// "Turkish" and "Turkey" meet at "turk", "Syria" and "Syrian" at "syri", "Israel" and "Israeli" as they are.
const ENDINGS = ['ians', 'ish', 'ian', 'ans', 'ese', 'ey', 'an', 'is', 'ia', 'i', 's', 'a', 'e', 'y']

const EMPTY = new Set(
  'the a an of and in at on for to by its their his her our some this that fighters militants militiamen gunmen insurgents combatants mr mrs ms dr sheikh president prime minister general'.split(
    ' ',
  ),
)

const PLACE_WORDS = new Set(
  (
    'al el ad ar as at az an ash near outside inside around city town village province governorate district region countryside ' +
    'north south east west northern southern eastern western central north-west northwest northwestern northeastern southeastern ' +
    'southwestern highway road motorway camp area state county'
  ).split(' '),
)
