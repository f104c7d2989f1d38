import type { TermType } from '../../model/claim.ts'

/** How English words one kind of provision. */
export interface TermKind {
  readonly type: TermType
  /** What the provision is about, where the type alone does not tell one from another. */
  readonly what: string
  readonly pattern: RegExp
  /** Words beside it that make it something else. */
  readonly unless?: RegExp
}

const FORCES =
  '(?:forces|troops|soldiers|units|army|militias?|fighters|militants|mercenaries|armed groups|armou?r|weapons|artillery|tanks|battalions?|contingents?)'
const PEOPLE = '(?:displaced|refugees|residents|families|civilians|inhabitants|people)'

/** Kinds of provisions, the more particular first; each with a sentence that it is for. */
export const TERM_KINDS: readonly TermKind[] = [
  // "creates a security corridor of 6 km", "safe corridors for civilians"
  {
    type: 'corridor',
    what: 'corridor',
    pattern:
      /\b(?:(?:security|safe|safety|humanitarian|aid|relief|land|green|transport|transit|evacuation|protected|secure)[ -])?corridors?\b/gi,
    unless: /corridors of power/i,
  },
  // "a buffer zone", "a de-escalation zone", "a demilitarised strip"
  {
    type: 'zone',
    what: 'zone',
    pattern:
      /\b(?:buffer|demilitari[sz]ed|de-?escalation|safe|safety|security|no-fly|separation|exclusion|protected|protection|weapons?-free|secure|neutral|concentration|cantonment|assembly|transit)["”’']? (?:zones?|areas?|strips?|belts?|points?)\b/gi,
  },
  // "joint patrols along the road", "jointly patrolled by"
  { type: 'patrol', what: 'patrol', pattern: /\bpatrol(?:s|led|ling)?\b/gi },
  {
    type: 'patrol',
    what: 'patrol',
    pattern:
      /\bjointly (?:secure|guard)\b|\btogether (?:with [\p{L} ]{3,30} )?(?:ensure|secure|guard) (?:the )?(?:security|safety)\b|\btogether with [\p{L} ]{3,30} ensure safety\b/giu,
  },
  // "12 observation posts", "border checkpoints"
  {
    type: 'posts',
    what: 'posts',
    pattern:
      /["“‘]?\b(?:observation|observer|observers|monitoring|guard|army|military|border|security|joint)["”’']? (?:posts?|points?|outposts?|checkpoints?)\b["”’']?|\bcheckpoints\b/gi,
  },
  // "hand in their weapons", "disarm within 30 days"
  {
    type: 'other',
    what: 'weapons',
    pattern:
      /\b(?:disarm(?:s|ed|ing|ament)?|demobili[sz](?:e|es|ed|ation))\b|\b(?:hand(?:ed|ing|s)? (?:in|over)|giv(?:e|es|en|ing) up|gave up|surrender(?:s|ed|ing)?|lay(?:s|ing)? down|laid down|deliver(?:s|ed|ing)?|turn(?:ed|ing)? (?:in|over)|collect(?:s|ed|ing)?|plac(?:e|es|ed|ing))\b[^.;,]{0,30}\b(?:weapons|arms|guns|artillery)\b|\b(?:heavy|light|small|medium) (?:weapons|guns|arms)\b[^.;]{0,60}\b(?:given up|handed (?:in|over)|fall due|due|surrendered|collected|stored|withdrawn|brought together)\b/gi,
    unless: /disarmament committee|committee (?:on|for|to) disarm|joint disarmament|weapons? inspect/i,
  },
  // "withdraw their units from all military activity", "end hostilities", "a halt to the fighting", "no attacks on the town"
  {
    type: 'cessation',
    what: 'cessation',
    pattern:
      /\bwithdraw\b[^.;,]{0,30}\bfrom (?:all )?(?:military activity|military operations|hostilities|combat|fighting)\b|\bdisengage(?:ment|d|s)?\b/gi,
  },
  {
    type: 'cessation',
    what: 'cessation',
    pattern:
      /\b(?:end|ends|ending|halt|halts|halting|stop|stops|stopping|cease|ceases|ceasing|cessation|suspend|suspends|suspension|pause|freeze|termination)\b(?:\s+(?:to|of|in|all|any|the|their|weeks of|months of|years of|permanent(?:ly)?|heavy|military|hostile|cross-border|air|ground|offensive|drone|rocket)){0,5}\s+(?:hostilities|fighting|hostile acts?|hostile actions|attacks|fire|firing|offensives?|operations|strikes|raids|airstrikes|violence|war|shelling|bombardment|combat|actions)\b/gi,
  },
  {
    type: 'cessation',
    what: 'cessation',
    pattern:
      /\b(?:hostilities|fighting|fire|all (?:attacks|operations|strikes))\b[^.;,]{0,50}\b(?:(?:are|is|were|was|will|would|must|should|shall|had) (?:to |be |to be )?)?(?:cease|stop|end|halt|stopped|halted|suspended)\b/gi,
  },
  {
    type: 'cessation',
    what: 'cessation',
    pattern:
      /\bno (?:more )?(?:attacks?|offensives?|strikes|shelling|air raids) on\b|\brules? out (?:air (?:raids|strikes)|attacks|the use of)|\bprevent(?:s|ed)? an? (?:\w+ )?(?:offensive|attack|assault)\b|\bsilenc(?:e|es|ed|ing) (?:the |their |all )?(?:guns|planes|weapons)\b/gi,
  },
  { type: 'cessation', what: 'cessation', pattern: /\b(?:cease-?fire|truce|armistice|cessation of hostilities)\b/gi },
  // "prisoners will be exchanged", "release 50 hostages"
  {
    type: 'exchange',
    what: 'exchange',
    pattern:
      /\b(?:exchang\w*|swap\w*|releas\w*|fre(?:e|es|ed|eing)|hand(?:ing)? over|return\w*|repatriat\w*)\b[^.;]{0,50}\b(?:prisoners?|hostages?|captives?|detainees?|abductees?|bodies|remains|dead|prisoners of war|pows?)\b|\b(?:prisoner|hostage|captive|detainee|body)[ -](?:exchanges?|swaps?|releases?)\b|\b(?:prisoners?|hostages?|captives?|detainees?|bodies)\b[^.;]{0,40}\b(?:exchanged|swapped|released|freed|handed over|let go)\b/gi,
  },
  // "foreign troops leave the region", "pull back 20 km", "clear the zone of groups"
  {
    type: 'withdrawal',
    what: 'withdrawal',
    pattern:
      /\b(?:withdraw(?:al|als|s|n|ing)?|withdrew|pull(?:s|ed|ing)?[ -]?(?:back|out)|pullback|pullout|retreat(?:s|ed|ing)?|vacat(?:e|es|ed|ing)|evacuat(?:e|es|ed|ing|ion)|redeploy\w*\b[^.;]{0,60}\b(?:to a distance|away|back|outside|out of|behind))\b/gi,
    unless:
      /(?:left by|after|following|since|amid|despite)\b[^,;.]{0,60}\bwithdraw|withdraw\b[^.;,]{0,30}\bfrom (?:all )?(?:military activity|military operations|hostilities|combat|fighting)/i,
  },
  {
    type: 'withdrawal',
    what: 'withdrawal',
    pattern: new RegExp(
      `\\b${FORCES}\\b[^.;]{0,70}\\b(?:leave|leaves|leaving|depart|departs|be gone|quit|go home|move (?:back|away|out|behind|into)|moved? into)\\b|\\b(?:departure|removal|exit|expulsion) of\\b[^.;]{0,40}\\b${FORCES}\\b|\\b(?:clear|clears|clearing|cleared|rid|ridding)\\b[^.;,]{0,40}\\bof\\b[^.;]{0,30}\\b(?:groups?|fighters|militants|militias|jihadists?|terrorists?|forces|gunmen|rebels|mines)\\b`,
      'gi',
    ),
  },
  // "observers will monitor", "a team of experts is to verify"
  {
    type: 'deployment',
    what: 'monitors',
    pattern:
      /\b(?:monitors|observers|peacekeepers|inspectors|experts|verification mission|monitoring mission|observer mission|monitoring team|police officers)\b[^.;]{0,60}\b(?:monitor|observe|verify|watch|oversee|be sent|arrive|supervise|deploy|be deployed)\b|\b(?:deploy|send|station|dispatch)(?:s|ed|ing|ment of|ment)?\b[^.;]{0,40}\b(?:monitors|observers|peacekeepers|inspectors|experts)\b|\b(?:monitoring|observer|verification|peacekeeping) (?:mission|force|team)\b/gi,
  },
  // "troops would remain", "federal forces take over airports", "the army's entry into the town"
  {
    type: 'deployment',
    what: 'forces',
    pattern: new RegExp(
      `\\b(?:deploy(?:s|ed|ing|ment|ments)?|station(?:ed|ing)?)\\b|\\b(?:joint|police|security) (?:police )?force\\b[^.;]{0,30}\\b(?:secure|guard|patrol)\\b|\\b${FORCES}\\b[^.;]{0,20}\\b(?:remain|stay|take over|enter|return to|move in)\\b|\\b(?:army|forces|troops)['’]s? (?:entry|return) (?:into|to)\\b|\\b(?:entry|return) of\\b[^.;]{0,30}\\b(?:forces|troops|police|army)\\b`,
      'gi',
    ),
    unless: /observation posts|observer posts/i,
  },
  // "the displaced may go home"
  {
    type: 'return',
    what: 'return',
    pattern: new RegExp(
      `\\b(?:return\\w*|resettle\\w*|go(?:ing)? (?:home|back))\\b[^.;]{0,40}\\b${PEOPLE}\\b|\\b${PEOPLE}\\b[^.;]{0,50}\\b(?:return|go home|go back|come back|be resettled)\\b`,
      'gi',
    ),
  },
  // "aid to everyone in need", "let aid pass", "600 trucks a day", "reopen the road"
  {
    type: 'access',
    what: 'access',
    pattern:
      /\b(?:aid|relief|humanitarian|food|medicine|fuel|medical)\b(?:[ -](?:supplies|deliver(?:y|ies)|convoys?|trucks|assistance|workers|flights|help))?[^.;]{0,40}\b(?:access|enter|reach|pass|flow|allowed|delivered|unhindered|unimpeded|without obstacles?|to (?:everyone|all|everybody|those|people))\b|\b(?:access|allow|let|permit|admit|facilitate|guarantee|ensure|expedite)\b[^.;]{0,40}\b(?:aid|relief|humanitarian|convoys|food|medicine|supplies|fuel|help)\b|\b(?:re)?open(?:s|ed|ing)?\b[^.;]{0,40}\b(?:roads?|highways?|crossings?|borders?|airports?|ports?|routes?)\b|\b(?:trucks?|lorries|convoys|flights|ships|litres)\b[^.;,]{0,24}\b(?:a|per|each|every) (?:day|week|month)\b|\b(?:aid|relief|food) (?:trucks|lorries|convoys)\b|\bfuel ships\b|\b(?:roads?|highways?|crossings?|airports?|ports?)\b[^.;]{0,70}\b(?:re)?opened\b|\blift(?:s|ed|ing)? (?:the |its |their )?(?:siege|blockade)\b/gi,
    unless: /security of aid workers|safety of aid workers|aid corridors?|relief corridors?/i,
  },
  // "remove mines from the ports"
  {
    type: 'other',
    what: 'mines',
    pattern:
      /\bdemin(?:e|es|ed|ing)\b|\b(?:remov|clear|lift|dispos)\w*\b[^.;]{0,30}\b(?:mines|minefields|explosives|booby traps)\b|\bmaps of (?:the )?mine ?fields\b/gi,
  },
  // "a joint committee on disarmament"
  {
    type: 'other',
    what: 'committee',
    pattern:
      /\b(?:joint|monitoring|military|mixed|technical|special|liaison|oversight|coordination)\b[ -](?:[\p{L}-]+ ){0,2}(?:committees?|commissions?|mechanisms?|cent(?:er|re)s?|operations? rooms?|bod(?:y|ies)|cells?)\b|\b(?:committee|commission|mechanism)\b (?:on|for|to)\b/giu,
  },
  // "keep civilians safe, guarantee the security of aid workers"
  {
    type: 'other',
    what: 'protection',
    pattern:
      /\b(?:protect(?:s|ion|ing)?|keep|safety|security|spare)\b[^.;,]{0,30}\b(?:civilians?|aid workers|medical workers|hospitals|population)\b/gi,
  },
  // "separate the radical groups from the other rebels"
  {
    type: 'other',
    what: 'separation',
    pattern: /\bseparat(?:e|es|ed|ing|ion)\b[^.;]{0,60}\b(?:groups?|militias?|fighters|militants|rebels|extremists|forces)\b/gi,
  },
  // "behind lines agreed under a deal"
  {
    type: 'other',
    what: 'lines',
    pattern: /\b(?:behind|beyond|along|to) (?:the )?(?:agreed )?(?:lines?|borders?|frontlines?) (?:agreed|drawn|set|laid down|fixed)\b/gi,
  },
  // "its rules are to be settled within seven days"
  {
    type: 'other',
    what: 'rules',
    pattern:
      /\b(?:rules|parameters|details|modalities|workings?|how\b[^.;,]{3,50}\bwork)\b[^.;]{0,40}\b(?:settled|agreed|worked out|drawn up|defined|determined|fixed|set)\b/gi,
  },
  // "elections within a year", "services are to be restored"
  {
    type: 'other',
    what: 'elections',
    pattern: /\b(?:hold|holding|organi[sz]e|new|free|early) (?:[\p{L}]+ )?elections\b|\belections (?:within|by|in)\b/giu,
  },
  {
    type: 'other',
    what: 'services',
    pattern:
      /\brestor(?:e|es|ed|ing|ation)\b[^.;]{0,40}\b(?:services|telecommunications?|electricity|power|banking|water|phone|internet)\b/gi,
  },
  {
    type: 'other',
    what: 'government',
    pattern:
      /\b(?:form|forming|create|creation of|share|sharing) (?:of )?(?:an? |the )?(?:[\p{L}-]+ )?(?:unity government|transitional government|interim government|power-sharing|power)\b/giu,
  },
  // "continue the conditions of an earlier deal"
  {
    type: 'other',
    what: 'reaffirmation',
    pattern:
      /\b(?:reaffirm\w*|renew\w*|uphold\w*|continue|recommit\w*|confirm\w*)\b[^.;]{0,50}\b(?:deal|agreement|accord|arrangements?|commitments?|conditions|terms|memorandum)\b/gi,
  },
]
