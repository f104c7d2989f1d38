import type { Party } from '../../model/agreement.ts'
import { parseLocal } from '../clock/local.ts'
import { isZone } from '../clock/zones.ts'
import { faultLines, type Notes } from './faults.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { readTerm } from './read-term.ts'
import { parseTree, type Tree } from './tree.ts'
import type { WrittenAgreement } from './written.ts'

/** Reads a file of one agreement, or of several under `agreements`. `errors` are lines for a person; with any of them nothing should be used. */
export function readAgreementFile(
  text: string,
  file: string,
): { readonly agreements: readonly WrittenAgreement[]; readonly errors: readonly string[] } {
  const { tree, faults, lineOf } = parseTree(text.replace(/^\ufeff/, ''))
  const notes: Notes = { faults: [...faults], lineOf: (at) => lineOf(at).line }
  const several = tree?.kind === 'map' ? tree.entries.get('agreements')?.value : undefined
  const trees = several?.kind === 'list' ? several.items : tree === null ? [] : [tree]
  if (tree !== null && several !== undefined) fieldsOf(tree, ['agreements', 'note'], notes.faults)
  const agreements = trees.flatMap((one, at) => readAgreement(one, at, notes) ?? [])
  const ids = agreements.flatMap(({ terms }) => terms.map(({ id }) => id))
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined)
    notes.faults.push({ at: tree?.at ?? 0, path: '', message: `two terms have the id "${twice}"; give each its own.` })
  const errors = faultLines(file, notes.faults, lineOf)
  return {
    agreements,
    errors: errors.length > MOST_ERRORS ? [...errors.slice(0, MOST_ERRORS), `${file}: … and ${errors.length - MOST_ERRORS} more.`] : errors,
  }
}

function readAgreement(tree: Tree, at: number, notes: Notes): WrittenAgreement | null {
  const fields = fieldsOf(tree, AGREEMENT_FIELDS, notes.faults)
  if (fields === null) return null
  const name = fields.needed('agreement', 'give its name as "PLACE, DAY MONTH YEAR".')
  const id = fields.text('id') ?? (slug(name) || `agreement-${at + 1}`)
  const zones = readZones(fields)
  const parties = fields.items('parties').flatMap((party) => readParty(party, notes) ?? [])
  const context = { ...notes, zones, parties, agreement: id }
  const terms = fields.items('terms').flatMap((term, place) => readTerm(term, place, context) ?? [])
  if (fields.items('terms').length === 0) fields.fault('"terms" is missing; list at least one term with its type.')
  return {
    id,
    name,
    also: fields.texts('also'),
    signed: readDay(fields, 'signed'),
    zones,
    country: readCountry(fields),
    parties,
    terms,
    questions: fields.texts('questions'),
  }
}

function readZones(fields: Fields): readonly string[] {
  const zones = fields.texts('zone')
  const wrong = zones.find((zone) => !isZone(zone))
  if (wrong !== undefined)
    fields.fault(
      `expected the IANA name of a clock ("Asia/Damascus", "Europe/Moscow") or a list of them, got "${wrong.slice(0, 60)}".`,
      'zone',
    )
  if (zones.length === 0 && !fields.has('zone'))
    fields.fault('"zone" is missing; name the clock of its local times ("Asia/Damascus"), or several where it is not clear which.')
  const known = zones.filter(isZone)
  return known.length > 0 ? known : ['UTC']
}

function readParty(tree: Tree, { faults }: Notes): Party | null {
  if (tree.kind === 'scalar' && tree.value !== null) return { name: String(tree.value), names: [] }
  const fields = fieldsOf(tree, ['name', 'names'], faults)
  if (fields === null) return null
  const name = fields.needed('name', 'name the party.')
  return name === '' ? null : { name, names: fields.texts('names') }
}

/** An ISO day, or null with a fault. */
export function readDay(fields: Fields, name: string): string | null {
  const text = fields.text(name)
  if (text === null) return null
  const local = parseLocal(text)
  if (local?.precision === 'day') return text
  fields.fault(`expected a day as 2020-03-05, got "${text.slice(0, 40)}".`, name)
  return null
}

function readCountry(fields: Fields): string | null {
  const text = fields.text('country')
  if (text === null) return null
  if (/^[A-Za-z]{2}$/.test(text)) return text.toUpperCase()
  fields.fault(`expected a country's two letters by ISO 3166 ("SY"), got "${text.slice(0, 40)}".`, 'country')
  return null
}

/** "Moscow, 5 March 2020" is `moscow-5-march-2020`. */
export function slug(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '')
}

const AGREEMENT_FIELDS = ['agreement', 'id', 'also', 'signed', 'zone', 'country', 'parties', 'terms', 'questions', 'note'] as const
const MOST_ERRORS = 20
