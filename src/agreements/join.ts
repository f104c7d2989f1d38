import type { AgreedTerm, Agreement } from '../model/agreement.ts'
import type { Evidence } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Gap } from '../model/gap.ts'
import type { Term } from '../model/story.ts'
import type { Said, WrittenTerm } from './file/written.ts'
import { plain, sameName } from './names.ts'
import type { Accord } from './resolve.ts'

/** Terms as files and reports tell them together, and the agreements with the words that reports have for them. */
export interface Joined {
  readonly terms: readonly Term[]
  readonly agreements: readonly Agreement[]
  readonly gaps: readonly Gap[]
}

/**
 * Puts the terms of agreement files with what reports tell of the same: type, accord and value must fit. The file's word holds; the
 * reports' words are its evidence. What only reports tell stays beside it.
 */
export function joinTerms(
  told: readonly Term[],
  accords: readonly Accord[],
  documents: readonly Pick<Document, 'id' | 'file' | 'text'>[],
): Joined {
  const left = new Set(told)
  const gaps: Gap[] = []
  const agreements: Agreement[] = []
  const entered: Term[] = []
  for (const { agreement, written } of accords) {
    const names = [agreement.name, ...written.also]
    const terms = agreement.terms.map((agreed, at): AgreedTerm => {
      const own = written.terms[at]
      const same = [...left].filter((term) => own !== undefined && isSame(term, own, names))
      for (const term of same) left.delete(term)
      const said = (own?.said ?? []).flatMap((words) => find(words, documents) ?? miss(words, agreement.file, gaps))
      const whole: AgreedTerm = { ...agreed, evidence: distinct([...said, ...same.flatMap(({ evidence }) => evidence)]) }
      entered.push(termOf(whole, { own, same, agreement }))
      return whole
    })
    agreements.push({ ...agreement, terms })
  }
  const named = [...left].map((term) => ({
    ...term,
    agreement:
      accords.find(({ agreement, written }) => isAccord(term.agreement, [agreement.name, ...written.also]))?.agreement.name ??
      term.agreement,
  }))
  return { terms: [...entered, ...named], agreements, gaps }
}

interface Around {
  readonly own: WrittenTerm | undefined
  readonly same: readonly Term[]
  readonly agreement: Agreement
}

function termOf(agreed: AgreedTerm, { own, same, agreement }: Around): Term {
  const [first] = same
  const { area } = agreed
  const width = area?.width ?? null
  const isSized = own?.value == null && width !== null && width.leftKm === width.rightKm
  const places = [...(area?.names ?? []), ...same.flatMap(({ place }) => place)]
  return {
    id: agreed.id,
    agreement: agreement.name,
    type: agreed.type,
    parties: agreed.parties.length > 0 ? agreed.parties : agreement.parties.map(({ name }) => name),
    starts: agreed.starts?.at ?? first?.starts ?? null,
    value: isSized ? width.leftKm : (own?.value ?? first?.value ?? null),
    unit: isSized ? 'km' : (own?.unit ?? first?.unit ?? null),
    place: places.length > 0 ? [...new Set(places)] : area === null ? [] : [area.name],
    ...(first?.what === undefined ? {} : { what: first.what }),
    evidence: agreed.evidence,
    agreed,
  }
}

function isSame(told: Term, { type, value, area, starts }: WrittenTerm, names: readonly string[]): boolean {
  if (told.type !== type || !isAccord(told.agreement, names)) return false
  const width = area?.width ?? null
  const size = value ?? (width !== null && width.leftKm === width.rightKm ? width.leftKm : null)
  if (told.value !== null && size !== null && told.value !== size) return false
  // "Other" is any clause: only its number tells which.
  return type !== 'other' || (told.value !== null && told.value === size) || (told.starts !== null && told.starts === (starts?.at ?? null))
}

/** "Moscow", "Moscow, 2020" and "Moscow, 5 March 2020" are one accord; "Sochi, 2018" is another. */
function isAccord(told: string, names: readonly string[]): boolean {
  return names.some((name) => {
    if (sameName(told, name)) return true
    const [some, others] = [plain(told).split(' '), plain(name).split(' ')]
    return told !== '' && some[0] === others[0] && some.every((word) => others.includes(word))
  })
}

/** Where words stand in a report, whatever the white space between them. */
function find({ report, words }: Said, documents: readonly Pick<Document, 'id' | 'file' | 'text'>[]): Evidence[] | null {
  const document = documents.find(({ file }) => file === report || file.endsWith(`/${report}`))
  if (document === undefined) return null
  const wanted = words.trim().split(/\s+/)
  const [first = ''] = wanted
  for (let start = document.text.indexOf(first); start >= 0; start = document.text.indexOf(first, start + 1)) {
    const end = endOf(document.text, start, wanted)
    if (end !== null) return [{ report: document.id, start, end }]
  }
  return null
}

function endOf(text: string, start: number, words: readonly string[]): number | null {
  let at = start
  for (const [place, word] of words.entries()) {
    while (place > 0 && /\s/.test(text[at] ?? '')) at++
    if (!text.startsWith(word, at)) return null
    at += word.length
  }
  return at
}

function miss({ report, words }: Said, file: string, gaps: Gap[]): Evidence[] {
  const detail = `"${words.slice(0, 80)}" does not stand in ${report}, or no report of that name was read; quote it as it stands there.`
  gaps.push({ report: null, what: file, why: 'metadata not used', detail, severity: 'note' })
  return []
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence.filter(({ report, start, end }) => {
    const key = `${report} ${start} ${end}`
    return !seen.has(key) && seen.add(key)
  })
}
