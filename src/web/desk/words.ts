const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** "19 March 2020" of an ISO date, "March 2020" of a month; empty for none. */
export function dayWords(iso: string | null): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(iso ?? '') ?? []
  if (year === undefined) return ''
  return [day === undefined ? null : String(Number(day)), month === undefined ? null : MONTHS[Number(month) - 1], year]
    .filter(Boolean)
    .join(' ')
}

/** "19 March 2020, 14:05 UTC" of an instant. */
export function instantWords(iso: string): string {
  return `${dayWords(iso)}, ${iso.slice(11, 16)} UTC`
}

/** "6 March to 17 April 2020"; one day where both are the same. */
export function periodWords(from: string | null, to: string | null): string {
  const [a, b] = [dayWords(from), dayWords(to)]
  if (a === '' || b === '' || a === b) return a || b
  const sameYear = a.slice(-4) === b.slice(-4)
  return `${sameYear ? a.slice(0, -5) : a} to ${b}`
}

/** "1 report", "1,204 reports". */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
