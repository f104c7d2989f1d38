/** A stretch of a Document's text: half-open, in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether `outer` holds all of `inner`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** The exact words of a Span. */
export function wordsOf(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Reading order: by start, the longer first. */
export function byPosition(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}
