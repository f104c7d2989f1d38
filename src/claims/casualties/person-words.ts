/** What a word for a person tells: sex, stage of life, and whether it says that harm was done to them or by them. */
export interface PersonWord {
  readonly sex: 'man' | 'woman' | null
  readonly stage: 'child' | 'young' | 'grown' | null
  /** `hit`: a victim, of what the word leaves open; `killed`: the deceased; `attacker`: who did it. */
  readonly part: 'hit' | 'killed' | 'attacker' | null
}

/** Nouns for a person, by lemma. */
export const PERSONS: ReadonlyMap<string, PersonWord> = new Map([
  ...list(
    { sex: 'man', stage: 'grown' },
    'man husband father dad grandfather uncle policeman businessman serviceman clergyman fireman postman gentleman groom stepfather grandpa',
  ),
  ...list(
    { sex: 'woman', stage: 'grown' },
    'woman wife mother mom mum grandmother aunt policewoman businesswoman servicewoman lady bride stepmother grandma housewife widow',
  ),
  ...list({ sex: 'man', stage: null }, 'son brother nephew grandson boyfriend stepson fiance fiancé'),
  ...list({ sex: 'woman', stage: null }, 'daughter sister niece granddaughter girlfriend stepdaughter fiancee fiancée'),
  ...list({ sex: 'man', stage: 'child' }, 'boy schoolboy'),
  ...list({ sex: 'woman', stage: 'child' }, 'girl schoolgirl'),
  ...list({ sex: null, stage: 'child' }, 'child baby infant toddler schoolchild pupil newborn kid minor'),
  ...list({ sex: null, stage: 'young' }, 'teen teenager youth youngster student adolescent'),
  ...list({ sex: null, stage: 'grown' }, 'parent grandparent pensioner adult'),
  ...list(
    { sex: null, stage: null },
    'person passenger bystander driver pedestrian motorist resident neighbour neighbor cousin relative friend spouse sibling partner roommate classmate colleague coworker co-worker ' +
      'customer patron shopper clerk cashier owner worker employee guest visitor tourist villager farmer shepherd herder fisherman labourer laborer trader shopkeeper vendor baker butcher tailor teacher professor ' +
      'doctor nurse medic paramedic surgeon pharmacist firefighter rescuer volunteer journalist reporter photographer cameraman correspondent translator interpreter lawyer judge prosecutor ' +
      'officer deputy trooper policeman constable gendarme guard soldier conscript sergeant corporal lieutenant captain major colonel general commander fighter militant rebel insurgent sailor pilot marine sniper recruit reservist ' +
      'civilian refugee migrant prisoner inmate detainee hostage protester demonstrator activist politician mayor official imam priest monk pastor worshipper pilgrim miner mechanic engineer electrician ' +
      'singer actor player coach athlete leader chief director minister governor senator deputy lawmaker veteran native member individual local cyclist rider commuter hunter rapper musician barber',
  ),
  ...list({ sex: null, stage: null, part: 'hit' }, 'victim casualty'),
  ...list({ sex: null, stage: null, part: 'killed' }, 'deceased'),
  ...list(
    { sex: null, stage: null, part: 'attacker' },
    'gunman shooter suspect attacker assailant bomber intruder robber burglar killer perpetrator hijacker',
  ),
])

/** Pronouns for one person, by form. */
export const PRONOUNS: ReadonlyMap<string, PersonWord['sex']> = new Map([
  ['he', 'man'],
  ['him', 'man'],
  ['his', 'man'],
  ['she', 'woman'],
  ['her', 'woman'],
  ['who', null],
  ['whom', null],
])

function list(told: Partial<PersonWord>, lemmas: string): [string, PersonWord][] {
  return lemmas.split(' ').map((lemma) => [lemma, { sex: null, stage: null, part: null, ...told }])
}
