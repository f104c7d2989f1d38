/** Where a value stands on the width of a plot, in percent. */
export interface Scale {
  readonly kind: 'linear' | 'log'
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

/** A scale for all of `values`: log when the greatest is more than 20 times the least. */
export function scaleOf(values: readonly number[]): Scale {
  const finite = values.filter((value) => Number.isFinite(value))
  const least = finite.reduce((a, b) => Math.min(a, b), Infinity)
  const greatest = finite.reduce((a, b) => Math.max(a, b), -Infinity)
  if (finite.length === 0 || least === greatest) return { kind: 'linear', at: () => 50, ticks: finite.slice(0, 1) }
  const positive = finite.filter((value) => value > 0).reduce((a, b) => Math.min(a, b), Infinity)
  return least >= 0 && greatest > LOG_FROM * positive ? logScale(least, positive, greatest) : linearScale(least, greatest)
}

function linearScale(least: number, greatest: number): Scale {
  const span = greatest - least
  return { kind: 'linear', at: (value) => place((value - least) / span), ticks: roundSteps(least, greatest) }
}

// Zero has no logarithm: it stands at the left end, and the rest begins a fifth of the way in.
function logScale(least: number, positive: number, greatest: number): Scale {
  const start = least === 0 ? 0.2 : 0
  const span = Math.log(greatest / positive)
  const at = (value: number) => place(value <= 0 ? 0 : start + (1 - start) * (Math.log(value / positive) / span))
  const ticks = [...(least === 0 ? [0] : []), ...powersBetween(positive, greatest)]
  return { kind: 'log', at, ticks }
}

function place(share: number): number {
  return Math.round((EDGE + Math.min(1, Math.max(0, share)) * (100 - 2 * EDGE)) * 10) / 10
}

function powersBetween(least: number, greatest: number): number[] {
  const powers: number[] = []
  for (let power = 10 ** Math.ceil(Math.log10(least)); power <= greatest && powers.length < 20; power *= 10) powers.push(power)
  return powers
}

/** Two to six round values between the ends. */
function roundSteps(least: number, greatest: number): number[] {
  const rough = (greatest - least) / 4
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power)
  const ticks: number[] = []
  for (let tick = Math.ceil(least / step) * step; tick <= greatest && ticks.length < 8; tick += step) ticks.push(tick)
  return ticks
}

/** LOOK: beyond a twentyfold range a linear scale would crowd the small values into one dot. */
const LOG_FROM = 20
/** Room at both ends, in percent, for a dot's radius and an open whisker. */
const EDGE = 7
