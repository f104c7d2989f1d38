import type { Annotated, Time } from './corpus.ts'

/** Percentages. */
export interface Score {
  readonly strict: number
  readonly relaxed: number
  readonly value: number
}

/** F1 of exact spans, F1 of overlapping spans, and right values among the overlapping. */
export function score(documents: readonly Annotated[], find: (document: Annotated) => readonly Time[]): Score {
  let [gold, found, exact, overlapping, right] = [0, 0, 0, 0, 0]
  for (const document of documents) {
    const times = find(document)
    gold += document.times.length
    found += times.length
    for (const { time, match } of pair(document.times, times)) {
      overlapping++
      if (match.start === time.start && match.end === time.end) exact++
      if (match.value === time.value) right++
    }
  }
  const percent = (part: number, whole: number): number => Math.round((1000 * part) / Math.max(whole, 1)) / 10
  return { strict: percent(2 * exact, gold + found), relaxed: percent(2 * overlapping, gold + found), value: percent(right, overlapping) }
}

/** Pairs the two lists one to one, in reading order; an exact match goes before one that only overlaps. */
function pair(gold: readonly Time[], found: readonly Time[]): { readonly time: Time; readonly match: Time }[] {
  const taken = new Set<Time>()
  const pairs: { time: Time; match: Time }[] = []
  const rest: Time[] = []
  const exact = new Map(found.map((one) => [`${one.start}-${one.end}`, one]))
  for (const time of gold) {
    const match = exact.get(`${time.start}-${time.end}`)
    if (match === undefined) rest.push(time)
    else {
      taken.add(match)
      pairs.push({ time, match })
    }
  }
  for (const time of rest) {
    const match = found.find((one) => !taken.has(one) && one.start < time.end && time.start < one.end)
    if (match === undefined) continue
    taken.add(match)
    pairs.push({ time, match })
  }
  return pairs
}
