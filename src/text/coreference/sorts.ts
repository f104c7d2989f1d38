/** What a noun stands for: 0 unknown, 1 people, 2 bodies of people, 3 places, 4 happenings, 5 weapons and vehicles, 6 times, 7 words and ideas. */
export function sortOfNoun(lemma: string): number {
  const known = SORTS.get(lemma.toLowerCase())
  if (known !== undefined) return known
  if (/(er|or|ist|ian|man|woman|ant|eer|ee)$/.test(lemma) && lemma.length > 5) return 1
  if (/(tion|ment|sion|ness|ity|ism|ence|ance)$/.test(lemma)) return 7
  return 0
}

const LISTS: readonly string[] = [
  'man woman child boy girl person people official minister president leader commander soldier fighter spokesman spokeswoman spokesperson general colonel captain major ' +
    'mayor governor ambassador envoy diplomat chief king queen prince doctor nurse teacher student driver farmer journalist reporter witness resident civilian victim ' +
    'refugee prisoner rebel militant gunman policeman officer deputy senator lawmaker judge lawyer analyst expert author father mother son daughter brother sister wife ' +
    'husband parent friend member head director secretary chairman negotiator mediator monitor observer worker activist protester candidate voter citizen guy lady',
  'government army military police force group party ministry council parliament court agency organisation organization company militia movement alliance coalition ' +
    'union committee commission bank team administration regime opposition authority navy brigade battalion unit faction bloc embassy office hospital university school ' +
    'newspaper channel station mission delegation community family tribe staff cabinet congress senate junta guard side troops',
  'city town village country state region province district area capital border zone camp street road building house home base port airport bridge river island ' +
    'mountain hill valley coast sea market square neighbourhood neighborhood site place location territory corridor front north south east west hospital school',
  'attack strike war battle fighting offensive clash raid bombing shelling explosion blast killing massacre assault ambush operation ceasefire truce agreement deal ' +
    'accord talk meeting summit conference election vote protest demonstration incident crisis conflict violence campaign invasion siege evacuation visit trip trial ' +
    'negotiation round ceremony event crash earthquake flood fire retreat withdrawal advance exchange',
  'rocket missile bomb gun rifle tank drone plane aircraft jet helicopter ship vehicle car truck bus mine shell mortar artillery weapon grenade convoy boat train',
  'day week month year hour minute night morning evening afternoon monday tuesday wednesday thursday friday saturday sunday january february march april may june july ' +
    'august september october november december time moment period decade century weekend',
  'statement report letter word plan law rule idea claim question answer story book song film news comment remark speech interview message decision demand condition ' +
    'term proposal number figure toll total rate price problem issue reason result way',
]
const SORTS: ReadonlyMap<string, number> = new Map(
  LISTS.flatMap((list, at) => list.split(' ').map((noun) => [noun, at + 1] as const)).reverse(),
)
