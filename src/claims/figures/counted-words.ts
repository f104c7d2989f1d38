import type { CountedClass } from '../../model/claim.ts'

/** Lemmas of people by class. Modifiers decide further: "government fighters" are military, "police officers" police. */
export const PEOPLE: ReadonlyMap<string, CountedClass> = new Map([
  ...list(
    'military',
    'soldier troop serviceman servicewoman servicemember conscript recruit marine paratrooper airman sailor reservist commando infantryman sergeant lieutenant colonel general captain major corporal private pilot crewman guardsman peacekeeper army force troops forces personnel brigade battalion cadet veteran liaison regular',
  ),
  ...list('police', 'police policeman policewoman gendarme constable'),
  ...list(
    'militant',
    'militant rebel fighter gunman insurgent terrorist jihadist jihadi islamist militiaman guerrilla extremist operative separatist mercenary assailant attacker bomber partisan paramilitary militia combatant bandit assassin hijacker commander',
  ),
  ...list(
    'civilian',
    'civilian child woman girl boy youth teenager baby infant toddler villager farmer student pupil schoolchild schoolgirl schoolboy worshipper worshiper passenger bystander mother father grandmother grandfather refugee migrant protester demonstrator shopper patient pilgrim tourist fisherman shepherd herder family resident inhabitant minor passerby commuter teacher tribesman citizen townspeople miner driver',
  ),
  ...list(
    'journalist_aid',
    'journalist reporter cameraman photographer correspondent medic paramedic doctor nurse midwife surgeon rescuer humanitarian photojournalist ambulanceman firefighter staffer',
  ),
  ...list(
    'unspecified',
    'people person man dead wounded injured victim life casualty body corpse death fatality injury household prisoner hostage detainee captive inmate expert observer monitor inspector other displaced idp evacuee individual worker suspect official officer member employee human soul martyr missing fallen employee national foreigner adviser advisor somebody survivor arrest abduction kidnapping disappearance supporter leader ally seeker name',
  ),
])

/** A modifier that settles the class of a noun that leaves it open ("police officers", "aid workers", "army officers"). */
export const MODIFIER_CLASSES: ReadonlyMap<string, CountedClass> = new Map([
  ...list('police', 'police'),
  ...list('journalist_aid', 'aid relief humanitarian medical health media rescue ambulance hospital un unrwa charity'),
  ...list('military', 'army military navy naval government regime pro-government loyalist coalition air-force'),
  ...list('militant', 'rebel insurgent armed militant terrorist jihadist militia opposition separatist guerrilla'),
  ...list('civilian', 'civilian young elderly unarmed innocent school'),
])

/** Things that wars and truces count. `force`: sent and moved; `target`: downed, hit, lost. */
export const THINGS: ReadonlyMap<string, 'force' | 'target' | 'building'> = new Map([
  ...kinds(
    'force',
    'vehicle truck lorry convoy tanker bus ambulance tank warship ship vessel boat jet aircraft helicopter warplane plane fighter_jet gun howitzer launcher battery carrier apc bulldozer pick-up pickup car submarine frigate destroyer battalion drone monitor bomber',
  ),
  ...kinds('target', 'missile uav weapon depot position post headquarters base warehouse radar system bridge mortar cannon artillery'),
  ...kinds(
    'building',
    'house home building school hospital clinic mosque church shop shelter village camp apartment structure market factory mill shed farm tent dwelling town settlement',
  ),
])

function list(kind: CountedClass, lemmas: string): [string, CountedClass][] {
  return lemmas.split(' ').map((lemma) => [lemma, kind])
}

function kinds(kind: 'force' | 'target' | 'building', lemmas: string): [string, 'force' | 'target' | 'building'][] {
  return lemmas.split(' ').map((lemma) => [lemma, kind])
}
