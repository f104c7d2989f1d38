import type { Parse } from '../../model/parse.ts'
import type { Numeral } from '../numerals/numeral.ts'
import { ages } from './refusals/ages.ts'
import { labels, namesWithNumbers, partsOfNames } from './refusals/labels.ts'
import { calibres, listNumerals, repeats, tails, telephones } from './refusals/marks.ts'
import { pronouns } from './refusals/pronouns.ts'
import type { Refusal } from './refusals/refusal.ts'
import { compounds, scores } from './refusals/scores.ts'
import { clocks, years } from './refusals/times.ts'

/** Why a numeral counts and measures nothing: the name of a refusal; null where it may count. */
export function refusalOf(parse: Parse, numeral: Numeral): string | null {
  for (const refusal of REFUSALS) if (refusal.holds(parse, numeral)) return refusal.name
  return null
}

// Any of them refuses; the frequent come first.
const REFUSALS: readonly Refusal[] = [
  pronouns,
  partsOfNames,
  labels,
  namesWithNumbers,
  ages,
  years,
  clocks,
  listNumerals,
  calibres,
  telephones,
  repeats,
  tails,
  scores,
  compounds,
]
