import type { Attribution } from '../model/claim.ts'
import { formAt, type Parse, sentenceOf, spanOfWord, spanOfWords, uposAt } from '../model/parse.ts'
import type { Mentions } from '../model/reading.ts'
import { byPosition, contains, type Span } from '../model/span.ts'
import { findSayings, makeNamer, type Phrase, type Saying } from '../text/text.ts'
import { contentOf } from './attributions/contents.ts'
import { listBehind } from './attributions/lists.ts'

/** Who the report says what from, in reading order of the content. */
export function findAttributions(parse: Parse, mentions: Mentions): Attribution[] {
  const sayings = withSources(parse, outside(parse, findSayings(parse), mentions))
  const namer = makeNamer(parse, mentions.actors)
  const found: Attribution[] = []
  for (const [at, saying] of sayings.entries()) {
    const { source } = saying
    if (source === null) continue
    const names = namer.name(source)
    const content = contentOf(parse, sayings, at)
    if (content === null || !isClaim(parse, saying, content)) continue
    const whole = listBehind(parse, content) ?? content
    found.push({
      names,
      source: spanOfWords(parse, source.first, source.last),
      cue: spanOfWords(parse, saying.first, saying.last),
      content: whole,
      citing: null,
      ...(saying.verb?.denies === true ? { denies: true } : {}),
      rule: saying.rule,
    })
  }
  for (const quotation of mentions.quotations) {
    const { speaker, speakerSpan, cue } = quotation
    if (speakerSpan === null) continue
    const content = { start: quotation.start, end: quotation.end }
    found.push({ names: speaker, source: speakerSpan, cue: cue ?? speakerSpan, content, citing: null, rule: quotation.rule })
  }
  return found.sort((a, b) => byPosition(a.content, b.content))
}

/** The nearest source of some words: the innermost Attribution whose content holds them; null in the outlet's own voice. */
export function attributionAt(attributions: readonly Attribution[], span: Span): Attribution | null {
  let nearest: Attribution | null = null
  for (const attribution of attributions) {
    if (attribution.content.start > span.start) break
    if (!contains(attribution.content, span)) continue
    if (nearest === null || contains(nearest.content, attribution.content)) nearest = attribution
  }
  return nearest
}

/** The sayings that stand outside the quotations: what somebody says that others say is his. */
function outside(parse: Parse, sayings: readonly Saying[], mentions: Mentions): Saying[] {
  const { quotations } = mentions
  let at = 0
  return sayings.filter((saying) => {
    const start = parse.starts[saying.cue] ?? 0
    while (at < quotations.length && (quotations[at]?.end ?? 0) <= start) at++
    return (quotations[at]?.start ?? Infinity) > start
  })
}

/** Gives a cue without a subject of its own the source of the one before it in its sentence ("X said …, adding that …"). */
function withSources(parse: Parse, sayings: readonly Saying[]): Saying[] {
  let before: Saying | null = null
  return sayings.map((saying) => {
    const carried: Phrase | null = before !== null && sentenceOf(parse, before.cue) === sentenceOf(parse, saying.cue) ? before.source : null
    const canCarry = saying.source === null && carried !== null && isJoined(parse, saying)
    const full: Saying = canCarry ? { ...saying, source: carried, rule: 'X said …, adding' } : saying
    if (full.source !== null && full.kind === 'verb') before = full
    return full
  })
}

/** ", adding", "and said", ", saying". */
function isJoined(parse: Parse, saying: Saying): boolean {
  const form = formAt(parse, saying.cue)
  let previous = saying.first - 1
  while (uposAt(parse, previous) === 'ADV' || uposAt(parse, previous) === 'AUX') previous--
  return formAt(parse, previous) === 'and' || formAt(parse, previous) === 'but' || (form.endsWith('ing') && formAt(parse, previous) === ',')
}

/** Verbs that also mean other things count only where a clause, a colon or a number follows. */
function isClaim(parse: Parse, saying: Saying, content: Span): boolean {
  if (saying.kind !== 'verb' || saying.verb?.weight === 1 || content.start < spanOfWord(parse, saying.cue).start) return true
  const takes = saying.verb?.takes
  if (takes === undefined) return false
  return takes.has('clause') || takes.has('thing') || takes.has('name')
}
