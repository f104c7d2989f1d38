import type { Exception, Moment, Party, Threshold } from '../../model/agreement.ts'
import type { TermType } from '../../model/claim.ts'
import { parseLocal } from '../clock/local.ts'
import { makeMoment } from '../clock/moments.ts'
import { isZone } from '../clock/zones.ts'
import { sameName } from '../names.ts'
import type { Notes } from './faults.ts'
import { type Fields, fieldsOf } from './fields.ts'
import { readArea } from './read-area.ts'
import type { Tree } from './tree.ts'
import type { Said, WrittenAmendment, WrittenTerm } from './written.ts'

interface Context extends Notes {
  readonly zones: readonly string[]
  readonly parties: readonly Party[]
  readonly agreement: string
}

/** One term of the list. */
export function readTerm(tree: Tree, at: number, context: Context): WrittenTerm | null {
  const fields = fieldsOf(tree, TERM_FIELDS, context.faults)
  if (fields === null) return null
  if (!fields.has('type')) fields.fault(`"type" is missing; choose of ${TERM_TYPES.join(', ')}.`)
  const type = fields.oneOf('type', TERM_TYPES) ?? 'other'
  const zones = readOwnZones(fields) ?? context.zones
  const [starts, ends] = [readMoment(fields, 'starts', zones), readMoment(fields, 'ends', zones)]
  if (starts !== null && ends !== null && (ends.readings[0]?.latest ?? '') < (starts.readings[0]?.earliest ?? ''))
    fields.fault(`it ends on ${ends.at}, before it starts on ${starts.at}; correct one of the two.`, 'ends')
  const area = fields.get('area')
  return {
    id: fields.text('id') ?? `${context.agreement}-${type}-${at + 1}`,
    type,
    title: fields.text('title'),
    text: fields.text('text'),
    parties: readParties(fields, context.parties),
    starts,
    ends,
    deadline: readMoment(fields, 'deadline', zones),
    value: fields.number('value', 0, 1e9),
    unit: fields.text('unit'),
    area: area === null ? null : readArea(area, context),
    threshold: readThreshold(fields, context),
    exceptions: fields.items('exceptions').flatMap((one) => readException(one, context) ?? []),
    amendments: fields.items('amendments').flatMap((one) => readAmendment(one, zones, context) ?? []),
    due: readDue(fields),
    said: fields.items('said').flatMap((one) => readSaid(one, context) ?? []),
    questions: fields.texts('questions'),
  }
}

function readOwnZones(fields: Fields): readonly string[] | null {
  if (!fields.has('zone')) return null
  const zones = fields.texts('zone')
  if (zones.length > 0 && zones.every(isZone)) return zones
  fields.fault('expected the IANA name of a clock ("Asia/Damascus") or a list of them.', 'zone')
  return null
}

function readMoment(fields: Fields, name: string, zones: readonly string[]): Moment | null {
  const text = fields.text(name)
  if (text === null) return null
  const moment = makeMoment(text, zones)
  if (moment === null)
    fields.fault(`expected a day or a minute of the local clock (2020-03-06 or 2020-03-06T00:01), got "${text.slice(0, 40)}".`, name)
  return moment
}

function readParties(fields: Fields, parties: readonly Party[]): readonly string[] {
  return fields.texts('parties').flatMap((given) => {
    const party = parties.find(({ name, names }) => [name, ...names].some((known) => sameName(known, given)))
    if (party !== undefined) return [party.name]
    fields.fault(
      `"${given.slice(0, 60)}" is none of the agreement's parties (${parties.map(({ name }) => name).join(', ') || 'none are listed'}).`,
      'parties',
    )
    return []
  })
}

function readThreshold(fields: Fields, { faults }: Notes): Threshold | null {
  const tree = fields.get('threshold')
  const inner = tree === null ? null : fieldsOf(tree, ['value', 'unit', 'of'], faults)
  if (inner === null) return null
  const value = inner.number('value', 0, 1e9)
  const unit = inner.needed('unit', 'say of what the value is ("mm", "km").')
  return value === null ? null : { value, unit, of: inner.text('of') }
}

function readException(tree: Tree, { faults }: Notes): Exception | null {
  if (tree.kind === 'scalar' && typeof tree.value === 'string') return { words: tree.value, actors: [], kinds: [], places: [] }
  const fields = fieldsOf(tree, ['words', 'by', 'acts', 'places'], faults)
  if (fields === null) return null
  const words = fields.needed('words', "give the accord's words.")
  return { words, actors: fields.texts('by'), kinds: fields.texts('acts'), places: fields.texts('places') }
}

function readAmendment(tree: Tree, zones: readonly string[], context: Context): WrittenAmendment | null {
  const fields = fieldsOf(tree, ['words', 'from', 'ends', 'area', 'repeals'], context.faults)
  if (fields === null) return null
  const words = fields.needed('words', 'say what was changed.')
  if (!fields.has('from')) fields.fault('"from" is missing; say from when on the change holds.')
  const from = readMoment(fields, 'from', zones)
  const area = fields.get('area')
  const repeals = fields.get('repeals')
  if (from === null) return null
  return {
    words,
    from,
    ends: readMoment(fields, 'ends', zones),
    area: area === null ? null : readArea(area, context),
    repeals: repeals?.kind === 'scalar' && repeals.value === true,
  }
}

function readDue(fields: Fields): readonly string[] {
  return fields.texts('due').flatMap((day) => {
    if (parseLocal(day)?.precision === 'day') return [day]
    fields.fault(`expected days as 2020-03-15, got "${day.slice(0, 40)}".`, 'due')
    return []
  })
}

function readSaid(tree: Tree, { faults }: Notes): Said | null {
  const fields = fieldsOf(tree, ['report', 'words'], faults)
  if (fields === null) return null
  const [report, words] = [
    fields.needed('report', "give the name of the report's file."),
    fields.needed('words', 'give the words as they stand in the report.'),
  ]
  return report === '' || words === '' ? null : { report, words }
}

const TERM_TYPES: readonly TermType[] = [
  'cessation',
  'corridor',
  'zone',
  'patrol',
  'posts',
  'withdrawal',
  'deployment',
  'exchange',
  'access',
  'return',
  'other',
]

const TERM_FIELDS = [
  'id',
  'type',
  'title',
  'text',
  'parties',
  'starts',
  'ends',
  'zone',
  'deadline',
  'value',
  'unit',
  'area',
  'threshold',
  'exceptions',
  'amendments',
  'due',
  'said',
  'questions',
  'note',
] as const
