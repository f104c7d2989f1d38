/** What a verb of speech lets follow, and what it commits its subject to. */
export interface SpeechVerb {
  /** `clause`: that something is so; `thing`: a thing told, counted or announced; `name`: what something is called; `deed`: a wish or an appeal. */
  readonly takes: ReadonlySet<'clause' | 'thing' | 'name' | 'deed'>
  /** Whether the subject says that it is not so. */
  readonly denies: boolean
  /** The object is who is spoken to ("told reporters that …"). */
  readonly tells: boolean
  /** 1 for the verbs that news uses for little else, 2 for those that need a clause or a quotation beside them. */
  readonly weight: 1 | 2
}

/** The speech verb of a lemma, undefined for none. */
export function speechVerb(lemma: string): SpeechVerb | undefined {
  return VERBS.get(lemma)
}

/** Whether a participle, noun or verb form without a lemma is one of speech: a look-up by form, for texts that were not tagged. */
export function speechVerbOfForm(form: string): SpeechVerb | undefined {
  return VERBS.get(form) ?? FORMS.get(form)
}

const VERBS = new Map<string, SpeechVerb>()
const FORMS = new Map<string, SpeechVerb>()

function add(lemmas: string, takes: readonly ('clause' | 'thing' | 'name' | 'deed')[], options: Partial<SpeechVerb> = {}): void {
  const verb: SpeechVerb = { takes: new Set(takes), denies: false, tells: false, weight: 2, ...options }
  for (const lemma of lemmas.split(' ')) {
    VERBS.set(lemma, verb)
    for (const form of formsOf(lemma)) FORMS.set(form, verb)
  }
}

function formsOf(lemma: string): readonly string[] {
  const irregular = IRREGULAR[lemma]
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma
  const soft = /[^aeiou]y$/.test(lemma)
  const past = soft ? `${lemma.slice(0, -1)}ied` : `${DOUBLED.has(lemma) ? lemma + lemma.at(-1) : stem}ed`
  const third = soft ? `${lemma.slice(0, -1)}ies` : /(?:s|sh|ch|x|z|o)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  const gerund = `${DOUBLED.has(lemma) ? lemma + lemma.at(-1) : stem}ing`
  return [...(irregular ?? [past]), third, gerund]
}

const DOUBLED: ReadonlySet<string> = new Set(['admit', 'quip', 'log', 'rebut'])
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  say: ['said'],
  tell: ['told'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  think: ['thought'],
  know: ['knew', 'known'],
  find: ['found'],
  hold: ['held'],
  swear: ['swore', 'sworn'],
  forecast: ['forecast'],
  read: ['read'],
  put: ['put'],
  show: ['showed', 'shown'],
  give: ['gave', 'given'],
  hear: ['heard'],
  shout: ['shouted'],
  see: ['saw', 'seen'],
  go: ['went', 'gone'],
  feel: ['felt'],
}

// "The ministry said (that) …", "…, the ministry said"
add('say', ['clause', 'thing'], { weight: 1 })
add('tell', ['clause'], { tells: true, weight: 1 })
add(
  'add state declare announce insist allege claim remark tweet explain assert stress underline underscore emphasize emphasise',
  ['clause', 'thing'],
  { weight: 1 },
)
add(
  'report confirm estimate note warn caution acknowledge admit concede maintain affirm reaffirm reiterate contend argue',
  ['clause', 'thing'],
  { weight: 1 },
)
add('reply respond answer comment complain recall recount testify reveal disclose observe conclude predict write counter', [
  'clause',
  'thing',
])
add('suggest indicate believe think fear hope expect feel reckon know understand learn hear assess judge suspect assume', ['clause'])
add('continue shout chant yell scream cry joke quip retort boast lament muse repeat post interject narrate whisper gush rebut', ['clause'])
add('agree mention highlight clarify specify stipulate decide signal imply hint express proclaim pronounce relate opine posit', [
  'clause',
  'thing',
])
add('show find mean prove reflect', ['clause'])
add('assure inform remind notify convince brief', ['clause'], { tells: true })
// "deny that …", "deny any part in …"
add('deny refute reject dismiss dispute disown contradict discount disavow', ['clause', 'thing'], { denies: true, weight: 1 })
// "call it a breach", "describe the strike as …"
add(
  'call describe brand label term dub hail slam portray characterize characterise denounce condemn decry criticize criticise blast deplore praise regard',
  ['name', 'thing'],
)
// "count 19 shells", "register eight cases", "list 111 killed", "put the number at"
add('count register record log document list tally compile catalogue verify', ['thing', 'clause'])
add('put place give cite quote tout blame accuse speak', ['thing'])
add('verify assess', ['clause', 'thing'])
// "vow to answer", "urge both sides to stop"
add('vow pledge promise threaten swear propose offer refuse', ['deed', 'clause'])
add('demand urge ask appeal request order implore beg exhort plead insist recommend advise invite instruct', ['deed', 'clause'])
add('read go', ['clause'])
