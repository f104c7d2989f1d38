/** The regular forms of a verb or noun. */
export function inflect(lemma: string): { s: string; ing: string; ed: string } {
  const isAfterConsonant = /[^aeiou]y$/.test(lemma)
  const s = isAfterConsonant ? `${lemma.slice(0, -1)}ies` : /(s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : `${lemma}s`
  if (/[^eoy]e$|ue$/.test(lemma)) return { s, ing: `${lemma.slice(0, -1)}ing`, ed: `${lemma}d` }
  if (lemma.endsWith('e')) return { s, ing: `${lemma}ing`, ed: `${lemma}d` }
  const stem = /^[^aeiou]*(qu)?[aeiou][^aeiouwxy]$/.test(lemma) ? lemma + lemma.slice(-1) : lemma
  return { s, ing: `${stem}ing`, ed: isAfterConsonant ? `${lemma.slice(0, -1)}ied` : `${stem}ed` }
}

/** Verbs with irregular pasts: lemma, past, participle. */
export const IRREGULAR_VERBS: readonly (readonly [string, string, string])[] = (
  'abide abode abode,arise arose arisen,awake awoke awoken,bear bore borne,beat beat beaten,become became become,befall befell befallen,' +
  'begin began begun,behold beheld beheld,bend bent bent,beset beset beset,bet bet bet,bid bid bid,bind bound bound,bite bit bitten,' +
  'bleed bled bled,blow blew blown,break broke broken,breed bred bred,bring brought brought,broadcast broadcast broadcast,build built built,' +
  'burst burst burst,buy bought bought,cast cast cast,catch caught caught,choose chose chosen,cling clung clung,come came come,cost cost cost,' +
  'creep crept crept,cut cut cut,deal dealt dealt,dig dug dug,draw drew drawn,drink drank drunk,drive drove driven,dwell dwelt dwelt,eat ate eaten,' +
  'fall fell fallen,feed fed fed,feel felt felt,fight fought fought,find found found,flee fled fled,fling flung flung,fly flew flown,' +
  'free freed freed,agree agreed agreed,guarantee guaranteed guaranteed,decree decreed decreed,forbid forbade forbidden,forecast forecast forecast,foresee foresaw foreseen,forget forgot forgotten,forgive forgave forgiven,' +
  'forgo forwent forgone,forsake forsook forsaken,freeze froze frozen,get got gotten,give gave given,go went gone,grind ground ground,' +
  'grow grew grown,hang hung hung,hear heard heard,hide hid hidden,hit hit hit,hold held held,hurt hurt hurt,keep kept kept,kneel knelt knelt,' +
  'know knew known,lay laid laid,lead led led,leap leapt leapt,leave left left,lend lent lent,let let let,lie lay lain,light lit lit,' +
  'lose lost lost,make made made,mean meant meant,meet met met,mislead misled misled,mistake mistook mistaken,misunderstand misunderstood misunderstood,' +
  'outdo outdid outdone,outgrow outgrew outgrown,overcome overcame overcome,overhear overheard overheard,override overrode overridden,' +
  'overrun overran overrun,oversee oversaw overseen,overtake overtook overtaken,overthrow overthrew overthrown,pay paid paid,put put put,' +
  'quit quit quit,read read read,rebuild rebuilt rebuilt,redo redid redone,rend rent rent,repay repaid repaid,resell resold resold,' +
  'retake retook retaken,rethink rethought rethought,rewrite rewrote rewritten,rid rid rid,ride rode ridden,ring rang rung,rise rose risen,' +
  'run ran run,say said said,see saw seen,seek sought sought,sell sold sold,send sent sent,set set set,shake shook shaken,shed shed shed,' +
  'shine shone shone,shoot shot shot,show showed shown,shrink shrank shrunk,shut shut shut,sing sang sung,sink sank sunk,sit sat sat,' +
  'slay slew slain,sleep slept slept,slide slid slid,sling slung slung,slit slit slit,sow sowed sown,speak spoke spoken,speed sped sped,' +
  'spend spent spent,spin spun spun,spit spat spat,split split split,spread spread spread,spring sprang sprung,stand stood stood,' +
  'steal stole stolen,stick stuck stuck,sting stung stung,stink stank stunk,stride strode stridden,strike struck struck,string strung strung,' +
  'strive strove striven,swear swore sworn,sweep swept swept,swell swelled swollen,swim swam swum,swing swung swung,take took taken,' +
  'teach taught taught,tear tore torn,tell told told,think thought thought,throw threw thrown,thrust thrust thrust,tread trod trodden,' +
  'undergo underwent undergone,understand understood understood,undertake undertook undertaken,undo undid undone,uphold upheld upheld,' +
  'upset upset upset,wake woke woken,wear wore worn,weave wove woven,weep wept wept,win won won,wind wound wound,withdraw withdrew withdrawn,' +
  'withhold withheld withheld,withstand withstood withstood,wring wrung wrung,write wrote written'
)
  .split(',')
  .map((line) => line.split(' ') as [string, string, string])

/** Nouns with irregular plurals. */
export const IRREGULAR_NOUNS: readonly (readonly [string, string])[] = (
  'series series,species species,headquarters headquarters,barracks barracks,crossroads crossroads,means means,analysis analyses,crisis crises,' +
  'thesis theses,basis bases,axis axes,oasis oases,hypothesis hypotheses,diagnosis diagnoses,child children,man men,woman women,foot feet,tooth teeth,' +
  'goose geese,mouse mice,ox oxen,criterion criteria,phenomenon phenomena,knife knives,life lives,wife wives,half halves,self selves,leaf leaves,' +
  'loaf loaves,thief thieves,wolf wolves,shelf shelves,calf calves,aircraft aircraft,craft craft,gunman gunmen,policeman policemen,spokesman spokesmen,' +
  'spokeswoman spokeswomen,serviceman servicemen,militiaman militiamen,fisherman fishermen,clergyman clergymen,tribesman tribesmen,statesman statesmen,' +
  'congressman congressmen,businessman businessmen,rifleman riflemen,guardsman guardsmen,bus buses,gas gases,hero heroes,potato potatoes,tomato tomatoes,' +
  'veto vetoes,echo echoes,torpedo torpedoes,embargo embargoes,cargo cargoes,volcano volcanoes,mosquito mosquitoes,corps corps,offspring offspring,sheep sheep'
)
  .split(',')
  .map((line) => line.split(' ') as [string, string])
