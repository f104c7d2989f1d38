/** Whether two names are spellings of one by case, marks and punctuation. */
export function sameName(a: string, b: string): boolean {
  return plain(a) === plain(b)
}

/** Whether a name holds another as words of its own: "the M4 highway near Nayrab" holds "M4". */
export function holdsName(name: string, part: string): boolean {
  const inner = plain(part)
  return inner.length > 1 && ` ${plain(name)} `.includes(` ${inner} `)
}

/** A name in lower case without marks and punctuation. */
export function plain(name: string): string {
  const known = PLAIN.get(name)
  if (known !== undefined) return known
  const made = name
    .normalize('NFKD')
    .replace(/[\p{M}'’ʿ`]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (PLAIN.size > MOST_KEPT) PLAIN.clear()
  PLAIN.set(name, made)
  return made
}

// The same few names are compared again and again.
const PLAIN = new Map<string, string>()
const MOST_KEPT = 20_000
