/** `r17` for 17. */
export function reportId(number: number): string {
  return `r${number}`
}

/** 17 for `r17`, or for the id of something in it (`r17.f2`); null for what is no such id. */
export function reportNumber(id: string): number | null {
  const digits = /^r(\d{1,9})(?:\.|$)/.exec(id)?.[1]
  return digits === undefined ? null : Number(digits)
}
