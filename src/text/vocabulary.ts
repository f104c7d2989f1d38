/** Abbreviations that keep their full stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms dr prof rev hon st sr jr gen col lt maj capt cpl sgt cmdr adm brig pvt gov sen rep pres supt insp det amb ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat ' +
    'vs etc al viz cf ca approx est dept inc ltd co corp bros assn univ fig figs vol ed eds pp op no nos ave blvd rd mt ft ' +
    'ala ariz calif colo conn fla ill ind kan mass mich minn mo mont neb nev okla ore pa penn tenn tex va vt wash wis'
  ).split(' '),
)

/** What stays with the word after its hyphen. */
export const PREFIXES: ReadonlySet<string> = new Set(
  'non pre post re co anti semi multi mid pro ex sub un neo mini pan e inter intra micro macro mega proto quasi socio psycho ultra counter trans geo bio electro'.split(
    ' ',
  ),
)

/** Units that are words of their own when written against a number: `35 mm`, `7 pm`, `$ 3 m`. */
export const UNITS: ReadonlySet<string> = new Set(
  'mm cm m km kms kg kgs g mg lb lbs oz ft in yd mi mph kph kmh kb mb gb tb hz khz mhz ghz w kw mw gw v kv am pm hrs hr h min mins sec secs s ms k bn mn tn b c f ha ml l'.split(
    ' ',
  ),
)
