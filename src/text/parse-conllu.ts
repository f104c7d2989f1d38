import type { NameKind, NameSpan, Parse } from '../model/parse.ts'
import { RELATIONS, UPOS, XPOS } from '../model/parse.ts'
import { featureBits } from './features.ts'
import { NAME_CODES } from './name-codes.ts'
import { intern, makeStrings } from './strings.ts'

/** Reads CoNLL-U; each `# newdoc` starts a Parse of its own. `# newpar` becomes a blank line in the text, unless another break is given. */
export function parseConllu(conllu: string, paragraphBreak = '\n\n'): Parse[] {
  const parses: Parse[] = []
  let draft = makeDraft()
  for (const block of conllu.split(/\r?\n[ \t]*\r?\n/)) {
    const lines = block.split(/\r?\n/)
    if (lines.some((line) => line.startsWith('# newdoc')) && draft.starts.length > 0) {
      parses.push(finish(draft))
      draft = makeDraft()
    }
    addSentence(draft, lines, paragraphBreak)
  }
  if (draft.starts.length > 0) parses.push(finish(draft))
  return parses
}

interface Draft {
  text: string
  readonly starts: number[]
  readonly ends: number[]
  readonly joined: number[]
  readonly sentences: number[]
  readonly paragraphs: number[]
  /** The ten columns of each word. */
  readonly columns: string[][]
  /** First word of the sentence that each word stands in. */
  readonly firsts: number[]
  gap: string
}

function makeDraft(): Draft {
  return { text: '', starts: [], ends: [], joined: [], sentences: [], paragraphs: [], columns: [], firsts: [], gap: '' }
}

function addSentence(draft: Draft, lines: readonly string[], paragraphBreak: string): void {
  const first = draft.starts.length
  if (first === 0 || lines.some((line) => line.startsWith('# newpar') && !line.startsWith('# newpar_'))) {
    draft.paragraphs.push(draft.sentences.length)
    if (first > 0) draft.gap = paragraphBreak
  }
  let tokenFirst = 0
  let tokenLast = 0
  let tokenGap = ''
  for (const line of lines) {
    if (line.startsWith('#')) continue
    const columns = line.split('\t')
    const [id = '', form = ''] = columns
    const gap = /(^|\|)SpaceAfter=No(\||$)/.test(columns[9] ?? '') ? '' : ' '
    const range = /^(\d+)-(\d+)$/.exec(id)
    if (range !== null) {
      tokenFirst = Number(range[1])
      tokenLast = Number(range[2])
      tokenGap = gap
      continue
    }
    if (columns.length < 8 || !/^\d+$/.test(id) || form === '') continue
    const number = Number(id)
    draft.text += draft.gap
    draft.starts.push(draft.text.length)
    draft.text += form
    draft.ends.push(draft.text.length)
    draft.joined.push(number > tokenFirst && number <= tokenLast ? 1 : 0)
    draft.columns.push(columns)
    draft.firsts.push(first)
    draft.gap = number < tokenLast ? '' : number === tokenLast ? tokenGap : gap
  }
  if (draft.starts.length > first) draft.sentences.push(first)
}

function finish(draft: Draft): Parse {
  const length = draft.starts.length
  const strings = makeStrings()
  const forms = new Int32Array(length)
  const lemmas = new Int32Array(length)
  const heads = new Int32Array(length)
  for (let word = 0; word < length; word++) {
    const columns = draft.columns[word] ?? []
    forms[word] = intern(strings, (columns[1] ?? '').toLowerCase())
    lemmas[word] = intern(strings, columns[2] ?? '_')
    const head = Number(columns[6])
    heads[word] = head > 0 ? (draft.firsts[word] ?? 0) + head - 1 : word
  }
  return {
    text: draft.text,
    length,
    starts: Int32Array.from(draft.starts),
    ends: Int32Array.from(draft.ends),
    joined: Uint8Array.from(draft.joined),
    sentences: Int32Array.from([...draft.sentences, length]),
    paragraphs: Int32Array.from([...draft.paragraphs, draft.sentences.length]),
    upos: Uint8Array.from(draft.columns, (columns) => indexIn(UPOS, columns[3] ?? 'X')),
    xpos: Uint8Array.from(draft.columns, (columns) => indexIn(XPOS, columns[4] ?? 'XX')),
    features: Uint16Array.from(draft.columns, (columns) => featureBits(columns[5] ?? '_')),
    forms,
    lemmas,
    strings: strings.list,
    heads,
    relations: Uint8Array.from(draft.columns, (columns) => relationIndex(columns[7] ?? 'dep')),
    names: namesOf(draft.columns),
  }
}

function indexIn(list: readonly string[], value: string): number {
  const index = list.indexOf(value)
  return index < 0 ? list.length - 1 : index
}

/** A subtype that is not ours falls back to its relation. */
function relationIndex(value: string): number {
  const list: readonly string[] = RELATIONS
  for (const relation of [value, value.split(':')[0] ?? '', 'dep']) if (list.includes(relation)) return list.indexOf(relation)
  return 0
}

function namesOf(columns: readonly (readonly string[])[]): NameSpan[] {
  const names: { kind: NameKind; first: number; last: number }[] = []
  columns.forEach((row, word) => {
    const tag = /(?:^|\|)Name=([BI])-([A-Z]+)/.exec(row[9] ?? '')
    if (tag === null) return
    const kind = KINDS.find((name) => NAME_CODES[name] === tag[2]) ?? 'other'
    const open = names[names.length - 1]
    if (tag[1] === 'I' && open !== undefined && open.last === word - 1 && open.kind === kind) open.last = word
    else names.push({ kind, first: word, last: word })
  })
  return names
}

const KINDS = Object.keys(NAME_CODES) as NameKind[]
