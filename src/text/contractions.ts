import { CHARACTER, classOf, isApostrophe } from './characters.ts'
import { addWord, joinWord, type Words } from './words.ts'

/** Adds the token [start, end), split where it is several words: `do|n't`, `Ankara|'s`, `can|not`. */
export function addToken(words: Words, text: string, start: number, end: number): void {
  const cut = cutOf(text, start, end)
  if (cut > start && cut < end) {
    addToken(words, text, start, cut)
    joinWord(words, cut, end)
    return
  }
  addWord(words, start, end)
}

/** Where the last word of the token starts; `end` when it is one word. */
function cutOf(text: string, start: number, end: number): number {
  const length = end - start
  if (length < 2 || length > 40) return end
  const last = text.charCodeAt(end - 1)
  const kind = classOf(last)
  if (kind !== CHARACTER.letter) return end
  for (let back = 2; back <= 3 && back < length; back++) {
    if (!isApostrophe(text.charCodeAt(end - back))) continue
    const tail = text.slice(end - back + 1, end).toLowerCase()
    if (tail === 't' && (text.charCodeAt(end - 3) | 32) === 0x6e) return length > 3 ? end - 3 : end
    return CLITICS.has(tail) && !isDecade(text, start, end) ? end - back : end
  }
  if (length > 8) return end
  const word = text.slice(start, end).toLowerCase()
  if (word === 'its') return NOT_OWNED.has(wordAfter(text, end)) ? end - 1 : end
  return start + (FUSED.get(word) ?? length)
}

function wordAfter(text: string, end: number): string {
  let at = end + 1
  while (at < end + 8 && classOf(text.charCodeAt(at)) === CHARACTER.letter) at++
  return text.slice(end + 1, at).toLowerCase()
}

/** `the 70's` is one word. */
function isDecade(text: string, start: number, end: number): boolean {
  return end - start <= 6 && classOf(text.charCodeAt(start)) === CHARACTER.digit && text.charCodeAt(end - 3) === 0x30
}

// Before these `its` was meant for `it's`.
const NOT_OWNED: ReadonlySet<string> = new Set(
  'a an the not been really too my your his her their our that this going in for now from as also on at with to about because like simply nothing'.split(
    ' ',
  ),
)

const CLITICS: ReadonlySet<string> = new Set(['s', 're', 've', 'll', 'd', 'm'])

// Fused words, and where the second starts.
const FUSED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['alot', 1],
  ['outta', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['gimme', 3],
  ['lemme', 3],
  ['dont', 2],
  ['wont', 2],
  ['cant', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['havent', 4],
  ['hasnt', 3],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['arent', 3],
  ['werent', 4],
  ['im', 1],
  ['ive', 1],
  ['youre', 3],
  ['theyre', 4],
  ['youve', 3],
  ['youll', 3],
  ['theyll', 4],
  ['itll', 2],
  ['theres', 5],
  ['hes', 2],
  ['aint', 2],
  ['thats', 4],
  ['whats', 4],
])
