import type { ActorMention } from '../model/actor.ts'
import { type Parse, spanOfWords } from '../model/parse.ts'
import type { Quotation } from '../model/quotation.ts'
import type { Span } from '../model/span.ts'
import { openTree } from '../model/tree.ts'
import { findSayings, makeNamer, type Namer, type Phrase, type Saying } from '../text/text.ts'
import { findQuoted, type Quoted } from './quotations/marks.ts'
import { findVoice } from './quotations/speaker.ts'
import { isLong, isSpeech } from './quotations/speech.ts'

/** The words in quotation marks longer than three words, with their speakers, in reading order. */
export function findQuotations(parse: Parse, actors: readonly ActorMention[]): Quotation[] {
  const stretches = findQuoted(parse.text)
  const sayings = outside(parse, findSayings(parse), stretches)
  const names = namesOf(
    makeNamer(
      parse,
      actors,
      stretches.filter((quoted) => isLong(parse.text, quoted)),
    ),
    sayings,
  )
  const tree = openTree(parse)
  const found: Quotation[] = []
  let before: Pick<Quotation, 'speaker' | 'speakerSpan'> = { speaker: [], speakerSpan: null }
  for (const [at, quoted] of stretches.entries()) {
    const voice = findVoice({ parse, tree, sayings, stretches }, at)
    const isTold = voice.kind === 'told' && voice.saying !== null
    const isSpoken = isSpeech(parse.text, quoted, isTold)
    if (!isSpoken && !isTold) continue
    const speaker = voice.kind === 'told' ? names(voice.source) : voice.kind === 'same' ? before.speaker : []
    const speakerSpan =
      voice.kind === 'told' ? spanOfWords(parse, voice.source.first, voice.source.last) : voice.kind === 'same' ? before.speakerSpan : null
    const cue: Span | null =
      voice.kind === 'told' && voice.saying !== null ? spanOfWords(parse, voice.saying.first, voice.saying.last) : null
    before = { speaker, speakerSpan }
    if (!isSpoken) continue
    found.push({
      start: quoted.start,
      end: quoted.end,
      speaker,
      speakerSpan,
      cue,
      rule: voice.kind === 'none' ? 'quotation marks' : voice.rule,
    })
  }
  return found
}

/** The sayings that are the report's own and not part of somebody's speech. */
function outside(parse: Parse, sayings: readonly Saying[], stretches: readonly Quoted[]): Saying[] {
  let at = 0
  return sayings.filter((saying) => {
    const start = parse.starts[saying.cue] ?? 0
    while (at < stretches.length && (stretches[at]?.close ?? 0) <= start) at++
    return (stretches[at]?.open ?? Infinity) > start
  })
}

/** Names of every source, asked in reading order and looked up by the head of the phrase. */
function namesOf(namer: Namer, sayings: readonly Saying[]): (phrase: Phrase) => readonly string[] {
  const names = new Map<number, readonly string[]>()
  for (const { source } of sayings) if (source !== null && !names.has(source.head)) names.set(source.head, namer.name(source))
  return (phrase) => names.get(phrase.head) ?? namer.name(phrase)
}
