/** Abbreviations that keep their full stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof rev hon st sr jr gen col lt maj capt cpl sgt cmdr adm brig pvt gov sen rep pres supt insp det amb ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec tue tues thu thurs ' +
    'vs etc al viz incl excl cf ca approx est dept inc ltd co corp bros assn univ figs vol ed eds pp op nos ave drs ext blvd rd mt ft ' +
    'ala ariz calif colo conn fla ill ind kan mass mich minn mo mont neb nev okla ore pa penn tenn tex va vt wash wis'
  ).split(' '),
)

/** Abbreviations that are words as well: they keep the full stop before a number, or capitalised after a comma. */
export const AMBIGUOUS_ABBREVIATIONS: ReadonlySet<string> = new Set(
  'no fig mar jun jul mass wash ill ind kan ala ark mich miss mo neb nev ore pa tex va vt wis mon wed fri sat sun art sec ch par para ver'.split(
    ' ',
  ),
)

/** What stays with the word after its hyphen. */
export const PREFIXES: ReadonlySet<string> = new Set(
  'non pre post re co anti semi multi mid pro ex sub un mis over neo mini pan e inter intra micro macro mega proto quasi socio psycho ultra counter trans geo bio electro'.split(
    ' ',
  ),
)

/** Units that are words of their own when written against a number: `35 mm`, `7 pm`, `$ 3 m`. */
export const UNITS: ReadonlySet<string> = new Set(
  'mm cm m km kms Km KM kg kgs Kg KG g mg lb lbs oz ft in yd mi mph kph kmh kb mb gb tb KB MB GB TB hz khz mhz ghz Hz kHz MHz GHz w kw mw gw W kW MW GW V kv kV am pm AM PM Am Pm hrs hr h min mins sec secs ms k K M bn mn tn b B f F C ha ml l L'.split(
    ' ',
  ),
)

export const EMOTICONS: ReadonlySet<string> = new Set([
  ':)',
  ':(',
  ':-)',
  ':-(',
  ';)',
  ';-)',
  ':D',
  ':-D',
  ':P',
  ':-P',
  ':p',
  '=)',
  '=(',
  '<3',
  ':/',
  ':-/',
  ':o',
  ":'(",
])
