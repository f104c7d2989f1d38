import { CHARACTER, classOf, isApostrophe } from './characters.ts'
import { droppedApostrophe } from './dropped-apostrophes.ts'
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
  const fused = FUSED.get(text.slice(start, end).toLowerCase())
  return fused === undefined ? droppedApostrophe(text, start, end) : start + fused
}

/** `the 70's` is one word. */
function isDecade(text: string, start: number, end: number): boolean {
  return end - start <= 6 && classOf(text.charCodeAt(start)) === CHARACTER.digit && text.charCodeAt(end - 3) === 0x30
}

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
  ['shes', 3],
  ['whos', 3],
  ['itd', 2],
  ['youd', 3],
  ['theyd', 4],
  ['weve', 2],
  ['theyve', 4],
  ['heres', 4],
  ['wheres', 5],
  ['hadnt', 3],
  ['shouldnt', 6],
  ['wouldve', 5],
  ['couldve', 5],
  ['shouldve', 6],
])
