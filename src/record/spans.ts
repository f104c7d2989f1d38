import type { Reading } from '../model/reading.ts'

/** Holds every span of a reading against its text: inside it, not empty, and where the words are kept beside it, the same words. */
export function faultsOfSpans({ document, ...rest }: Reading): { readonly spans: number; readonly faults: readonly string[] } {
  const { text } = document
  const faults: string[] = []
  let spans = 0
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (Array.isArray(value)) {
      for (const inner of value) visit(inner)
      return
    }
    const { start, end, text: words } = value as { readonly start?: unknown; readonly end?: unknown; readonly text?: unknown }
    if (typeof start === 'number' && typeof end === 'number') {
      spans++
      if (!(start >= 0 && start <= end && end <= text.length))
        faults.push(`a span from ${start} to ${end} lies outside its text of ${text.length}.`)
      else if (typeof words === 'string' && words !== text.slice(start, end))
        faults.push(`the words kept for ${start} to ${end} are not those of the text.`)
    }
    for (const inner of Object.values(value)) visit(inner)
  }
  visit(document.credits)
  visit(rest)
  return { spans, faults }
}
