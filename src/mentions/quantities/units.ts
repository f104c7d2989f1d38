import { formAt, type Parse } from '../../model/parse.ts'
import type { Quantity } from '../../model/quantity.ts'

/** What a number measures: its kind, its unit in plain form, and the last word of the unit. */
export interface Unit {
  readonly kind: Quantity['kind']
  readonly unit: string | null
  readonly last: number
}

/** The unit of the number in words [first, last]: after it ("6 km", "six-hour", "40 per cent") or before ("$3 million"). */
export function readUnit(parse: Parse, first: number, last: number): Unit | null {
  const currency = CURRENCY_SIGNS.get(formAt(parse, first - 1))
  if (currency !== undefined) return { kind: 'money', unit: currency, last }
  let word = last + 1
  if (formAt(parse, word) === '-') word++
  else if (formAt(parse, last) === 'half' && (formAt(parse, word) === 'a' || formAt(parse, word) === 'an')) word++
  if (FILLERS.has(formAt(parse, word))) word++
  return unitAt(parse, word)
}

/** The unit that is written from word `at` on. */
export function unitAt(parse: Parse, at: number): Unit | null {
  const form = formAt(parse, at)
  if (form === 'per' && PER_CENT.has(formAt(parse, at + 1))) return { kind: 'percent', unit: 'percent', last: at + 1 }
  if (form === 'percentage' && formAt(parse, at + 1).startsWith('point')) return { kind: 'percent', unit: 'point', last: at + 1 }
  if (form === 'square' || form === 'sq' || form === 'sq.') return areaAt(parse, formAt(parse, at + 1) === '.' ? at + 2 : at + 1)
  if (QUALIFIERS.has(form)) {
    const unit = UNITS.get(formAt(parse, at + 1))
    if (unit === undefined) return null
    if (form === 'nautical' || form === 'light')
      return { kind: form === 'light' ? 'other' : unit.kind, unit: `${form} ${unit.unit}`, last: at + 1 }
    if (unit.kind === 'money')
      return { kind: 'money', unit: CURRENCIES.get(`${form} ${unit.unit}`) ?? `${form} ${formAt(parse, at + 1)}`, last: at + 1 }
    return unit.kind === 'weight' ? { ...unit, last: at + 1 } : null
  }
  const unit = UNITS.get(form)
  if (unit === undefined) return null
  if (form.startsWith('pound') && (formAt(parse, at - 1) === '-' || formAt(parse, at + 1) === 'of'))
    return { kind: 'weight', unit: 'lb', last: at }
  if (
    form === 'm' &&
    parse.starts[at] !== parse.ends[at - 1] &&
    !/^[-,.;:)]?$/.test(formAt(parse, at + 1)) &&
    !ADJECTIVES.has(formAt(parse, at + 1))
  )
    return { kind: 'length', unit: 'm', last: at }
  return rateAt(parse, at, unit)
}

/** "30 km/h", "40 kilometres per hour"; otherwise the unit as it stands. */
function rateAt(parse: Parse, at: number, unit: { readonly kind: Quantity['kind']; readonly unit: string }): Unit {
  const slash = formAt(parse, at + 1)
  const over = UNITS.get(formAt(parse, at + 2))
  if ((slash === '/' || slash === 'per') && unit.kind === 'length' && over?.kind === 'duration') {
    return { kind: 'rate', unit: `${unit.unit}/${over.unit}`, last: at + 2 }
  }
  return { ...unit, last: at }
}

function areaAt(parse: Parse, at: number): Unit | null {
  const unit = UNITS.get(formAt(parse, at))
  return unit?.kind === 'length' ? { kind: 'area', unit: `${unit.unit}²`, last: at } : null
}

// "Nautical miles", "metric tons", "Egyptian pounds"; what else may stand before a unit of measure counts things.
const QUALIFIERS: ReadonlySet<string> = new Set(
  'nautical metric short long light us u.s. american canadian australian turkish syrian egyptian lebanese sudanese iraqi iranian yemeni british english russian israeli jordanian libyan ethiopian kenyan nigerian indian pakistani'.split(
    ' ',
  ),
)
// What a nation's money is called in ISO 4217; the unit is what the word by itself stands for.
const CURRENCIES: ReadonlyMap<string, string> = new Map(
  (
    'us USD:USD|u.s. USD:USD|american USD:USD|canadian USD:CAD|australian USD:AUD|turkish TRY:TRY|british GBP:GBP|english GBP:GBP|egyptian GBP:EGP|syrian GBP:SYP|' +
    'lebanese GBP:LBP|sudanese GBP:SDG|syrian TRY:SYP|lebanese TRY:LBP|iranian IRR:IRR|yemeni IRR:YER|russian RUB:RUB|israeli ILS:ILS|indian INR:INR|pakistani INR:PKR|' +
    'iraqi dinar:IQD|libyan dinar:LYD|jordanian dinar:JOD|ethiopian ETB:ETB|nigerian NGN:NGN|kenyan shilling:KES'
  )
    .split('|')
    .map((entry) => entry.split(':') as [string, string]),
)
const PER_CENT: ReadonlySet<string> = new Set(['cent', 'cent.'])
const ADJECTIVES: ReadonlySet<string> = new Set([
  'wide',
  'long',
  'high',
  'deep',
  'tall',
  'away',
  'from',
  'of',
  'to',
  'and',
  'or',
  'above',
  'below',
  'thick',
])

// "Two full days", "12 straight hours", "15 more minutes", "six long months".
const FILLERS: ReadonlySet<string> = new Set([
  'more',
  'full',
  'straight',
  'consecutive',
  'successive',
  'whole',
  'long',
  'further',
  'additional',
  'calendar',
  'working',
  'short',
  'extra',
])

const CURRENCY_SIGNS: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['usd', 'USD'],
  ['€', 'EUR'],
  ['eur', 'EUR'],
  ['£', 'GBP'],
  ['gbp', 'GBP'],
  ['₺', 'TRY'],
  ['₽', 'RUB'],
  ['₴', 'UAH'],
  ['₪', 'ILS'],
  ['¥', 'JPY'],
  ['rs', 'INR'],
  ['rs.', 'INR'],
])

const UNITS: ReadonlyMap<string, { readonly kind: Quantity['kind']; readonly unit: string }> = new Map(
  (
    [
      ['length', 'km', 'km kms kilometre kilometres kilometer kilometers'],
      ['length', 'm', 'm metre metres meter meters'],
      ['length', 'cm', 'cm centimetre centimetres centimeter centimeters'],
      ['length', 'mm', 'mm millimetre millimetres millimeter millimeters'],
      ['length', 'mile', 'mile miles mi'],
      ['length', 'foot', 'foot feet ft'],
      ['length', 'inch', 'inch inches'],
      ['length', 'yard', 'yard yards yds'],
      ['area', 'hectare', 'hectare hectares ha'],
      ['area', 'acre', 'acre acres'],
      ['area', 'dunam', 'dunam dunams dunum dunums'],
      ['area', 'km²', 'km2 km² sqkm'],
      ['area', 'm²', 'm2 m² sqm'],
      ['weight', 'tonne', 'tonne tonnes ton tons mt'],
      ['weight', 'kg', 'kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes'],
      ['weight', 'g', 'gram grams gramme grammes'],
      ['weight', 'lb', 'lb lbs'],
      ['weight', 'ounce', 'ounce ounces oz'],
      ['duration', 'second', 'second seconds sec secs'],
      ['duration', 'minute', 'minute minutes min mins'],
      ['duration', 'hour', 'hour hours hr hrs h'],
      ['duration', 'day', 'day days'],
      ['duration', 'night', 'night nights'],
      ['duration', 'week', 'week weeks'],
      ['duration', 'fortnight', 'fortnight fortnights'],
      ['duration', 'month', 'month months'],
      ['duration', 'year', 'year years yr yrs'],
      ['duration', 'decade', 'decade decades'],
      ['duration', 'century', 'century centuries'],
      ['percent', 'percent', 'percent % pct pc'],
      ['money', 'USD', 'dollar dollars usd'],
      ['money', 'EUR', 'euro euros eur'],
      ['money', 'GBP', 'pound pounds sterling'],
      ['money', 'TRY', 'lira liras lire'],
      ['money', 'RUB', 'ruble rubles rouble roubles'],
      ['money', 'ETB', 'birr'],
      ['money', 'ILS', 'shekel shekels'],
      ['money', 'UAH', 'hryvnia hryvnias hryvnya'],
      ['money', 'INR', 'rupee rupees'],
      ['money', 'IRR', 'rial rials'],
      ['money', 'NGN', 'naira'],
      ['money', 'CNY', 'yuan renminbi'],
      ['money', 'JPY', 'yen'],
      ['money', 'AED', 'dirham dirhams'],
      ['money', 'COP', 'peso pesos'],
      ['money', 'XAF', 'franc francs'],
      ['money', 'dinar', 'dinar dinars'],
      ['money', 'shilling', 'shilling shillings'],
      ['money', 'cent', 'cents'],
      ['rate', 'km/hour', 'kph kmh'],
      ['rate', 'mile/hour', 'mph'],
      ['rate', 'knot', 'knot knots'],
      ['other', 'degree', 'degree degrees deg deg. ° °c'],
      ['other', 'litre', 'litre litres liter liters'],
      ['other', 'gallon', 'gallon gallons'],
      ['other', 'megawatt', 'megawatt megawatts mw'],
      ['other', 'volt', 'volt volts kv'],
      ['other', 'kiloton', 'kiloton kilotons megaton megatons'],
    ] as const
  ).flatMap(([kind, unit, words]) => words.split(' ').map((word) => [word, { kind, unit }] as const)),
)
