/** What is wrong at a place of a file: what was expected, what was got, what to do. */
export interface Fault {
  /** Offset into the file. */
  readonly at: number
  /** `terms[2].area.line`; empty for the whole file. */
  readonly path: string
  readonly message: string
}

/** What the readers of one file note. */
export interface Notes {
  readonly faults: Fault[]
  readonly lineOf: (at: number) => number
}

/** `agreement.yaml:12:5: terms[2].starts: expected …`, one a fault, in the order of the file. */
export function faultLines(
  file: string,
  faults: readonly Fault[],
  lineOf: (at: number) => { readonly line: number; readonly column: number },
): string[] {
  return [...faults]
    .sort((a, b) => a.at - b.at)
    .map(({ at, path, message }) => {
      const { line, column } = lineOf(at)
      return `${file}:${line}:${column}: ${path === '' ? '' : `${path}: `}${message}`
    })
}

/** The known word that is nearest to a mistyped one; null where none is near. */
export function nearestWord(word: string, known: readonly string[]): string | null {
  const folded = fold(word)
  const ranked = known.map((one) => ({ one, steps: stepsBetween(folded, fold(one)) })).sort((a, b) => a.steps - b.steps)
  const [first] = ranked
  return first !== undefined && first.steps <= Math.max(1, Math.floor(first.one.length / 3)) ? first.one : null
}

function fold(word: string): string {
  return word
    .slice(0, 40)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

/** Letters to add, drop or change to come from one word to the other (Levenshtein). */
function stepsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)))
    }
    row = next
  }
  return row[b.length] ?? 0
}
