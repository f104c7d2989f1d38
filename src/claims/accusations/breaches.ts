/** How English says that somebody broke what was agreed; the first group of the pattern is the breach. */
export interface BreachWording {
  readonly rule: string
  readonly pattern: RegExp
  /** Where the accused stands: before the words, behind them, as the doer of the deed told with them, or nowhere near ("the first breach of the accord"). */
  readonly accused: 'before' | 'nearest' | 'behind' | 'context' | 'carried' | 'deed'
  /** The words alone tell that an agreement is meant, in a report that names none. */
  readonly isPlain: boolean
  /** Whoever stands before the words makes the charge: "the army called it a breach". */
  readonly accuser?: 'before'
}

const ACCORD =
  '(?:agreements?|accords?|deals?|pacts?|treaty|truces?|cease-?fires?|armistice|memorandum|protocol|declaration|commitments?|obligations?|understandings?|arrangements?|articles? \\d+|(?:joint|trilateral) statements?|promises?|pledges?|guarantees?|terms|provisions|stopping of hostilities|cessation of hostilities|cessation|moratorium|calm|text|paper)'

export const BREACH_WORDINGS: readonly BreachWording[] = [
  // "rebels fired on the town in breach of the truce"
  {
    rule: 'in breach of the accord',
    accused: 'before',
    isPlain: true,
    pattern: new RegExp(
      `\\b(?:in (?:\\w+ )?(?:violation|breach|contravention|defiance) of|contrary to|in disregard of)\\b[^.;]{0,50}?\\b${ACCORD}\\b`,
      'giu',
    ),
  },
  // "the army violated the ceasefire", "has consistently broken the terms of"
  {
    rule: 'X broke the accord',
    accused: 'before',
    isPlain: true,
    pattern: new RegExp(
      `\\b(?:violat(?:e|es|ed|ing)|breach(?:ed|ing)|breaches (?=the|its|their|a)|br(?:oke|oken|eaks?|eaking)|flout(?:s|ed|ing)?|contraven(?:e|es|ed|ing)|infring(?:e|es|ed|ing)|reneg(?:e|es|ed|ing) on|ignor(?:e|es|ed|ing)|disregard(?:s|ed|ing)?|torpedo(?:es|ed|ing)?|undermin(?:e|es|ed|ing)|sabotag(?:e|es|ed|ing)|trampl(?:e|es|ed|ing) on|derail(?:s|ed|ing)?)\\b[^.;:]{0,60}?\\b${ACCORD}\\b`,
      'giu',
    ),
  },
  // "is not fulfilling part of the agreement", "failed to honour its promise"
  {
    rule: 'X did not keep the accord',
    accused: 'before',
    isPlain: true,
    pattern: new RegExp(
      `\\b(?:not|never|n['’]t|fail(?:s|ed|ing)? to|refus(?:es|ed|ing) to|without|stopped)\\s+(?:\\w+ )?(?:fulfil(?:l|ls|led|ling|s|ed|ing)?|honou?r(?:s|ed|ing)?|respect(?:s|ed|ing)?|compl(?:y|ied|ying) with|abid(?:e|ed|ing) by|keep(?:ing)?|kept|implement(?:s|ed|ing)?|observ(?:e|ed|ing)|uphold(?:ing)?|upheld|live[ds]? up to|meet(?:ing)?|met|stick(?:ing)? to|stuck to|adher(?:e|ed|ing) to)\\b[^.;:]{0,60}?\\b${ACCORD}\\b`,
      'giu',
    ),
  },
  // "registered eight cases of shooting by the formations", "recorded 33 breaches by government forces"
  {
    rule: 'breaches counted',
    accused: 'behind',
    isPlain: false,
    pattern:
      /\b(?:registered|recorded|counted|logged|documented|listed|reported|noted)\b[^.;:]{0,40}?\b(?:violations?|breaches|breach|infringements?|cases of (?:shooting|shelling|firing|fire))\b[^.;:,]{0,40}?\bby\b/giu,
  },
  // "had registered six breaches on Friday": by those charged before
  {
    rule: 'breaches counted',
    accused: 'carried',
    isPlain: false,
    pattern:
      /\b(?:registered|recorded|counted|logged|documented|listed)\b[^.;:,]{0,20}?\b(?:violations?|breaches|breach|infringements?|cases)\b/giu,
  },
  // "the army has committed 80 violations"
  {
    rule: 'X committed breaches',
    accused: 'before',
    isPlain: false,
    pattern:
      /\b(?:commit(?:s|ted|ting)?|perpetrat(?:es|ed|ing)|carried out)\b[^.;:,]{0,30}?\b(?:violations?|breaches|breach|infringements?)\b/giu,
  },
  // "the army called the strike a breach of the truce"
  {
    rule: 'called a breach of the accord',
    accused: 'deed',
    accuser: 'before',
    isPlain: true,
    pattern: new RegExp(
      `\\b(?:call(?:s|ed|ing)|describ(?:es|ed|ing)|denounc(?:es|ed|ing)|condemn(?:s|ed|ing)|label(?:s|led|ling|ed)|brand(?:s|ed|ing)|regard(?:s|ed|ing)|view(?:s|ed|ing)|consider(?:s|ed|ing))\\b[^.;:]{0,60}?\\b(?:a|an|as)\\s+(?:[\\p{L}-]+\\s+){0,2}?(?:violation|breach)\\s+of\\b[^.;:]{0,40}?\\b${ACCORD}\\b`,
      'giu',
    ),
  },
  // "violations by government forces"
  {
    rule: 'breaches by X',
    accused: 'behind',
    isPlain: false,
    pattern: /\b(?:violations?|breaches|breach|infringements?)\b[^.;:,]{0,60}?\bby\b/giu,
  },
  // "… as the agreement obliges her", "to be recorded as non-compliance"
  {
    rule: 'what the accord obliges',
    accused: 'nearest',
    isPlain: true,
    pattern:
      /\brecorded as (?:non-compliance|a breach|a violation)\b|\bas (?:a|an) (?:\w+ )?(?:breach|violation) of\b|\bas the (?:agreement|accord|deal|truce) (?:obliges|requires|demands|provides)\b/giu,
  },
  // "That was the first breach of the accord."
  {
    rule: 'the breach of the accord',
    accused: 'context',
    isPlain: true,
    pattern: new RegExp(
      `\\b(?:was|is|were|are|marks|marked|constitutes|constituted|amounts? to|amounted to)\\b[^.;:]{0,30}?\\b(?:violations?|breach(?:es)?|non-compliance)\\b\\s+(?:of|with)\\b[^.;:]{0,40}?\\b${ACCORD}\\b`,
      'giu',
    ),
  },
]

/** "214 violations: 171 by government forces, 43 by armed groups": one charge for each share. */
export const SHARES =
  /\b(?:violations?|breaches|infringements?)\b\s*:\s*(?<shares>(?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens)\b)[^.;]{5,160})/giu

/** "accused Moscow of violating", "charged the rebels with breaking" */
export const ACCUSING =
  /\b(?:accus(?:e|es|ed|ing)|charg(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|denounc(?:e|es|ed|ing))\b\s+(?<accused>[^.;:]{2,120}?)\s+(?:of|with|for|over)\s+(?<conduct>[^.;]{4,260})/giu

/** Words of a charge that stand for a breach where the report's subject is an accord. */
export const BREAKING =
  /\b(?:violat|breach|br(?:oke|eak)|flout|contraven|reneg|fail(?:s|ed|ing)? to (?:fulfil|honou?r|respect|comply|abide|keep|implement|observe|uphold|meet|withdraw|clear|disarm|hand over|pull)|not (?:fulfilling|honou?ring|respecting|keeping|complying|implementing)|sabotag|undermin|non-?compliance)/iu

/** Nobody says that it happened: denials, wishes, conditions, questions. */
export const UNTRUE =
  /\b(?:deny|denies|denied|denying|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es|ed|ing)|if|unless|would|could|may|might|whether|warn(?:s|ed|ing)?|threat(?:en|ens|ened)?|no|without|urg(?:e|es|ed|ing)|not to|report(?:ed)? no|avoid|prevent|any|possible|calls? (?:on|for))\s+(?:[\p{L}'’-]+\s+){0,6}$/iu
