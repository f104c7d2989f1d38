import { exactValue } from '../bounds.ts'
import { asserted, type EstimateRule, lastByOriginator, least, lowerMedian, most, NOTHING_STATED, toldValue } from './rule.ts'

/** Best, low and high: the middle of the trusted single numbers between the least and the greatest that anybody states. */
export const bestLowHigh: EstimateRule = {
  name: 'best-low-high',
  version: '1.0.0',
  source:
    'UCDP GED codebook: best is the most reliable estimate, low and high the least and greatest that a reliable source states. No source is ranked here: the middle of the originators’ last words stands for the most reliable.',
  estimate: (stated) => {
    const used = asserted(stated).filter((one) => toldValue(one) !== null)
    if (used.length === 0) return NOTHING_STATED
    const last = lastByOriginator(used).flat()
    const single = last.filter(({ figure }) => exactValue(figure) !== null)
    const base = (single.length > 0 ? single : last).flatMap((one) => toldValue(one) ?? [])
    return {
      best: lowerMedian(base),
      low: least(used.flatMap(({ figure }) => figure.low ?? figure.high ?? [])),
      high: most(used.flatMap(({ figure }) => figure.high ?? figure.low ?? [])),
      used,
      note: null,
    }
  },
}
