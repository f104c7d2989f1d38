/** Strings held once each, by number. */
export interface Strings {
  readonly list: string[]
  readonly indexes: Map<string, number>
}

export function makeStrings(): Strings {
  return { list: [], indexes: new Map() }
}

/** The number of a string; a new one where it has not been seen. */
export function intern(strings: Strings, string: string): number {
  const known = strings.indexes.get(string)
  if (known !== undefined) return known
  const index = strings.list.length
  strings.list.push(string)
  strings.indexes.set(string, index)
  return index
}
