import { formAt, type Parse } from '../../../model/parse.ts'
import { dateMeaning, type Expression, type Meaning } from '../expression.ts'
import { lexemeAt } from '../lexicon.ts'
import { readDayMonth, readMonth, readNumericDate } from './dates.ts'
import { partAfter } from './parts.ts'

/** `Thursday`, `Thursday's`, `Thursday, March 5`, `Thursday 5 March`, `Thursday night`, `Thursday the 5th`. */
export function readWeekday(parse: Parse, at: number): readonly Expression[] {
  return readShiftedWeekday(parse, at, null)
}

/** The same after `last`, `next`, `this`. */
export function readShiftedWeekday(parse: Parse, at: number, shift: number | null): readonly Expression[] {
  const lexeme = lexemeAt(parse, at)
  if (lexeme?.kind !== 'weekday' || !isCapital(parse, at)) return []
  if (lexeme.plural)
    return [{ first: at, last: at, meaning: { kind: 'set', value: `XXXX-WXX-${lexeme.weekday}` }, mod: null, rule: 'weekdays' }]
  const dated = readDated(parse, at)
  if (dated.length > 0) return dated
  const meaning: Meaning = { kind: 'weekday', weekday: lexeme.weekday, shift }
  const next = formAt(parse, at + 1)
  if (next === '-' && lexemeAt(parse, at + 2)?.kind === 'weekday') return [{ first: at, last: at, meaning, mod: null, rule: 'weekday' }]
  const part = partAfter(parse, at)
  if (part !== null)
    return [
      {
        first: at,
        last: part.last,
        meaning: { kind: 'part', part: part.part, within: meaning, until: null },
        mod: part.mod,
        rule: 'part of weekday',
      },
    ]
  return [{ first: at, last: at, meaning, mod: null, rule: 'weekday' }]
}

/** A weekday that a full date follows: the date decides. */
function readDated(parse: Parse, at: number): readonly Expression[] {
  let word = at + 1
  if (formAt(parse, word) === ',' || formAt(parse, word) === '(') word++
  if (formAt(parse, word) === 'the') word++
  const found = [readNumericDate, readDayMonth, readMonth].map((rule) => rule(parse, word)).find((list) => list.length > 0) ?? []
  const first = found[0]
  if (first === undefined || first.meaning.kind !== 'date' || first.meaning.day === null) return readBareDay(parse, at)
  return [{ ...first, first: at, rule: 'weekday and date' }, ...found.slice(1)]
}

/** `Thursday the 5th`. */
function readBareDay(parse: Parse, at: number): readonly Expression[] {
  const match = formAt(parse, at + 1) === 'the' ? /^(\d{1,2})(?:st|nd|rd|th)$/.exec(formAt(parse, at + 2)) : null
  if (match === null) return []
  return [{ first: at, last: at + 2, meaning: dateMeaning(null, null, Number(match[1])), mod: null, rule: 'weekday and day' }]
}

function isCapital(parse: Parse, word: number): boolean {
  const unit = parse.text.charCodeAt(parse.starts[word] ?? 0)
  return unit >= 0x41 && unit <= 0x5a
}
