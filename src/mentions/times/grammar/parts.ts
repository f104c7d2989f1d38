import { formAt, type Parse, sentenceOf, wordAt } from '../../../model/parse.ts'
import type { TimeMention } from '../../../model/time.ts'
import type { Expression, Meaning, Part } from '../expression.ts'
import { lexemeAt } from '../lexicon.ts'
import type { Read } from './rule.ts'

/** `the morning of 5 March`, `that night`, `before dawn on Friday`, `the night of 23 to 24 March`, `at night`. */
export function readPart(parse: Parse, at: number, read: Read): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'part' || isName(parse, at) || formAt(parse, at - 1) === 'good') return []
  const set = (value: string, rule: string): readonly Expression[] => [
    { first: at, last: at, meaning: { kind: 'set', value }, mod: null, rule },
  ]
  if (lexeme.part === 'DT') return set('XXXX-XX-XXTDT', 'daytime')
  if (lexeme.plural) return set(`XXXX-XX-XXT${lexeme.part}`, 'parts of days')
  if (lexeme.part === 'NI' && HABITS.has(formAt(parse, at - 1))) return set('XXXX-XX-XXTNI', 'at night')
  const before = lexeme.part === 'DA' && formAt(parse, at - 1) === 'before'
  const first = before ? at - 1 : at
  const part: Part = before ? 'PD' : lexeme.part
  const end = formAt(parse, at + 1) === 'hours' || (formAt(parse, at + 1) === '-' && formAt(parse, at + 2) === 'time') ? at + 1 : at
  const last = formAt(parse, end) === '-' ? end + 1 : end
  if (lexemeAt(parse, at - 1)?.kind === 'ordinal' && formAt(parse, last + 1) !== 'of') return []
  const side = formAt(parse, last + 1)
  if ((side === 'before' || side === 'after') && CLOSINGS.has(formAt(parse, last + 2))) {
    const within: Meaning = { kind: 'unit', unit: 'day', shift: side === 'before' ? -1 : 1, base: 'reference' }
    return [
      { first, last: last + 1, meaning: { kind: 'part', part, within, until: null }, mod: null, rule: 'part of the day before or after' },
    ]
  }
  const into = lexeme.part === 'NI' && (side === 'to' || side === 'into') ? read(parse, last + 2)[0] : undefined
  if (into !== undefined && into.first === last + 2 && isDay(into.meaning)) {
    return [
      { first, last: into.last, meaning: { kind: 'part', part, within: null, until: into.meaning }, mod: null, rule: 'night into a day' },
    ]
  }
  const night = lexeme.part === 'NI' ? nightBetween(parse, last, read) : null
  if (night !== null) return [{ first, last: night.last, meaning: night.meaning, mod: null, rule: 'night between days' }]
  const following = withinAfter(parse, last, read)
  if (following !== null) {
    const meaning: Meaning = { kind: 'part', part, within: following.meaning, until: null }
    return [{ first, last: following.last, meaning, mod: following.mod, rule: 'part of day' }]
  }
  return [{ first, last, meaning: { kind: 'part', part, within: null, until: null }, mod: null, rule: 'part of the day told last' }]
}

/** A part of a day that follows a day, and the last word of it: `Thursday night`, `Friday before dawn`. */
export function partAfter(
  parse: Parse,
  day: number,
): { readonly part: Part; readonly last: number; readonly mod: TimeMention['mod'] } | null {
  let word = day + 1
  if (formAt(parse, word) === 'before' && lexemeAt(parse, word + 1)?.kind === 'part') return { part: 'PD', last: word + 1, mod: null }
  const edge = lexemeAt(parse, word)
  let mod: TimeMention['mod'] = null
  if (edge?.kind === 'edge' && lexemeAt(parse, word + 1)?.kind === 'part') {
    mod = edge.mod
    word++
  }
  const lexeme = lexemeAt(parse, word)
  if (lexeme?.kind !== 'part' || lexeme.plural) return null
  return { part: lexeme.part, last: word, mod }
}

/** What follows "night": "of 23 to 24 March", "between Monday and Tuesday", "from Monday to Tuesday"; null where it is one day. */
export function nightBetween(parse: Parse, night: number, read: Read): { readonly meaning: Meaning; readonly last: number } | null {
  let word = night + 1
  if (OPENINGS.has(formAt(parse, word))) word++
  if (formAt(parse, word) === 'the') word++
  const days = read(parse, word)
  const first = days[0]
  if (first === undefined || first.first !== word || !isDay(first.meaning)) return null
  const joint = first.last + 1
  if (!JOINTS.has(formAt(parse, joint))) return null
  const second = days[1] ?? read(parse, formAt(parse, joint + 1) === 'the' ? joint + 2 : joint + 1)[0]
  if (second === undefined || !isDay(second.meaning) || second.first > joint + 2) return null
  return { meaning: { kind: 'part', part: 'NI', within: first.meaning, until: second.meaning }, last: second.last }
}

/** The day that a part or a clock belongs to, where it follows: `of 5 March`, `on Thursday`, `, 5 March`. */
export function withinAfter(
  parse: Parse,
  at: number,
  read: Read,
): { readonly meaning: Meaning; readonly last: number; readonly mod: TimeMention['mod'] } | null {
  let word = at + 1
  const form = formAt(parse, word)
  if (form === 'of' || form === 'on' || form === ',') word++
  if (formAt(parse, word) === 'the') word++
  const lexeme = lexemeAt(parse, word)
  const digit = formAt(parse, word).charCodeAt(0)
  const isDate = lexeme?.kind === 'month' || lexeme?.kind === 'weekday' || lexeme?.kind === 'holiday' || (digit >= 0x30 && digit <= 0x39)
  const isRelative = (form === 'of' || form === 'on' || form === 'the') && (lexeme?.kind === 'direction' || lexeme?.kind === 'ordinal')
  if (!isDate && !isRelative && lexeme?.kind !== 'deictic') return null
  const found = read(parse, word)[0]
  if (found === undefined || found.first < word || !isDay(found.meaning)) return null
  return { meaning: found.meaning, last: found.last, mod: found.mod }
}

/** Whether a meaning is a day, and not a longer time or a clock. */
export function isDay(meaning: Meaning): boolean {
  if (meaning.kind === 'date') return meaning.day !== null
  return (
    meaning.kind === 'weekday' || (meaning.kind === 'unit' && meaning.unit === 'day') || (meaning.kind === 'nth' && meaning.unit === 'day')
  )
}

/** "Operation Dawn": a part of a day with a capital letter within a sentence names something. */
function isName(parse: Parse, at: number): boolean {
  const unit = parse.text.charCodeAt(parse.starts[at] ?? 0)
  if (unit < 0x41 || unit > 0x5a || parse.sentences[sentenceOf(parse, at)] === at) return false
  return /^\p{Lu}\p{Ll}/u.test(wordAt(parse, at - 1)) && !/^[A-Z\W]+$/.test(wordAt(parse, at))
}

const CLOSINGS: ReadonlySet<string> = new Set(['', '.', ',', ';', ')'])
const HABITS: ReadonlySet<string> = new Set(['at', 'by'])
const OPENINGS: ReadonlySet<string> = new Set(['of', 'from', 'between', 'on'])
const JOINTS: ReadonlySet<string> = new Set(['to', 'and', '-', '–', 'into', '/'])
