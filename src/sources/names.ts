/** Name order in which numbers count as numbers: `r2.txt` before `r10.txt`. The same on every machine. */
export function compareNames(a: string, b: string): number {
  const left = a.match(PARTS) ?? []
  const right = b.match(PARTS) ?? []
  for (let index = 0; index < Math.min(left.length, right.length); index++) {
    const order = compareParts(left[index] ?? '', right[index] ?? '')
    if (order !== 0) return order
  }
  return left.length - right.length || compareUnits(a, b)
}

const PARTS = /\d+|\D+/g

function compareParts(a: string, b: string): number {
  if (!isNumber(a) || !isNumber(b)) return compareUnits(a.toLowerCase(), b.toLowerCase())
  const left = a.replace(/^0+/, '')
  const right = b.replace(/^0+/, '')
  return left.length - right.length || compareUnits(left, right)
}

function isNumber(part: string): boolean {
  const unit = part.charCodeAt(0)
  return unit >= 48 && unit <= 57
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
