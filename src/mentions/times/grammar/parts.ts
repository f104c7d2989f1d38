import { formAt, type Parse } from '../../../model/parse.ts'
import type { TimeMention } from '../../../model/time.ts'
import type { Expression, Meaning, Part } from '../expression.ts'
import { lexemeAt } from '../lexicon.ts'
import type { Read } from './rule.ts'

/** A part of a day that follows a day, and the last word of it: `Thursday night`, `Friday before dawn`. */
export function partAfter(
  parse: Parse,
  day: number,
): { readonly part: Part; readonly last: number; readonly mod: TimeMention['mod'] } | null {
  let word = day + 1
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

/** `the morning of 5 March`, `that night`, `in the evening`, `at dawn`, `before dawn on Friday`. */
export function readPart(parse: Parse, at: number, read: Read): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'part') return []
  if (lexeme.plural)
    return [{ first: at, last: at, meaning: { kind: 'set', value: `XXXX-XX-XXT${lexeme.part}` }, mod: null, rule: 'parts of days' }]
  const hours = formAt(parse, at + 1) === 'hours' ? 1 : 0
  const following = withinAfter(parse, at + hours, read)
  if (following !== null)
    return [
      {
        first: at,
        last: following.last,
        meaning: { kind: 'part', part: lexeme.part, within: following.meaning },
        mod: following.mod,
        rule: 'part of day',
      },
    ]
  return [
    {
      first: at,
      last: at + hours,
      meaning: { kind: 'part', part: lexeme.part, within: null },
      mod: null,
      rule: 'part of the day told last',
    },
  ]
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
  const isRelative = (form === 'of' || form === 'on') && (lexeme?.kind === 'direction' || lexeme?.kind === 'ordinal')
  if (!isDate && !isRelative) return null
  const found = read(parse, word)[0]
  if (found === undefined || !isDay(found.meaning)) return null
  return { meaning: found.meaning, last: found.last, mod: found.mod }
}

/** Whether a meaning is a day, and not a longer time or a clock. */
export function isDay(meaning: Meaning): boolean {
  if (meaning.kind === 'date') return meaning.day !== null
  return (
    meaning.kind === 'weekday' || (meaning.kind === 'unit' && meaning.unit === 'day') || (meaning.kind === 'nth' && meaning.unit === 'day')
  )
}
