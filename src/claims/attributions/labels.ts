import type { ActorMention } from '../../model/actor.ts'
import type { Attribution } from '../../model/claim.ts'

/** What logs and forms put under a name ("1320 TOLD By the liaison officer: …"): it is said by whom the label names, to the end of the entry. */
export function findLabelled(text: string, actors: readonly ActorMention[]): Attribution[] {
  const found: Attribution[] = []
  for (const match of [...text.matchAll(LABEL), ...text.matchAll(HANDLE)]) {
    const name = match.groups?.name?.trim() ?? ''
    const from = match.index + match[0].length
    const start = from - 1 - (match.groups?.name?.length ?? 0) - (match[0].endsWith(' ') ? 1 : 0)
    const end = endOfEntry(text, from)
    const content = text.slice(from, end)
    if (name === '' || content.trim() === '') continue
    const listed = actors.find((actor) => actor.start >= start - 2 && actor.end <= from && actor.kind !== 'nationality')
    const source = { start, end: start + name.length }
    found.push({
      names: [...new Set([name, ...(listed === undefined ? [] : [listed.name])])],
      source,
      cue: { start: match.index, end: Math.max(match.index + 1, start) },
      content: { start: from, end: from + content.trimEnd().length },
      citing: null,
      rule: 'X: entry',
    })
  }
  return found
}

/** An entry ends with its line, or with the last of the indented lines below it. */
function endOfEntry(text: string, from: number): number {
  let end = lineEnd(text, from)
  while (end < text.length && /^[ \t]{2,}\S/.test(text.slice(end + 1, end + 40))) end = lineEnd(text, end + 1)
  return end
}

function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : at
}

/** "@AlRaqqa_News: …" at the head of a line. */
const HANDLE = /^[ \t]{0,8}(?<name>@\w[\w.]{1,40}):[ \t]/gm
const LABEL = /\b(?:told|reported|said|stated|according to|information)[ \t]{1,12}by[ \t](?<name>[^\s:][^:\n]{1,50}):[ \t]?/gi
