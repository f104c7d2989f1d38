import type { Measure } from '../../model/claim.ts'

/** What it means for those counted that they take a part in what a word tells. */
export interface Sense {
  readonly measure: Measure
  readonly part: 'subject' | 'object' | 'of' | 'oblique' | 'any'
  /** What must be counted for this sense; null for anything. */
  readonly of: 'people' | 'lives' | 'missiles' | 'forces' | 'vehicles' | 'things' | 'times' | null
  /** Lemmas of which one must hang on the predicate ("shoot *down*", "drive from *home*"); null for none. */
  readonly beside: readonly string[] | null
}

const sense = (measure: Measure, part: Sense['part'], of: Sense['of'] = null, beside: Sense['beside'] = null): Sense => ({
  measure,
  part,
  of,
  beside,
})

const killed = [sense('killed', 'object', 'people'), sense('killed', 'of', 'people')]
/** "cost two soldiers their lives", "claimed 40 victims": but a party that claims 1,200 members has them. */
const takenLives = [sense('killed', 'object', 'people', ['life']), sense('killed', 'object', 'lives')]
const died = [sense('killed', 'subject', 'people')]
const hurt = [sense('injured', 'object', 'people'), sense('injured', 'of', 'people')]
const taken = [sense('detained', 'object', 'people'), sense('detained', 'of', 'people')]
const uprooted = [sense('displaced', 'object', 'people'), sense('displaced', 'of', 'people')]
const fled = [sense('displaced', 'subject', 'people')]
const breached = [sense('violations', 'any', 'times')]
const wrecked = [sense('destroyed', 'object', 'things'), sense('destroyed', 'of', 'things')]
const sent = [sense('deployed', 'object', 'forces'), sense('deployed', 'of', 'forces')]
const drove = [sense('deployed', 'subject', 'vehicles')]
const came = [sense('deployed', 'subject', 'forces')]
const freed = [sense('released', 'object', 'people'), sense('released', 'of', 'people')]
/** Stands for any proper noun as the object. */
export const PLACE = '<place>'
const HOME = ['home', 'house', 'village', 'town', 'land', 'city']
const wanting = [sense('other', 'subject', 'people')]
const held = [sense('other', 'object', 'forces')]
const HELP = ['help', 'aid', 'assistance', 'food', 'water', 'shelter', 'relief']
const given = [sense('other', 'oblique', 'people', HELP), sense('other', 'object', 'people', HELP)]
const helped = [sense('other', 'object', 'people'), sense('other', 'oblique', 'people')]

/** Verbs and nouns by lemma; the first sense that fits the part and the counted decides. */
export const PREDICATES: ReadonlyMap<string, readonly Sense[]> = new Map(
  Object.entries({
    // killed
    kill: killed,
    slay: killed,
    murder: killed,
    assassinate: killed,
    execute: killed,
    massacre: killed,
    slaughter: killed,
    behead: killed,
    martyr: killed,
    neutralise: killed,
    neutralize: killed,
    eliminate: killed,
    liquidate: killed,
    killing: killed,
    murdering: killed,
    gun: [sense('killed', 'object', 'people', ['down'])],
    shoot: [
      sense('killed', 'object', 'people', ['dead', 'death']),
      sense('destroyed', 'object', 'things', ['down']),
      sense('injured', 'object', 'people'),
    ],
    beat: [sense('killed', 'object', 'people', ['death'])],
    burn: [sense('killed', 'object', 'people', ['death', 'alive']), sense('destroyed', 'object', 'things')],
    blow: [sense('destroyed', 'object', 'things', ['up'])],
    put: [sense('killed', 'object', 'people', ['death'])],
    die: died,
    perish: died,
    drown: died,
    starve: died,
    succumb: died,
    fall: [sense('killed', 'subject', 'people', ['dead', 'victim', 'martyr'])],
    bury: killed,
    fell: [sense('killed', 'object', 'people')],
    lose: [sense('killed', 'subject', 'people', ['life']), sense('killed', 'object', 'people'), sense('destroyed', 'object', 'things')],
    claim: takenLives,
    cost: takenLives,
    death: [sense('killed', 'of', 'people'), sense('killed', 'oblique', 'people')],
    loss: [sense('killed', 'of', 'people'), sense('destroyed', 'of', 'things')],
    execution: [sense('killed', 'of', 'people')],
    assassination: [sense('killed', 'of', 'people')],
    dead: [sense('killed', 'any', 'people')],
    lifeless: [sense('killed', 'any', 'people')],
    fallen: [sense('killed', 'object', 'people')],
    // injured
    wound: hurt,
    injure: hurt,
    hurt,
    maim: hurt,
    hospitalise: hurt,
    hospitalize: hurt,
    wounding: hurt,
    cripple: hurt,
    wounded: [sense('injured', 'any', 'people')],
    injured: [sense('injured', 'any', 'people')],
    sustain: [sense('injured', 'subject', 'people', ['injury', 'wound', 'burn'])],
    suffer: [sense('injured', 'subject', 'people', ['injury', 'wound', 'burn', 'cut'])],
    receive: [sense('injured', 'subject', 'people', ['injury', 'wound'])],
    treat: [sense('injured', 'object', 'people', ['injury', 'wound', 'burn'])],
    // missing
    miss: [sense('missing', 'any', 'people')],
    missing: [sense('missing', 'any', 'people')],
    disappear: [sense('missing', 'subject', 'people')],
    vanish: [sense('missing', 'subject', 'people')],
    disappearance: [sense('missing', 'of', 'people')],
    unaccounted: [sense('missing', 'any', 'people')],
    trap: [sense('missing', 'object', 'people', ['rubble', 'debris'])],
    // detained
    arrest: taken,
    detain: taken,
    capture: taken,
    abduct: taken,
    kidnap: taken,
    imprison: taken,
    jail: taken,
    incarcerate: taken,
    intern: taken,
    seize: taken,
    round: [sense('detained', 'object', 'people', ['up'])],
    kidnapping: taken,
    abduction: taken,
    detention: taken,
    take: [
      sense('injured', 'object', 'people', ['hospital', 'clinic']),
      sense('detained', 'object', 'people', ['hostage', 'prisoner', 'captive', 'away', 'custody', 'captivity']),
      sense('killed', 'object', 'people', ['life']),
    ],
    drag: [sense('detained', 'object', 'people', ['off', 'away'])],
    carry: [sense('detained', 'object', 'people', ['off', 'away'])],
    hold: [sense('detained', 'object', 'people'), sense('other', 'object', 'forces')],
    // displaced
    displace: uprooted,
    uproot: uprooted,
    displacement: uprooted,
    displaced: [sense('displaced', 'any', 'people')],
    drive: [sense('displaced', 'object', 'people', HOME), sense('displaced', 'object', 'people', ['out'])],
    evacuate: [sense('displaced', 'any', 'people')],
    expel: uprooted,
    flee: fled,
    flight: [sense('displaced', 'of', 'people')],
    exodus: [sense('displaced', 'of', 'people')],
    abandon: [sense('displaced', 'subject', 'people', HOME)],
    leave: [sense('deployed', 'subject', 'forces'), sense('displaced', 'subject', 'people', [...HOME, PLACE])],
    push: [sense('displaced', 'object', 'people')],
    homeless: [sense('displaced', 'any', 'people')],
    // refugees
    host: [sense('refugees', 'object', 'people')],
    // deployed
    deploy: sent,
    dispatch: sent,
    send: sent,
    station: sent,
    mobilise: sent,
    mobilize: sent,
    garrison: sent,
    base: sent,
    deployment: sent,
    dispatching: sent,
    redeploy: sent,
    field: sent,
    contribute: sent,
    keep: [sense('deployed', 'object', 'forces')],
    maintain: [sense('deployed', 'object', 'forces')],
    have: [sense('deployed', 'object', 'forces')],
    mass: [...sent, ...came, sense('refugees', 'subject', 'people')],
    amass: sent,
    funnel: sent,
    pour: sent,
    gather: [sense('deployed', 'object', 'forces')],
    arrive: came,
    enter: came,
    reach: came,
    cross: came,
    arrival: [sense('deployed', 'of', 'forces')],
    monitor: came,
    unload: came,
    depart: came,
    patrol: came,
    accompany: came,
    escort: came,
    roll: came,
    // destroyed
    // "shot down" read as a noun
    shot: [sense('destroyed', 'object', 'things', ['down'])],
    launch: [sense('strikes', 'object', 'missiles')],
    fire: [sense('strikes', 'object', 'missiles')],
    destroy: wrecked,
    demolish: wrecked,
    raze: wrecked,
    flatten: wrecked,
    wreck: wrecked,
    torch: wrecked,
    sink: wrecked,
    down: wrecked,
    damage: wrecked,
    ruin: wrecked,
    level: wrecked,
    gut: wrecked,
    obliterate: wrecked,
    destruction: wrecked,
    downing: wrecked,
    intercept: wrecked,
    disable: wrecked,
    knock: [sense('destroyed', 'object', 'things', ['out'])],
    bring: [sense('destroyed', 'object', 'things', ['down'])],
    take_out: wrecked,
    hit: [sense('destroyed', 'object', 'things')],
    strike: [sense('destroyed', 'object', 'things')],
    crash: [sense('destroyed', 'subject', 'things')],
    collapse: [sense('destroyed', 'subject', 'things')],
    // released
    release: freed,
    free: freed,
    liberate: freed,
    exchange: freed,
    swap: freed,
    repatriate: freed,
    freeing: freed,
    pardon: freed,
    ransom: freed,
    hand: [sense('released', 'object', 'people', ['over']), sense('other', 'object', 'things', ['over', 'in'])],
    // people who came back, and people in want, are counted but have no measure of their own
    return: [sense('other', 'subject', 'people'), sense('released', 'object', 'people')],
    go: [sense('missing', 'subject', 'people', ['missing']), sense('other', 'subject', 'people', ['home', 'back']), ...drove],
    come: drove,
    get: [sense('deployed', 'subject', 'vehicles', ['to', 'through'])],
    start: drove,
    set: drove,
    travel: drove,
    head: drove,
    pass: drove,
    need: wanting,
    require: wanting,
    face: [sense('other', 'subject', 'people', ['famine', 'hunger', 'starvation', 'shortage', 'insecurity', 'malnutrition'])],
    move: [sense('other', 'subject', 'people', ['back', 'home']), ...came],
    give: given,
    provide: given,
    deliver: given,
    help: helped,
    assist: helped,
    feed: helped,
    aid: helped,
    assistance: helped,
    withdraw: [sense('other', 'any', 'forces')],
    retain: held,
    block: held,
    stop: held,
    break: breached,
    breach: breached,
    violate: breached,
    ward: [sense('injured', 'oblique', 'people'), sense('injured', 'subject', 'people')],
    condition: [sense('injured', 'subject', 'people', ['critical', 'serious', 'stable', 'grave'])],
    rush: [sense('injured', 'object', 'people', ['hospital', 'clinic'])],
    hospital: [sense('injured', 'oblique', 'people'), sense('injured', 'subject', 'people')],
  } satisfies Record<string, readonly Sense[]>),
)

/** Nouns that are a measure by themselves, whatever is told of them, unless a predicate says otherwise. */
export const COUNTED_MEASURES: ReadonlyMap<string, Measure> = new Map([
  ...words('killed', 'death fatality dead martyr corpse body fallen life killed slain'),
  ...words('injured', 'wounded injured injury hurt'),
  ...words('missing', 'missing disappearance'),
  ...words('detained', 'detained arrested detainee prisoner captive hostage abductee arrest inmate kidnapping abduction pow'),
  ...words('displaced', 'displaced idp evacuee'),
  ...words('refugees', 'refugee migrant seeker'),
  ...words(
    'strikes',
    'strike airstrike attack raid shell rocket missile bombardment bombing explosion blast detonation sortie impact round shot salvo bomb barrage shelling drone_strike',
  ),
  ...words('violations', 'violation breach infringement infraction'),
  ...words('posts', 'post checkpoint outpost roadblock'),
])

/** Nouns that only number what their complement names: "12 cases of shelling". */
export const GENERIC: ReadonlySet<string> = new Set(['case', 'incident', 'report', 'complaint', 'instance'])

function words(measure: Measure, list: string): [string, Measure][] {
  return list.split(' ').map((word) => [word, measure])
}

/** Harm done by one happening: figures of these measures told together are of the same. */
export const HARM: ReadonlySet<Measure> = new Set(['killed', 'injured', 'missing', 'destroyed'])
