import type { AccordMention } from './accords.ts'
import type { Sentence } from './sentences.ts'

/** How a sentence comes to tell what an accord provides; null where it does not. */
export type Provision =
  | 'accord provides'
  | 'list of the accord'
  | 'parties agree'
  | 'under the accord'
  | 'goes on'
  | 'takes effect'
  | 'known feature'

/** For every sentence, whether it tells a provision, and of which accord mention it is carried. */
export function findProvisions(sentences: readonly Sentence[], accords: readonly AccordMention[]): (Told | null)[] {
  const bySentence = new Map<number, AccordMention[]>()
  for (const accord of accords) bySentence.set(accord.sentence, [...(bySentence.get(accord.sentence) ?? []), accord])
  let before: { readonly told: Told; readonly index: number } | null = null
  let last: AccordMention | null = null
  return sentences.map((sentence, index) => {
    const here = bySentence.get(index) ?? []
    const how = howTold(sentence, here, before !== null && isNext(sentences, before.index, index) ? before.told : null, last)
    last = here.at(-1) ?? last
    if (how === null) return null
    const accord = how.accord ?? before?.told.accord ?? last
    const follows = how.how === 'goes on' ? `${before?.told.follows ?? ''} ${sentences[before?.index ?? -1]?.line ?? ''}` : ''
    const told: Told = {
      how: how.how,
      accord,
      from: how.from,
      mentions: here,
      follows,
      isOpen: /:\s*$/.test(sentence.line),
    }
    before = { told, index }
    return told
  })
}

export interface Told {
  readonly how: Provision
  readonly accord: AccordMention | null
  /** Offset in the line from which it is told: what stands before is no provision. */
  readonly from: number
  readonly mentions: readonly AccordMention[]
  /** The sentences that it goes on from; empty for none. */
  readonly follows: string
  /** Ends with a colon: a list of provisions may follow. */
  readonly isOpen: boolean
}

function howTold(
  sentence: Sentence,
  here: readonly AccordMention[],
  before: Told | null,
  last: AccordMention | null,
): { how: Provision; accord: AccordMention | null; from: number } | null {
  const { line } = sentence
  if (sentence.isHeadline) return null
  const first = here[0] ?? null
  const under = UNDER.exec(line)
  if (under !== null && first !== null) {
    const accord = here.find((mention) => mention.start - sentence.start >= under.index) ?? first
    const isInitial = under.index === 0 || /[,;]\s+(?:and\s+|but\s+)?$|\bthat\s+$/.test(line.slice(0, under.index))
    const agreed = /\b(?:agreed|set|laid down|drawn|promised|due|pledged)\s+$/.exec(line.slice(0, under.index))
    if (!isBroken(line)) return { how: 'under the accord', accord, from: isInitial ? 0 : (agreed?.index ?? under.index) }
  }
  for (const [row, accord] of here.entries()) {
    const behind = accord.end - sentence.start
    // What stands behind the next accord is told of that one.
    const next = (here[row + 1]?.start ?? sentence.end) - sentence.start
    const provides = PROVIDES.exec(line.slice(behind, behind + 140))
    if (provides !== null && !isWished(line.slice(0, accord.start - sentence.start)))
      return { how: 'accord provides', accord, from: behind + provides.index }
    const starts = STARTS.exec(line.slice(behind, Math.min(behind + 110, next)))
    if (
      starts !== null &&
      /truce|ceasefire|armistice|agreement|accord|deal/.test(accord.noun) &&
      !isWished(line.slice(0, accord.start - sentence.start))
    )
      return { how: 'takes effect', accord, from: 0 }
  }
  const promise = PROMISE.exec(line)
  if (promise !== null && (first !== null || last !== null)) return { how: 'parties agree', accord: first ?? last, from: promise.index }
  const settled = SETTLED.exec(line)
  if (settled !== null && (first !== null || last !== null)) return { how: 'parties agree', accord: first ?? last, from: 0 }
  const agree = AGREE.exec(line)
  if (agree !== null && !isWished(line.slice(0, agree.index)) && !REFUSED.test(line.slice(0, agree.index)))
    return { how: 'parties agree', accord: here.find((mention) => mention.isNamed) ?? first, from: agree.index }
  if (before !== null && ITEM.test(line) && (before.isOpen || before.how === 'list of the accord'))
    return { how: 'list of the accord', accord: before.accord, from: 0 }
  const article = ARTICLE.exec(line)
  if (article !== null && last !== null && !isBroken(line)) return { how: 'accord provides', accord: first ?? last, from: 0 }
  if (before !== null || (last !== null && sentence.order === 0)) {
    const carried = before ?? null
    const modal = MODAL.exec(line)
    if (carried !== null && modal !== null && !isBroken(line) && !OWN_WISH.test(line))
      return { how: 'goes on', accord: first ?? carried.accord, from: 0 }
    if (IT_STARTS.test(line) && last !== null) return { how: 'takes effect', accord: first ?? last, from: 0 }
    const pronoun = IT_PROVIDES.exec(line)
    if (pronoun !== null && last !== null) return { how: 'accord provides', accord: first ?? last, from: pronoun.index }
  }
  const feature = FEATURE.exec(line)
  if (last !== null && feature !== null && !isWished(line.slice(0, feature.index)))
    return { how: 'known feature', accord: first ?? last, from: feature.index }
  return null
}

function isNext(sentences: readonly Sentence[], before: number, index: number): boolean {
  const a = sentences[before]
  const b = sentences[index]
  if (a === undefined || b === undefined) return false
  return (
    (a.paragraph === b.paragraph && index - before <= 2) ||
    (b.paragraph === a.paragraph + 1 && b.order === 0 && (index - before === 1 || FURTHER.test(b.line))) ||
    isBehindHeading(sentences, before, index)
  )
}

/** "What does it say?", "Withdrawal": a short line of its own between what is told. */
function isBehindHeading(sentences: readonly Sentence[], before: number, index: number): boolean {
  const heading = sentences[index - 1]
  return index - before === 2 && heading !== undefined && heading.line.length < 60 && heading.order === 0 && sentences[index]?.order === 0
}

/** "urged both sides to agree", "in talks to reach", "would not agree": no accord yet. */
function isWished(before: string): boolean {
  return WISHED.test(before.slice(-90))
}

function isBroken(line: string): boolean {
  return BROKEN.test(line)
}

const FURTHER = /^(?:moreover|furthermore|in addition|additionally|also|further|besides|it also|they also)\b/i
const UNDER =
  /\b(?:under|as part of|in line with|according to|in accordance with|by the terms of|in keeping with|pursuant to)\s+(?:the\s+|a\s+|its\s+|their\s+|that\s+|this\s+)?(?:terms of\s+(?:the\s+|a\s+)?|provisions of\s+(?:the\s+|a\s+)?)?(?:[\p{L}\d'’-]+\s+){0,4}?(?:agreements?|accords?|deals?|pacts?|treaty|truce|cease-?fire|armistice|memorandum|protocol|declaration|text|paper|document)\b/iu
const PROVIDES =
  /^[^.;]{0,90}?\b(?:provid(?:es|ed|ing) for|calls? for|called for|stipulat(?:es|ed)|creat(?:es|ed|e)|establish(?:es|ed)|allow(?:s|ed) (?:for)?|includ(?:es|ed)|requir(?:es|ed)|oblig(?:es|ed)|bind(?:s)?|bound|commit(?:s|ted)|foresees?|foresaw|envisag(?:es|ed)|envision(?:s|ed)|guarantee(?:s|d)|bans?|banned|prohibit(?:s|ed)|rules? out|ruled out|promis(?:es|ed)|cover(?:s|ed)|sets?(?: up| out)?|demands?|demanded|gives?|gave|grants?|links|contains?|says?|states?|mandat(?:es|ed)|saw|sees|carved out|will (?:also )?(?:create|establish|see|allow|include|end|bring)|would (?:also )?(?:create|establish|see|allow|include|end|bring)|aims? to|also provides)\b/i
const STARTS =
  /^[^.;]{0,80}?\b(?:beg(?:in|an|ins|un)|start(?:s|ed)?|(?:take|took|takes|taking|taken) (?:effect|hold)|(?:enter|entered|enters|entering|come|came|comes|coming|go|went|goes) into (?:force|effect)|(?:has been|been|is|was) in force|set in|sets in|expected to begin|to begin)\b|^\s+(?:as of|from|starting|effective|beginning)\b/i
const AGREE =
  /\b(?:agree(?:d|s|ing)?\s+(?:on|to|in|a|the|that|an|upon|deal|accord|ceasefire|cease-fire|truce)|(?:have|has|had) agreed|agree on|agreed\b[^.;]{0,40}\bto|sign(?:ed)? (?:a|the) (?:[\p{L}-]+ )?statement|(?:sign(?:s|ed|ing)?|reach(?:es|ed|ing)?|announc(?:e|es|ed|ing)|declar(?:e|es|ed|ing)|conclud(?:e|ed)|struck|strik(?:e|ing)|broker(?:s|ed)?|negotiat(?:ed|ing)|seal(?:ed|s)?|hammer(?:ed)? out|unveil(?:ed)?)\s+(?:on\s+)?(?:a|an|the|their|new)?\s*(?:[\p{L}\d-]+\s+){0,5}?(?:agreements?|accords?|deals?|pacts?|treaty|truce|cease-?fire|armistice|memorandum|protocol|declaration|cessation)|both (?:sides |parties )?promised|the parties (?:committed|undertook|pledged)|(?:had|has) been agreed|put (?:its|their) names? to)\b/iu
/** "its promise to clear the zone" */
const PROMISE = /\b(?:promises?|pledges?|commitments?|obligations?|undertakings?)\s+(?:under (?:the|its|their) [^,.;]{3,30} )?to\b/i
/** "the army's entry into the town had been agreed" */
const SETTLED = /\b(?:ha[ds]|have|was|were) (?:already )?(?:been )?agreed\s*[.”"]*$/i
const MODAL =
  /\b(?:will|would|should|shall|must|(?:are|is|were|was) to|(?:are|is|were|was) due to|fall due|ha(?:ve|s|d) to|(?:are|is|were) (?:required|obliged|allowed|expected) to|both promised|beginning|starting|cease)\b/i
const ITEM = /^\s*(?:[-*•–—·]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s/
/** "Article 4 obliges both parties to …", "The parties undertake to …" */
const ARTICLE =
  /^(?:(?:Article|Point|Paragraph|Clause|Section)\s+\w{1,4}\s+(?:also\s+)?(?:obliges|requires|provides|says|stipulates|foresees|bans|prohibits|calls|commits|binds)|(?:The|Both) (?:parties|sides|signatories|governments)\s+(?:also\s+)?(?:undertake|undertook|commit|committed|pledge|pledged|shall)\b)/
const IT_STARTS =
  /^(?:it|this|the (?:pause|lull|halt))\s+(?:is|was|will|would)\s+(?:expected |due |set |supposed )?(?:to\s+)?(?:begin|start|take effect|take hold|come into|enter into)\b|^(?:it|this)\s+(?:began|started|took effect|takes effect|entered into force|came into (?:force|effect))\b/i
const IT_PROVIDES =
  /^(?:["“]?(?:it|this|their paper|the paper|the text|the document|the plan|they|both)\b)[^.;]{0,30}?\b(?:also )?(?:provid(?:es|ed) for|calls? for|obliges?|requires?|creates?|includes?|binds|rules out|provides|agreed|promised|undertook|committed)\b|^it obliges\b/i
const FEATURE =
  /\b(?:(?:security|safe|safety|buffer|demilitari[sz]ed)[ -](?:corridor|zone)s? (?:that|which) (?:stretch|extend|run|reach)|joint patrols?[^.;]{0,50}\b(?:are to|is to|will|due to) (?:start|begin)|(?:corridor|buffer zone)[^.;]{0,40}\b(?:reaching|extending|stretching)|carved out|silenced the (?:planes|guns)|the agreement obliges)\b/i
const WISHED =
  /\b(?:urg(?:e|es|ed|ing)|demand(?:s|ed|ing)?|propos(?:e|es|ed|ing|al)|suggest(?:s|ed)?|hop(?:e|es|ed|ing)|want(?:s|ed)?|call(?:s|ed|ing) (?:for|on)|ask(?:s|ed|ing)?|appeal(?:s|ed|ing)?|push(?:es|ed|ing)? for|seek(?:s|ing)?|sought|fail(?:s|ed|ing)? to|refus(?:e|es|ed|ing)|try(?:ing)? to|tried to|efforts? to|in order to|if|unless|whether|could|may|might|expected to|hopes that|lead to|need to|prospect of|ready to|plan to)\s+(?:[\p{L}'’-]+\s+){0,9}$/iu
const REFUSED = /\b(?:not|never|n['’]t|refused to|failed to|yet to|cannot|without)\s+(?:\w+\s+){0,2}$/i
const BROKEN = /\b(?:violat(?:e|es|ed|ing|ion)|breach(?:es|ed|ing)?|broke|broken|fail(?:s|ed|ing)? to|accus(?:e|es|ed|ing))\b/i
const OWN_WISH = /\b(?:urged|demanded|called on|hoped|hopes|warned|threatened|would not|wants?|vowed)\b/i
