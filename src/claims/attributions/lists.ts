import type { Parse } from '../../model/parse.ts'
import type { Span } from '../../model/span.ts'

/** The content with the list that it announces ("The bulletin says:" and its items); null where no list follows. */
export function listBehind(parse: Parse, content: Span): Span | null {
  const { text } = parse
  const lineEnd = endOfLine(text, content.start)
  const colon = lastCharacter(text, lineEnd)
  if (text[colon] !== ':' || content.end < colon - 1 || content.end > lineEnd + 1) return null
  let end = lineEnd
  let blanks = 0
  for (let line = lineEnd + 1; line < text.length; line = endOfLine(text, line) + 1) {
    const stop = endOfLine(text, line)
    const words = text.slice(line, Math.min(stop, line + 12))
    if (words.trim() === '') {
      if (++blanks > 1 && end > lineEnd) break
      continue
    }
    if (!ITEM.test(words)) break
    blanks = 0
    end = stop
  }
  return end > lineEnd ? { start: content.start, end } : null
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

function lastCharacter(text: string, lineEnd: number): number {
  let at = lineEnd - 1
  while (at > 0 && /\s/.test(text[at] ?? '')) at--
  return at
}

const ITEM = /^\s*(?:[-*•–—·]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/
