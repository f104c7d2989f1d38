import { asserted, type EstimateRule, least, most, NOTHING_STATED, type Rated, toldValue } from './rule.ts'

/** The most conservative number reported; vague words become ACLED's numbers here and nowhere else. */
export const conservative: EstimateRule = {
  name: 'conservative',
  version: '1.0.0',
  source:
    'ACLED, fatalities FAQ and codebook: where reports differ or are vague the most conservative estimate is coded; "tens" is 10, "dozens" 12, "hundreds" 100; an unknown number outside a war zone 3.',
  estimate: (stated) => {
    const used = asserted(stated).filter((one) => numberOf(one) !== null)
    if (used.length === 0) return NOTHING_STATED
    const values = used.flatMap((one) => numberOf(one) ?? [])
    const vague = used.filter((one) => toldValue(one) === null)
    return {
      best: least(values),
      low: least(values),
      high: most(values),
      used,
      note:
        vague.length === 0
          ? null
          : `Words made numbers by this rule: ${[...new Set(vague.map(({ figure }) => `“${figure.text}” ${valueOfWords(figure.text)}`))].join(', ')}.`,
    }
  },
}

function numberOf(one: Rated): number | null {
  return toldValue(one) ?? valueOfWords(one.figure.text)
}

function valueOfWords(text: string): number | null {
  const words = text.toLowerCase()
  return WORDS.find(({ pattern }) => pattern.test(words))?.value ?? null
}

// "Several", "many" and the like are unknown numbers: 3 unless a coder knows the place for a war zone, where it would be 10.
const WORDS: readonly { readonly pattern: RegExp; readonly value: number }[] = [
  { pattern: /hundreds of thousands/, value: 100_000 },
  { pattern: /tens of thousands/, value: 10_000 },
  { pattern: /millions/, value: 1_000_000 },
  { pattern: /thousands/, value: 1000 },
  { pattern: /hundreds/, value: 100 },
  { pattern: /dozens?/, value: 12 },
  { pattern: /scores/, value: 20 },
  { pattern: /\btens\b/, value: 10 },
  { pattern: /several|few|many|numerous|some|handful|couple/, value: 3 },
]
