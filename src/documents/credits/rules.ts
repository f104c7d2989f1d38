import type { Credit } from '../../model/document.ts'
import { isAgencyName, withoutThe } from './agencies.ts'
import type { Line } from './lines.ts'

/** One way in which a text says whose it is. `before` are the credits that the rules above have found. */
export interface CreditRule {
  readonly name: string
  /** The rule is only tried on lines with one of these; empty for all. */
  readonly hints: readonly string[]
  readonly find: (line: Line, before: readonly Credit[]) => readonly Credit[]
}

/** Datelines come first: a name that stands in one is an agency wherever else the text gives it. */
export const RULES: readonly CreditRule[] = [
  { name: 'dateline', hints: ['('], find: inDateline },
  { name: 'dateline in slashes', hints: ['/'], find: inSlashes },
  { name: 'supplied by', hints: [' by '], find: suppliedBy },
  { name: 'source line', hints: ['Source', 'Credit', 'Agency', 'Via'], find: inSourceLine },
  { name: 'byline', hints: ['By '], find: inByline },
  { name: 'reporting by', hints: ['eporting by '], find: reportingBy },
  { name: 'contributed', hints: [' contributed'], find: contributed },
  { name: 'with files from', hints: ['ith '], find: withFilesFrom },
  { name: 'in brackets', hints: ['(', '['], find: inBrackets },
  { name: 'last words', hints: [], find: lastWords },
  { name: 'copyright', hints: ['©', '(c)', '(C)', 'opyright'], find: inCopyright },
]

const WORD = "(?:(?:\\p{Lu}\\.){2,5}|\\p{Lu}[\\p{L}\\p{N}&'’-]{0,30})"
const NAME = `${WORD}(?:\\s(?:(?:of|for|and|the|de)\\s)?${WORD}){0,4}`

/** `ADDIS ABABA, Nov 4 (Horn Wire) - …`, `(Reuters) - …`, `Beirut (AFP) – …`. */
function inDateline(line: Line): Credit[] {
  const match = line.fromTop < 14 ? DATELINE.exec(line.text) : null
  const name = match?.[2] ?? ''
  return match === null || GENERIC.test(name) || abbreviates(name, match[1] ?? '')
    ? []
    : [creditAt(line, name, match[0].lastIndexOf(name), 'whole')]
}
const DATELINE = new RegExp(`^([^()a-z]{0,3}[^().;:!?]{0,80}|[^()]{0,3}\\p{Lu}[^()]{2,60})\\(((?:The )?${NAME})\\)\\s{0,3}[-–—:]`, 'u')

// "MEKELLE (Dispatch) - " names no agency: the paper speaks of itself.
const GENERIC = /^(?:Dispatch|Staff|Special|Exclusive|Updated?|Local|Online|Agencies|Correspondents?|Reporters?|Video|Opinion|Analysis)$/

/** Whether the name's letters are the first letters of the words before it: "Syrian Democratic Forces (SDF) - ". */
function abbreviates(name: string, before: string): boolean {
  const initials = (before.match(/\p{L}+/gu) ?? []).map((word) => word.charAt(0).toUpperCase()).join('')
  return name.length > 1 && /^\p{Lu}+$/u.test(name) && initials.endsWith(name) && !isAgencyName(name)
}

/** `MOSCOW, March 5. /TASS/.` */
function inSlashes(line: Line): Credit[] {
  const match = line.fromTop < 14 ? SLASHES.exec(line.text) : null
  return match?.[1] === undefined ? [] : [creditAt(line, match[1], match[0].lastIndexOf(match[1]), 'whole')]
}
const SLASHES = new RegExp(`^\\p{Lu}[^/]{2,60}/(${NAME})/`, 'u')

/** `This report was supplied by the agency Horn Wire.` */
function suppliedBy(line: Line): Credit[] {
  const match = line.fromEnd < 8 || line.fromTop < 8 ? SUPPLIED.exec(line.text) : null
  return match?.[1] === undefined ? [] : [creditAt(line, match[1], match.index + match[0].lastIndexOf(match[1]), 'whole')]
}
const SUPPLIED = new RegExp(
  `\\b[Tt]his (?:report|article|story|dispatch|text|item|piece)(?: was| is| has been)? (?:first |originally |also )?(?:supplied|provided|produced|distributed|written|published|issued|filed|sent)(?: to us)? by (?:the )?(?:(?:news |press )?(?:agency|wire|service) )?(${NAME})`,
  'u',
)

/** `Source: Levanter. …` in a line of its own at an end of the text. */
function inSourceLine(line: Line): Credit[] {
  const match = line.fromEnd < 6 || line.fromTop < 6 ? SOURCE.exec(line.text) : null
  if (match?.[1] === undefined || line.text.length > 160) return []
  const names = namesIn(match[1])
  return names.map(({ name, at }) =>
    creditAt(line, name, match[0].length - (match[1] ?? '').length + at, names.length === 1 ? 'whole' : 'part'),
  )
}
const SOURCE = new RegExp(
  `^\\W{0,4}(?:Sources?|Credit|Agency|Via):\\s{0,3}((?:${NAME})(?:(?:\\s?[,/&+]\\s?|\\sand\\s)(?:${NAME})){0,4})`,
  'u',
)

/** `By Michael Brown and Maria Hill for AFP`, `By Horn Wire staff`, `By Ana Ruiz, Associated Press`, `By Reuters`. */
function inByline(line: Line, before: readonly Credit[]): Credit[] {
  const plain = line.text.trim()
  if (line.fromTop > 14 || plain.length > 160 || !/^\W{0,6}By\s/.test(plain)) return []
  const forWhom = BY_FOR.exec(line.text) ?? BY_STAFF.exec(line.text)
  if (forWhom?.[1] !== undefined) return [creditAt(line, forWhom[1], forWhom.index + forWhom[0].indexOf(forWhom[1]), 'whole')]
  return namesIn(line.text)
    .filter(({ name }) => isCredited(name.replace(/^By /, ''), before))
    .map(({ name, at }) => creditAt(line, name.replace(/^By /, ''), at + (name.startsWith('By ') ? 3 : 0), 'whole'))
}
const BY_FOR = new RegExp(`\\sfor (?:the )?(${NAME})\\W{0,8}(?:\\(#?\\))?\\W{0,4}$`, 'u')
const BY_STAFF = new RegExp(
  `By (?:the )?(${NAME}?) (?:staff|Staff|correspondents?|Correspondents?|reporters?|Reporters?|newsroom|Newsroom|desk)\\b`,
  'u',
)

/** `(Reporting by Levanter in Amman and Ankara)`; persons are no agencies. */
function reportingBy(line: Line, before: readonly Credit[]): Credit[] {
  const match = line.fromEnd < 8 ? REPORTING.exec(line.text) : null
  if (match === null) return []
  const from = match.index + match[0].length
  const end = line.text.slice(from).search(/;|\.\s|\)/)
  const share = /additional/i.test(match[0]) ? 'part' : 'whole'
  return namesIn(end < 0 ? line.text.slice(from) : line.text.slice(from, from + end))
    .filter(({ name, at }, index) => isCredited(name, before) || (index === 0 && at === 0 && !name.includes(' ')))
    .map(({ name, at }) => creditAt(line, name, from + at, share))
}
const REPORTING = /^\W{0,4}(?:Additional )?[Rr]eporting by /u

/** `Reuters and AFP contributed to this report.`, `— AFP contributed`. */
function contributed(line: Line, before: readonly Credit[]): Credit[] {
  const at = line.fromEnd < 8 && line.text.length < 400 ? line.text.indexOf(' contributed') : -1
  if (at < 0) return []
  const from = Math.max(line.text.lastIndexOf('. ', at) + 1, at - 160, 0)
  return agenciesIn(line, { from, to: at }, before)
}

/** `With files from Reuters`, `With additional reporting by AFP and Horn Wire.` */
function withFilesFrom(line: Line, before: readonly Credit[]): Credit[] {
  const match = line.fromEnd < 8 ? WITH.exec(line.text) : null
  return match === null ? [] : agenciesIn(line, { from: match.index + match[0].length, to: match.index + match[0].length + 120 }, before)
}
const WITH = /\b[Ww]ith (?:additional |further )?(?:files|reporting|inputs?|material|reports?|contributions?|copy) (?:from|by) /

function agenciesIn(line: Line, { from, to }: { readonly from: number; readonly to: number }, before: readonly Credit[]): Credit[] {
  return namesIn(line.text.slice(from, to))
    .filter(({ name }) => isCredited(name, before))
    .map(({ name, at }) => creditAt(line, name, from + at, 'part'))
}

/** `(Horn Wire, Nairobi desk)`, `(AFP)` in a line of their own or at the end of the last one. */
function inBrackets(line: Line, before: readonly Credit[]): Credit[] {
  const match = (line.fromEnd < 4 || line.fromTop < 8) && !CAPTION.test(line.text) ? BRACKETS.exec(line.text) : null
  if (match?.[1] === undefined) return []
  const isAlone = line.text.trim() === match[0].trim()
  if (!isAlone && line.fromEnd > 1) return []
  const says = /desk|bureau|newsroom|staff|service/i.test(match[2] ?? '')
  return isCredited(match[1], before) || (isAlone && says)
    ? [creditAt(line, match[1], match.index + match[0].indexOf(match[1]), 'whole')]
    : []
}
const CAPTION = /^\W{0,4}(?:photo|image|picture|file|video|map|graphic)s?\b/i
const BRACKETS = new RegExp(`[(\\[](${NAME})((?:[,;/][^()\\[\\]]{0,60})?)[)\\]]\\W{0,3}$`, 'u')

/** The last line is an agency's name, or ends with one after a dash: `– Reuters`. */
function lastWords(line: Line, before: readonly Credit[]): Credit[] {
  const match = line.fromEnd < 3 ? LAST.exec(line.text) : null
  const name = match?.[1] ?? ''
  return match !== null && isCredited(name, before) ? [creditAt(line, name, match.index + match[0].indexOf(name), 'whole')] : []
}
const LAST = new RegExp(`(?:^|[-–—/]\\s?)(${NAME})\\W{0,3}$`, 'u')

/** `Copyright 2020 The Associated Press.` Only what is known as an agency: every outlet has its own. */
function inCopyright(line: Line): Credit[] {
  const match = line.fromEnd < 8 ? COPYRIGHT.exec(line.text) : null
  const name = match?.[1] ?? ''
  return match !== null && isAgencyName(name) ? [creditAt(line, name, match.index + match[0].lastIndexOf(name), 'whole')] : []
}
const COPYRIGHT = new RegExp(`(?:©|\\([cC]\\)|[Cc]opyright)[\\s©]{0,3}(?:\\d{4}[\\s,]{0,2})?(?:by )?(?:[Tt]he )?(${NAME})`, 'u')

function isCredited(name: string, before: readonly Credit[]): boolean {
  return isAgencyName(name) || before.some(({ agency }) => agency.toLowerCase() === withoutThe(name).toLowerCase())
}

function namesIn(text: string): { readonly name: string; readonly at: number }[] {
  return [...text.matchAll(NAMES)].flatMap((match) => {
    // "Reuters and AFP" are two, "Press and Journal" is one only if it is listed.
    const parts = isAgencyName(match[0]) && !match[0].includes(' and ') ? [match[0]] : match[0].split(/ and (?:the )?/)
    let at = match.index
    return parts.map((name) => {
      const start = text.indexOf(name, at)
      at = start + name.length
      return { name: name.replace(/[.'’-]+$/, ''), at: start }
    })
  })
}
const NAMES = new RegExp(NAME, 'gu')

function creditAt(line: Line, name: string, at: number, share: Credit['share']): Credit {
  const plain = withoutThe(name).replace(/[.'’-]+$/, '')
  const start = line.start + at + name.indexOf(plain)
  return { agency: plain, span: { start, end: start + plain.length }, share }
}
