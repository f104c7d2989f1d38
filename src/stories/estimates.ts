import type { Estimate } from '../model/story.ts'
import { bestLowHigh } from './estimates/best-low-high.ts'
import { conservative } from './estimates/conservative.ts'
import { latestByOriginator } from './estimates/latest-by-originator.ts'
import { majority } from './estimates/majority.ts'
import { minMaxTwoSources } from './estimates/min-max-two-sources.ts'
import { mostPrecise } from './estimates/most-precise.ts'
import type { EstimateRule, Rated } from './estimates/rule.ts'

/** What every rule makes of a tally's figures; the default rule first. */
export function estimate(stated: readonly Rated[]): Estimate[] {
  return ESTIMATE_RULES.map((rule) => runRule(rule, stated))
}

/** What one rule makes of a tally's figures; null where there is no rule of that name. */
export function estimateBy(name: string, stated: readonly Rated[]): Estimate | null {
  const rule = ESTIMATE_RULES.find((one) => one.name === name)
  return rule === undefined ? null : runRule(rule, stated)
}

/** Name, version and published source of each rule, the default first. */
export function rulesOfEstimation(): Pick<EstimateRule, 'name' | 'version' | 'source'>[] {
  return ESTIMATE_RULES.map(({ name, version, source }) => ({ name, version, source }))
}

/** Runs one rule and lists what it used and what it left. */
function runRule(rule: EstimateRule, stated: readonly Rated[]): Estimate {
  const { best, low, high, used, note } = rule.estimate(stated)
  const ids = new Set(used.map(({ figure }) => figure.id))
  return {
    rule: rule.name,
    version: rule.version,
    best,
    low,
    high,
    used: stated.map(({ figure }) => figure.id).filter((id) => ids.has(id)),
    left: stated.map(({ figure }) => figure.id).filter((id) => !ids.has(id)),
    note,
  }
}

/** The rules by name, the default first. */
const ESTIMATE_RULES: readonly EstimateRule[] = [latestByOriginator, conservative, bestLowHigh, minMaxTwoSources, majority, mostPrecise]
