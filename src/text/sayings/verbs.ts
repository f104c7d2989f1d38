/**
 * `clause`: that something is so; `thing`: a thing told, counted or announced; `name`: what something is called; `deed`:
 * what the speaker does or will do ("claims to have shot down"); `size`: "put the toll at"; `sight`: what a witness saw;
 * `wish`: what somebody else ought to do; `record`: what a list or register holds.
 */
export type Taken = 'clause' | 'thing' | 'name' | 'deed' | 'size' | 'sight' | 'wish' | 'record'

/** What a verb of speech lets follow, and what it commits its subject to. */
export interface SpeechVerb {
  readonly takes: ReadonlySet<Taken>
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

function add(lemmas: string, takes: readonly Taken[], options: Partial<SpeechVerb> = {}): void {
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
add('report confirm estimate announce acknowledge admit claim allege', ['clause', 'thing', 'deed'], { weight: 1 })
add(
  'add state declare insist remark tweet explain assert stress underline underscore emphasize emphasise note warn caution maintain affirm reaffirm reiterate contend argue',
  ['clause'],
  { weight: 1 },
)
add('protest charge reply respond answer comment complain recall recount testify observe conclude predict write counter concede post', [
  'clause',
])
add('suggest indicate believe think fear hope expect reckon know understand learn assess judge suspect assume guess', ['clause'])
add(
  'continue shout chant yell scream cry joke quip retort boast lament muse repeat interject interrupt narrate whisper sing press question echo volunteer plead growl mutter murmur text email e-mail gush rebut agree',
  ['clause'],
)
add('mention highlight specify reveal disclose express relate circulate describe spread', ['clause', 'thing'])
add('clarify stipulate signal imply hint proclaim pronounce opine posit decide show find mean prove reflect remember', ['clause'])
add('assure inform remind notify convince brief', ['clause'], { tells: true })
// "deny that …", "deny any part in …"
add('deny refute reject dismiss dispute disown contradict discount disavow', ['clause', 'thing', 'deed'], { denies: true, weight: 1 })
// "call it a breach", "describe the strike as …"
add(
  'call brand label term dub hail slam portray characterize characterise denounce condemn decry criticize criticise blast deplore praise regard',
  ['name'],
)
// "count 19 shells", "register eight cases", "list 111 killed", "put the number at", "speak of 40 attacks"
add('count register record log document list tally verify cite quote speak', ['thing', 'clause'])
add('put place', ['size'])
// "saw 40 lorries leave": what a witness tells
add('see watch hear witness notice', ['sight'])
add('blame accuse', ['thing'])
// "vow to answer", "urge both sides to stop"
add('vow pledge promise threaten swear propose offer', ['deed', 'clause'])
add('demand urge ask appeal request order implore beg plead recommend advise', ['wish'])
add('read', ['clause'])
// "the register has 65 dead"
add('have contain hold arrive give', ['record'])
