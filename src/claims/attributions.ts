import type { Attribution } from '../model/claim.ts'
import { formAt, lemmaAt, type Parse, sentenceOf, spanOfWord, spanOfWords, uposAt } from '../model/parse.ts'
import type { Mentions } from '../model/reading.ts'
import { byPosition, contains, type Span } from '../model/span.ts'
import { findSayings, makeNamer, type Phrase, type Saying } from '../text/text.ts'
import { contentOf } from './attributions/contents.ts'
import { findLabelled } from './attributions/labels.ts'
import { listBehind } from './attributions/lists.ts'
import { monitorNames } from './attributions/monitors.ts'

/** Who the report says what from, in reading order of the content. */
export function findAttributions(parse: Parse, mentions: Mentions): Attribution[] {
  const sayings = withSources(parse, outside(parse, findSayings(parse), mentions))
  const namer = makeNamer(parse, mentions.actors, mentions.quotations)
  const monitors = monitorNames(mentions.actors)
  const quoted = new Set(mentions.quotations.flatMap(({ cue }) => (cue === null ? [] : [cue.start])))
  const found: Attribution[] = []
  for (const [at, saying] of sayings.entries()) {
    const { source } = saying
    if (source === null || OWN.has(formAt(parse, source.head))) continue
    const names = namer.name(source)
    const cue = spanOfWords(parse, saying.first, saying.last)
    const content = contentOf(parse, sayings, at) ?? announced(parse, saying)
    if (content === null || (quoted.has(cue.start) && holdsQuotation(mentions, content))) continue
    found.push({
      names: lemmaAt(parse, source.head) === 'monitor' && monitors.length > 0 ? [...monitors, ...names] : names,
      source: spanOfWords(parse, source.first, source.last),
      cue,
      content: listBehind(parse, content) ?? content,
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
  return [...withChains(parse, found), ...findLabelled(parse.text, mentions.actors)].sort((a, b) => byPosition(a.content, b.content))
}

/** Whether the content before a cue is a quotation, which has an Attribution of its own. */
function holdsQuotation(mentions: Mentions, content: Span): boolean {
  return mentions.quotations.some(
    (quotation) => content.start <= quotation.end && quotation.start < content.end && quotation.start - content.start < 4,
  )
}

/** The colon that ends the sentence of a cue ("The bulletin says:"): what it announces stands in the lines below. */
function announced(parse: Parse, saying: Saying): Span | null {
  const end = parse.sentences[sentenceOf(parse, saying.cue) + 1] ?? parse.length
  if (formAt(parse, end - 1) !== ':' || end - 1 - saying.last > 8) return null
  const colon = spanOfWord(parse, end - 1)
  const list = listBehind(parse, colon)
  return list === null ? null : { start: colon.end, end: list.end }
}

/** "Anadolu, citing the governor, said …": whom a source cites. */
function withChains(parse: Parse, attributions: readonly Attribution[]): Attribution[] {
  return attributions.map((attribution) => {
    const between = parse.text.slice(attribution.source.end, Math.max(attribution.source.end, attribution.cue.start))
    const chain =
      CITING.exec(between) ??
      CITING.exec(
        parse.text.slice(attribution.cue.end, Math.min(attribution.cue.end + 90, attribution.cue.end + 90)).split(/[.;"“]/)[0] ?? '',
      )
    const cited = chain?.[1]?.trim().replace(/\s+/g, ' ')
    return cited === undefined ? attribution : { ...attribution, citing: [cited] }
  })
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

/** The outlet itself. */
const OWN: ReadonlySet<string> = new Set(['we', 'i'])
const CITING = /^,?\s(?:(?:[\p{L}-]+\s){0,4})?(?:citing|quoting)\s((?:an?\s|the\s)?[^,.;:]{3,70})/u
