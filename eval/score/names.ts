/** Whether two lists of names have one in common: the words of one name all stand in the other. Two empty lists match. */
export function sameName(a: unknown, b: unknown): boolean {
  const left = list(a).map(wordsOfName)
  const right = list(b).map(wordsOfName)
  if (left.length === 0 || right.length === 0) return left.length === 0 && right.length === 0
  return left.some((x) => right.some((y) => isWithin(x, y) || isWithin(y, x)))
}

/** A name or a list of names as a list. */
export function list(names: unknown): readonly string[] {
  if (names === null || names === undefined || names === '') return []
  return Array.isArray(names) ? names.map(String) : [String(names)]
}

function wordsOfName(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\b(?:the|a|an|of|mr|president|prime minister)\b/g, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean)
}

function isWithin(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && a.every((word) => b.includes(word))
}
