import type { Place } from '../../model/place.ts'

type Kind = Place['kind']

/** What the word after (or, with "of", before) a name makes of it: "Idlib province", "the town of Sarmin". */
export const KIND_WORDS: ReadonlyMap<string, Kind> = table({
  province: 'province provinces governorate governorates oblast region regions state states republic krai wilaya prefecture',
  district:
    'district districts county raion subdistrict woreda municipality neighbourhood neighborhood suburb suburbs quarter borough zone',
  settlement: 'city cities town towns village villages hamlet settlement kibbutz capital township locality outskirts',
  facility:
    'camp camps airport airbase base crossing checkpoint hospital port dam bridge prison stadium plant refinery market mosque church monastery square barracks school terminal harbour harbor station post',
  water: 'river sea lake gulf strait bay canal coast wadi reservoir',
  region:
    'valley mountains mountain plain plateau peninsula island islands desert corridor strip enclave countryside heights hills triangle',
  road: 'highway motorway road route autobahn avenue street',
  other: 'border frontier front line',
})

/** Capitalised words that make a body or a law of the name before them. */
export const NO_PLACE: ReadonlySet<string> = new Set(
  'university college institute school company corporation bank agency agreement accord declaration protocol process resolution convention treaty summit conference commission fund foundation press news times post wire dispatch tribune herald ledger gazette newspaper radio television tv act law league football club fc telegram twitter facebook instagram youtube tiktok whatsapp weibo party front brigades'.split(
    ' ',
  ),
)

/** Words that make a place of a known name, but hardly of an unknown one: "Facebook post", "power plant". */
export const WEAK_KINDS: ReadonlySet<string> = new Set(
  'post plant station market school square bridge stadium church mosque base line front border state states department avenue street terminal square heights desert hills canal'.split(
    ' ',
  ),
)

/** Right after a name they make a place of it: "Kherson Governor", "Kutum residents". */
export const OF_PLACE: ReadonlySet<string> = new Set('governor mayor residents regional provincial governorate municipal'.split(' '))

/** Words before a place that say that something is there. */
export const WHERE: ReadonlySet<string> = new Set(
  'in near at inside within outside around across throughout into from to toward towards via through over above off beyond between along by of on under against for'.split(
    ' ',
  ),
)
/** Those that hardly stand before anything but a place when a name follows. */
export const STRONG_WHERE: ReadonlySet<string> = new Set(
  'in near inside within outside around across throughout into towards toward'.split(' '),
)

/** Before "of" they make a place of the name after it: "residents of Foo", "the outskirts of Foo". */
export const DWELLERS: ReadonlySet<string> = new Set(
  'residents resident villagers inhabitants outskirts suburb suburbs streets edge north south east west northwest northeast southwest southeast vicinity centre center'.split(
    ' ',
  ),
)

/** Before "on" they make a place of the name after it: "shells fell on Foo", "strikes on Foo". */
export const FALLING: ReadonlySet<string> = new Set(
  'fell fall falls falling land landed landing lands strike strikes airstrike airstrikes attack attacks raid raids shelling bombardment fire fired firing assault offensive advance advanced advancing march marched rained dropped bombs shells rockets siege blockade closed control'.split(
    ' ',
  ),
)
/** Their object is a place where it is a name: "shelled Foo", "captured Foo". */
export const TAKING: ReadonlySet<string> = new Set(
  'took take taken retaken hit struck shelled bombed pounded captured seized retook recaptured entered reached besieged stormed bombarded liberated villages towns shelling bombing pounding capturing entering besieging fled left leaving overran'.split(
    ' ',
  ),
)

export const COMPASS: ReadonlySet<string> = new Set(
  'northern southern eastern western central north south east west northwest northwestern northeast northeastern southwest southwestern southeast southeastern downtown inner coastal'.split(
    ' ',
  ),
)

/** Small words inside names of places. */
export const PARTICLES: ReadonlySet<string> = new Set(
  'al el ad ar as ash at az an de del la le les los las da do dos di du of the es and bin abu umm upon sur au aux en saint i e'.split(' '),
)

/** Words that a gazetteer has as towns but that a text means otherwise. */
export const NEVER: ReadonlySet<string> = new Set(
  (
    'january february march april may june july august september october november december ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun gmt ' +
    'northern southern eastern western central northeast northwest southeast southwest northeastern northwestern southeastern southwestern ' +
    'monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow ' +
    'the a an of in on at by to from and or but for as if we he she it they you i this that these those most some any all one two three four five six seven eight nine ten ' +
    'no not now then there here when while where who what why how so such more many much few other others another same new old big first second last next ' +
    'nice reading mobile bath best ford police army general president king prince major colonel captain sergeant union independence liberty victory hope ' +
    'god allah christmas easter ramadan eid muslim muslims christian christians jew jews jewish islam islamic arab arabs ' +
    'man men woman women child children people government state states united nations north south east west center centre ' +
    'deal agreement accord truce ceasefire war peace report reports update correction note day night morning evening week month year ' +
    'human rights security council defence defense foreign interior health ministry minister force forces ' +
    'both each every our his her their its my your us me him them be is are was were been will would can could may might do does did has have had ' +
    'sea ocean island islands college hospital zoo park home welcome trip just die turn success landing mission temple cloud rock canal justice fortune love post moon earth mars jupiter saturn venus orion apollo rex long eve federal stock street road market house hall bridge ' +
    'with only even also still after before during while since until again never always today tonight here there video photo watch live world life time news press media online story read more share ' +
    'mr mrs ms dr drs sir lord lady st saint van von bin ben abu al el'
  ).split(' '),
)

function table(groups: Partial<Record<Kind, string>>): ReadonlyMap<string, Kind> {
  const map = new Map<string, Kind>()
  for (const [kind, words] of Object.entries(groups) as [Kind, string][]) for (const word of words.split(' ')) map.set(word, kind)
  return map
}
