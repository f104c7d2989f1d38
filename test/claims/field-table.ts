/**
 * Sentences with one figure each and one of its fields: `words | field = value`, names joined by `/`, `-` for none.
 * Published on Thursday, 5 June 2025.
 */
export const FIELDS: readonly (readonly [sentence: string, words: string, field: string, value: string])[] = [
  // party: a side for combatants and things, never a nationality of civilians
  ['Five Ukrainian soldiers were killed near the river.', 'Five', 'party', 'Ukraine'],
  ['Three Palestinian children were killed.', 'Three', 'party', '-'],
  ['Shelling killed four civilians.', 'four', 'party', '-'],
  ['Rwanda lost two soldiers in the ambush.', 'two', 'party', 'Rwanda'],
  // scope
  ['At least 12 people were killed in an air strike on Monday.', 'At least 12', 'scope', 'incident'],
  ['More than 400 people have been killed since the beginning of May.', 'More than 400', 'scope', 'cumulative'],
  ['The war has killed 30,000 people.', '30,000', 'scope', 'cumulative'],
  ['Jordan hosts 600,000 refugees.', '600,000', 'scope', 'state'],
  ['Kenya will send 1,000 police officers.', '1,000', 'scope', 'planned'],
  ['In the past 24 hours, 27 soldiers were killed.', '27', 'scope', 'cumulative'],
  ['In all, 54 people have died so far.', '54', 'scope', 'cumulative'],
  ['At least 58 soldiers have been killed since April, including 36 in a strike on Sunday.', '36', 'scope', 'incident'],
  // days
  ['Nine people were killed on Monday.', 'Nine', 'from', '2025-06-02'],
  ['Nine people were killed on Monday.', 'Nine', 'to', '2025-06-02'],
  ['More than 400 people have been killed since 1 May.', 'More than 400', 'from', '2025-05-01'],
  ['More than 400 people have been killed since 1 May.', 'More than 400', 'to', '2025-06-05'],
  // place
  ['Eleven people were killed in Goma on Sunday.', 'Eleven', 'place', 'Goma'],
  ['Turkey hosts 3.1 million refugees.', '3.1 million', 'place', 'Turkey'],
  ['In talks in Geneva, the envoy said six people had been killed in Khartoum.', 'six', 'place', 'Khartoum'],
  // whose word it is
  ['Seven people were killed, the health ministry said.', 'Seven', 'attribution', 'health ministry'],
  ['Seven people were killed.', 'Seven', 'attribution', '-'],
  ['According to doctors, seven people were killed.', 'seven', 'attribution', 'doctors'],
  [
    'One peacekeeper from Ghana was killed and two from Nepal were injured when their patrol was ambushed near Bangassou.',
    'two',
    'place',
    'Bangassou',
  ],
  // what is told as to come is no supposition
  ['The ELN said it would free the nine hostages by Thursday.', 'nine', 'scope', 'planned'],
  ['The ELN said it would free the nine hostages by Thursday.', 'nine', 'stance', 'asserted'],
  // who did it, and who suffered it
  ['Five Palestinians were shot dead by Israeli troops in Nablus.', 'Five', 'agent', 'Israel'],
  ['Moscow has lost over 300 tanks.', 'over 300', 'party', 'Russia'],
  ['Moscow has lost over 300 tanks.', 'over 300', 'agent', '-'],
  // the headline is dated by the text
  ['Twelve killed in raid on port\n\nTwelve people were killed on Monday in a raid on the port of Aden.', 'Twelve', 'from', '2025-06-02'],
  // how far the report stands by it
  ['Up to 90 people may have drowned.', 'Up to 90', 'stance', 'possible'],
  ['At least 20 people are feared dead.', 'At least 20', 'stance', 'possible'],
  ['The army denied that it had killed 14 villagers.', '14', 'stance', 'denied'],
  ['Observers logged nine reports of possible breaches.', 'nine', 'stance', 'possible'],
  ['Nine people were killed.', 'Nine', 'stance', 'asserted'],
]
