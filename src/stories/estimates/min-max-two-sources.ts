import { asserted, type EstimateRule, least, most, NOTHING_STATED, toldValue } from './rule.ts'

/** A least and a greatest number, and only where two independent originators report; never a best one. */
export const minMaxTwoSources: EstimateRule = {
  name: 'min-max-two-sources',
  version: '1.0.0',
  source: 'Iraq Body Count, methods: minimum and maximum deaths of an incident, entered when at least two independent sources report it.',
  estimate: (stated) => {
    const used = asserted(stated).filter((one) => toldValue(one) !== null)
    const originators = new Set(used.map(({ originator }) => originator.name))
    if (originators.size < 2) return { ...NOTHING_STATED, note: 'Fewer than two independent originators state a number.' }
    return {
      best: null,
      low: least(used.flatMap(({ figure }) => figure.low ?? figure.high ?? [])),
      high: most(used.flatMap(({ figure }) => figure.high ?? figure.low ?? [])),
      used,
      note: null,
    }
  },
}
