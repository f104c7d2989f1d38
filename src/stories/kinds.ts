/** What a person would call a violent happening, and the family of names that reports use for one and the same. */
export interface Kind {
  readonly name: string
  readonly family: Family
}

export type Family =
  | 'fire'
  | 'clash'
  | 'bomb'
  | 'shooting'
  | 'abduction'
  | 'advance'
  | 'campaign'
  | 'attack'
  | 'looting'
  | 'obstruction'
  | 'movement'
  | 'tally'
  | 'downing'

/** The kind that words tell first by rank, then by place; null where they tell none. */
export function kindIn(words: string): Kind | null {
  const lower = words.toLowerCase()
  const found = KINDS.find(({ pattern }) => pattern.test(lower))
  return found === undefined ? null : { name: found.name, family: found.family }
}

/** The family of a kind that an event was given by name; "attack" where it is none of those known. */
export function familyOf(kind: string): Family {
  return FAMILIES.get(kind) ?? kindIn(kind)?.family ?? 'attack'
}

/** Whether two families can be told of one happening: "an attack" may be any of them, a strike and a shelling are often mixed up. */
export function familiesMeet(a: Family, b: Family): boolean {
  return a === b || RELATED.has(`${a} ${b}`) || RELATED.has(`${b} ${a}`)
}

const RELATED = new Set(
  'attack fire|attack clash|attack bomb|attack shooting|attack advance|attack abduction|fire bomb|clash shooting|clash advance|campaign advance|campaign clash|fire clash|looting attack'.split(
    '|',
  ),
)

const FAMILIES = new Map<string, Family>([
  ['rocket fire', 'fire'],
  ['missile strike', 'fire'],
  ['fire', 'shooting'],
  ['bombing', 'bomb'],
  ['mine laying', 'bomb'],
  ['air campaign', 'campaign'],
  ['siege', 'campaign'],
  ['aircraft shot down', 'downing'],
  ['detention', 'abduction'],
  ['capture', 'abduction'],
  ['ground advance', 'advance'],
  ['obstruction of aid', 'obstruction'],
  ['obstruction of a patrol', 'obstruction'],
  ['obstruction', 'obstruction'],
  ['closure of a road', 'obstruction'],
  ['reported breaches', 'tally'],
  ['patrol', 'movement'],
  ['overflight', 'movement'],
  ['withdrawal', 'movement'],
  ['disarmament', 'movement'],
  ['deployment', 'movement'],
])

// The more telling before the less: "an air strike" in a sentence on an "attack" names the kind.
const KINDS: readonly (Kind & { readonly pattern: RegExp })[] = [
  { name: 'drone strike', family: 'fire', pattern: /\bdrone (strikes?|attacks?)\b|\bstruck by (a )?drones?\b/ },
  {
    name: 'air strike',
    family: 'fire',
    pattern: /\bair ?-?(strikes?|raids?|attacks?|bombardments?)\b|\bwarplanes? (hit|struck|bombed|pounded)\b|\bbomb(ed|ing) from the air\b/,
  },
  { name: 'suicide bombing', family: 'bomb', pattern: /\bsuicide (bomb(er|ing)s?|attacks?)\b/ },
  { name: 'car bombing', family: 'bomb', pattern: /\bcar ?-?bomb(s|ings?)?\b/ },
  {
    name: 'roadside bomb',
    family: 'bomb',
    pattern: /\b(roadside|improvised|planted|buried)\b[^.]{0,30}\b(bombs?|charges?|devices?|explosives?|mines?)\b|\bieds?\b|\blandmines?\b/,
  },
  {
    name: 'shelling',
    family: 'fire',
    pattern: /\bshell(ed|ing|s|fire)?\b|\bartillery\b|\bmortars?\b|\bbombard(ed|ment|ing)?\b|\brockets?\b|\bmissiles?\b/,
  },
  { name: 'ambush', family: 'clash', pattern: /\bambush(ed|es)?\b/ },
  {
    name: 'shooting',
    family: 'shooting',
    pattern:
      /\bshot (dead|and killed)\b|\bsmall[- ]arms\b|\bshootings?\b|\bgunfire\b|\bopened fire\b|\bsnip(er|ers|ing|ed)\b|\bgunned down\b|\bmassacr(e|ed)\b|\bexecut(ed|ion)\b/,
  },
  {
    name: 'clashes',
    family: 'clash',
    pattern: /\bclash(ed|es)?\b|\bfighting\b|\bbattles?\b|\bskirmish(es)?\b|\bfirefight\b|\bexchange of fire\b/,
  },
  {
    name: 'abduction',
    family: 'abduction',
    pattern: /\b(abduct|kidnap)(ped|ped|ed|s|ion|ions|ing)?\b|\bcarried off\b|\btaken away\b|\brounded up\b/,
  },
  { name: 'looting', family: 'looting', pattern: /\bloot(ed|ing)?\b|\bpillag(ed|ing)\b|\bransacked\b/ },
  { name: 'strike', family: 'fire', pattern: /\bstrikes?\b|\bstruck\b|\bbomb(ed|ing|ings|s)\b/ },
  { name: 'explosion', family: 'bomb', pattern: /\bexplosions?\b|\bblasts?\b|\bdetonat(ion|ions|ed)\b|\bexploded\b/ },
  { name: 'offensive', family: 'campaign', pattern: /\boffensives?\b|\binvasion\b|\binvaded\b|\bcampaign\b|\bmilitary operation\b/ },
  { name: 'ground advance', family: 'advance', pattern: /\b(captured|seized|overran|took) (the )?(town|village|city|base|post|hill)s?\b/ },
  {
    name: 'attack',
    family: 'attack',
    pattern: /\battack(ed|s|ing)?\b|\braid(ed|s)?\b|\bassault(ed|s)?\b|\btargeted\b|\bkilled\b|\bfired\b/,
  },
]
