import { CHARACTER, classOf, isLower, isUpper } from './characters.ts'

/**
 * Where the second word starts of a word [start, end) that lost its apostrophe in careless typing and, by what follows, is two: `its` before
 * `not`, `your` before `the`, `ill` before `be`; `end` where it is one. Words that are always two are in contractions.ts.
 */
export function droppedApostrophe(text: string, start: number, end: number): number {
  const word = text.slice(start, end).toLowerCase()
  const next = wordAfter(text, end)
  // Before a hyphen the next word only begins one: `its in-house doctors`. Capitals may be a name: `its US allies`, `its WHO office`.
  if (next.word === '' || text.charCodeAt(next.end) === 0x2d) return end
  if (isUpper(text.charCodeAt(end + 1)) && !isUpper(text.charCodeAt(start + 1))) return end
  if (word === 'its') return NOT_OWNED.has(next.word) || isPredicate(text, next) ? end - 1 : end
  if (word === 'your') return NOT_YOURS.has(next.word) || isPredicate(text, next) ? end - 1 : end
  // `Lets go`, `lets face it`; but `the gap lets people in`.
  if (word === 'lets') return isUpper(text.charCodeAt(start)) || EXHORTED.has(next.word) ? end - 1 : end
  if (word === 'ill' && isLower(text.charCodeAt(start))) return AFTER_WILL.has(next.word) ? start + 1 : end
  if (word === 'id' && isLower(text.charCodeAt(start))) return AFTER_WOULD.has(next.word) ? start + 1 : end
  return end
}

interface NextWord {
  readonly word: string
  readonly end: number
}

/** The next word in lower case, one space away; empty for none. */
function wordAfter(text: string, end: number): NextWord {
  let at = end + 1
  if (text.charCodeAt(end) !== 0x20) return { word: '', end }
  while (at < end + LONGEST && classOf(text.charCodeAt(at)) === CHARACTER.letter) at++
  return { word: text.slice(end + 1, at).toLowerCase(), end: at }
}

/** `its great.`, `its hard to say`, `its kind of odd`; but `its great hall`. */
function isPredicate(text: string, next: NextWord): boolean {
  const after = wordAfter(text, next.end).word
  if (next.word === 'kind' || next.word === 'sort') return after === 'of'
  if (!PREDICATIVE.has(next.word)) return false
  const mark = text.charCodeAt(next.end)
  return AFTER_PREDICATE.has(after) || Number.isNaN(mark) || mark === 0x0a || (mark < 128 && CLOSING.includes(String.fromCharCode(mark)))
}

const LONGEST = 16
const CLOSING = '.,!?;)'

function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

// Before these `its` was meant for `it's`: none of them is owned, nor stands before what is.
const NOT_OWNED = wordSet(
  'a an the not been really too my your his her their our that this going in now from as also on at with to about because like simply ' +
    'nothing for just still all definitely always never probably prolly maybe actually basically getting gonna so ' +
    'me him them us you he she it they we what where why how when if there here anyone everyone someone something everything',
)
const NOT_YOURS = wordSet('the a an not gonna going in on at so too just really gone getting probably')
// What is said of something, where it does not stand before a noun.
const PREDICATIVE = wordSet(
  'great nice true ok okay cheap easy hard bad fab awesome amazing horrible terrible awful cool fun beautiful perfect ' +
    'important necessary natural rare simple impossible possible difficult ridiculous sad weird funny over gone ' +
    'welcome wrong kidding stupid lucky',
)
const AFTER_PREDICATE = wordSet('to that if when because but and for with than as now')
const EXHORTED = wordSet('go see take hope face say just not try be get make talk start look move keep')
const AFTER_WILL = wordSet('be have go get try see give take never just say tell call let keep also definitely probably')
const AFTER_WOULD = wordSet('like love rather say be just go have suggest recommend never')
