/** What a noun makes of the name before it: "Turkish soldiers", "the Sudanese government", "Syrian rebels". */
export type NounClass = 'forces' | 'rebels' | 'government' | 'organ' | 'office' | 'people' | 'side' | 'source' | 'media' | 'body'

/** The class of a head noun by its lower-case form. */
export const NOUNS: ReadonlyMap<string, NounClass> = table({
  forces:
    'army military forces force troops troop soldiers soldier servicemen serviceman servicemembers navy airforce marines marine commandos commando paratroopers peacekeepers peacekeeper guards guard police policemen policeman officers conscripts conscript gendarmerie gendarmes coastguard battalion brigade brigades division regiment unit units contingent reservists pilots crew legion infantry artillery intelligence defences defenses',
  rebels:
    'rebels rebel militants militant insurgents insurgent militias militia militiamen militiaman fighters fighter gunmen gunman jihadists jihadist separatists separatist paramilitaries paramilitary extremists extremist terrorists terrorist guerrillas guerrilla mercenaries mercenary dissidents factions faction opposition islamists islamist formations formation cartel cartels gang gangs groups organizations organisations bandits loyalists',
  government: 'government regime administration junta authorities leadership cabinet presidency rulers',
  organ:
    'ministry parliament senate congress court embassy consulate council commission delegation negotiators mediators coastguard intelligence directorate department courts judiciary mission',
  office:
    'president minister premier chancellor king emir leader leaders presidents ministers governor mayor ambassador envoy commander commanders general spokesman spokeswoman spokesperson spokesmen spokespersons secretary chief head diplomat diplomats negotiator lawmaker lawmakers senator deputy prosecutor prosecutors counterpart chairman chairwoman director coordinator representative rapporteur adviser advisor liaison',
  people:
    'officials official residents resident civilians civilian citizens people villagers refugees migrants nationals families protesters',
  side: 'side',
  source:
    'medic medics doctor doctors nurse nurses witness witnesses eyewitness eyewitnesses activist activists monitor monitors observer observers journalist journalists reporter correspondent rescuers rescuer paramedic paramedics teacher schoolteacher priest elder elders clerk farmer shopkeeper student lawyer lawyers relative relatives analyst analysts expert experts researcher researchers survivor survivors volunteer volunteers neighbour neighbours neighbor neighbors parishioner imam bishop driver seller sources source worker workers staff partners locals aide coordinator surgeon member members',
  media: 'media television tv newspaper daily broadcaster agency',
  body: 'group organisation organization movement coalition alliance committee union network observatory',
})

/** Words that may stand between the name and its noun. */
export const MODIFIERS: ReadonlySet<string> = new Set(
  'special naval ground armed air border military army defence defense interior foreign health security federal occupation proxy regular state allied senior elite top paramilitary riot national central regional local provincial supreme joint rapid support civil coast revolutionary presidential transitional interim de facto self proclaimed ruling islamist jihadist rebel opposition communist separatist government regime backed armoured armored artillery airborne mechanised mechanized military-intelligence intelligence public prime deputy vice former acting then caretaker chief news aid relief rescue human rights humanitarian medical hospital camp village town city ethnic shia shiite sunni kurdish arab islamic marxist leftist rightist hardline radical extremist illegal irregular local tribal pro-government anti-government religious district police justice information finance emergency situations internal external affairs external-affairs'.split(
    ' ',
  ),
)

/** Owners without a name whose forces are the state's: "government forces", "federal troops", "regime soldiers". */
export const STATE_OWNERS: ReadonlySet<string> = new Set([
  'government',
  'regime',
  'federal',
  'loyalist',
  'pro-government',
  'state',
  'junta',
])

/** Words that start an actor without a name though they end none: "a Western diplomat" starts at its noun's first modifier. */
export const PLAIN_LEADS: ReadonlySet<string> = new Set(
  'armed government regime federal loyalist junta western diplomatic hospital radical illegal terrorist'.split(' '),
)

/** "groups", "organisations" are armed only after one of these. */
export const ARMING: ReadonlySet<string> = new Set(
  'armed radical jihadist militant rebel illegal opposition terrorist terror islamist extremist insurgent paramilitary separatist hardline palestinian kurdish criminal bandit dissident guerrilla fighting allied ethnic mercenary'.split(
    ' ',
  ),
)

/** Titles that stand before a person's name. */
export const TITLES: ReadonlySet<string> = new Set(
  'president prime minister premier chancellor king queen emir sheikh governor mayor ambassador envoy general gen gen. lieutenant lt lt. colonel col col. major maj maj. brigadier brig brig. captain capt capt. sergeant sgt admiral marshal field commander secretary chief spokesman spokeswoman spokesperson mr mr. mrs mrs. ms ms. dr dr. professor prof prof. father bishop imam senator sen. foreign defence defense interior health deputy vice leader director'.split(
    ' ',
  ),
)

function table(groups: Readonly<Record<NounClass, string>>): ReadonlyMap<string, NounClass> {
  const map = new Map<string, NounClass>()
  for (const [group, words] of Object.entries(groups) as [NounClass, string][]) {
    for (const word of words.split(' ')) if (!map.has(word)) map.set(word, group)
  }
  return map
}
