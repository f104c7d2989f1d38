import { exactValue } from '../bounds.ts'
import { asserted, type EstimateRule, lastByOriginator, NOTHING_STATED, type Rated } from './rule.ts'

/** The number that more originators give than any other; none where no number has more than the rest. */
export const majority: EstimateRule = {
  name: 'majority',
  version: '1.0.0',
  source:
    'Plurality vote over sources, the baseline of the truth-discovery literature (Li et al., 2016): one vote an originator, its last word.',
  estimate: (stated) => {
    const votes = new Map<number, { readonly voters: Set<string>; readonly used: Rated[] }>()
    for (const one of lastByOriginator(asserted(stated)).flat()) {
      const value = exactValue(one.figure)
      if (value === null) continue
      const vote = votes.get(value) ?? { voters: new Set<string>(), used: [] }
      vote.voters.add(one.originator.name)
      vote.used.push(one)
      votes.set(value, vote)
    }
    const ranked = [...votes].sort(([x, a], [y, b]) => b.voters.size - a.voters.size || x - y)
    const [first, second] = ranked
    if (first === undefined) return NOTHING_STATED
    if (second !== undefined && second[1].voters.size === first[1].voters.size)
      return { ...NOTHING_STATED, note: 'No number has more originators than the others.' }
    return { best: first[0], low: first[0], high: first[0], used: first[1].used, note: null }
  },
}
