/**
 * The number that a token of digits writes: `33`, `1,200`, `2.75`, `3.700.000`. NaN where it is none (a clock, a
 * date, an ordinal, a telephone number). One point before three digits is a decimal point here: see `isGrouping`.
 */
export function readDigits(text: string, start: number, end: number): number {
  const length = end - start
  if (length > 20) return Number.NaN
  let commas = 0
  let points = 0
  let run = 0
  let value = 0
  let scale = 0
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit >= 0x30 && unit <= 0x39) {
      run++
      value = value * 10 + unit - 0x30
      if (points > 0) scale++
      continue
    }
    if (unit !== 0x2c && unit !== 0x2e) return Number.NaN
    const followsGroup = commas + points > 0
    if (run === 0 || (followsGroup && run !== 3) || (!followsGroup && run > 3 && unit === 0x2c)) return Number.NaN
    if (unit === 0x2c) {
      if (points > 0) return Number.NaN
      commas++
    } else points++
    run = 0
  }
  if (run === 0 || (commas > 0 && points === 0 && run !== 3)) return Number.NaN
  if (points === 0) return value
  if (points > 1) return commas === 0 && run === 3 ? value : Number.NaN
  return value / 10 ** scale
}

/** Whether a point in the token may part thousands as well as decimals: `3.700`, not `0.125`, not `12.5`. */
export function isGrouping(text: string, start: number, end: number): boolean {
  const point = text.indexOf('.', start)
  return point > start && point === end - 4 && point - start <= 3 && text.charCodeAt(start) !== 0x30 && text.indexOf('.', point + 1) !== end
}
