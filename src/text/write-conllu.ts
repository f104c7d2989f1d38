import { formAt, lemmaAt, type Parse, RELATIONS, UPOS, wordAt, XPOS } from '../model/parse.ts'
import { featureText } from './features.ts'
import { NAME_CODES } from './name-codes.ts'

/** Writes a Parse as CoNLL-U; names stand in MISC as `Name=B-PER`. */
export function writeConllu(parse: Parse): string {
  const names = nameTags(parse)
  const lines: string[] = []
  let paragraph = 0
  for (let sentence = 0; sentence < parse.sentences.length - 1; sentence++) {
    const first = parse.sentences[sentence] ?? 0
    const next = parse.sentences[sentence + 1] ?? parse.length
    if (parse.paragraphs[paragraph] === sentence) {
      lines.push(sentence === 0 ? '# newdoc' : '# newpar')
      paragraph++
    }
    lines.push(`# sent_id = ${sentence + 1}`, `# text = ${textOf(parse, first, next)}`)
    for (let word = first; word < next; word++) lines.push(...wordLines(parse, { word, first, next, name: names[word] ?? '' }))
    lines.push('')
  }
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`
}

/** Copies CoNLL-U with the columns from LEMMA to DEPREL taken from `parses`, word by word; everything else stays as it was. */
export function fillConllu(conllu: string, parses: readonly Parse[]): string {
  const rows = parses.flatMap((parse) => rowsOf(parse))
  let row = 0
  return conllu
    .split('\n')
    .map((line) => {
      const columns = line.split('\t')
      if (columns.length < 10 || !/^\d+$/.test(columns[0] ?? '')) return line
      const filled = rows[row++]
      if (filled === undefined) return line
      const misc = [
        ...(columns[9] ?? '_')
          .trimEnd()
          .split('|')
          .filter((part) => part !== '_' && !part.startsWith('Name=')),
        ...filled.misc,
      ]
      return [columns[0], columns[1], ...filled.columns, '_', misc.length === 0 ? '_' : misc.join('|')].join('\t')
    })
    .join('\n')
}

interface Place {
  readonly word: number
  readonly first: number
  readonly next: number
  readonly name: string
}

function wordLines(parse: Parse, { word, first, next, name }: Place): string[] {
  const lines: string[] = []
  const isJoined = parse.joined[word] === 1
  const last = isJoined ? word : lastJoined(parse, word, next)
  const spacing = spaceAfter(parse, last)
  if (!isJoined && last > word) {
    const surface = parse.text.slice(parse.starts[word], parse.ends[last])
    lines.push(`${word - first + 1}-${last - first + 1}\t${surface}${'\t_'.repeat(7)}\t${spacing === '' ? '_' : spacing}`)
  }
  const misc = [...(name === '' ? [] : [name]), ...(spacing === '' || isJoined || last > word ? [] : [spacing])]
  lines.push(
    [word - first + 1, wordAt(parse, word), ...columnsOf(parse, word, first), '_', misc.length === 0 ? '_' : misc.join('|')].join('\t'),
  )
  return lines
}

function rowsOf(parse: Parse): { columns: readonly string[]; misc: readonly string[] }[] {
  const names = nameTags(parse)
  const rows: { columns: readonly string[]; misc: readonly string[] }[] = []
  for (let sentence = 0; sentence < parse.sentences.length - 1; sentence++) {
    const first = parse.sentences[sentence] ?? 0
    for (let word = first; word < (parse.sentences[sentence + 1] ?? 0); word++) {
      rows.push({ columns: columnsOf(parse, word, first), misc: [names[word] ?? []].flat() })
    }
  }
  return rows
}

/** LEMMA to DEPREL. */
function columnsOf(parse: Parse, word: number, first: number): string[] {
  const head = parse.heads[word] ?? word
  const lemma = lemmaAt(parse, word) || formAt(parse, word)
  return [
    lemma,
    UPOS[parse.upos[word] ?? 0] ?? 'X',
    XPOS[parse.xpos[word] ?? 0] ?? 'XX',
    featureText(parse.features[word] ?? 0),
    head === word ? '0' : `${head - first + 1}`,
    RELATIONS[parse.relations[word] ?? 0] ?? 'dep',
  ]
}

function lastJoined(parse: Parse, word: number, next: number): number {
  let last = word
  while (last + 1 < next && parse.joined[last + 1] === 1) last++
  return last
}

function spaceAfter(parse: Parse, word: number): string {
  return word + 1 < parse.length && parse.starts[word + 1] === parse.ends[word] ? 'SpaceAfter=No' : ''
}

function textOf(parse: Parse, first: number, next: number): string {
  return parse.text.slice(parse.starts[first], parse.ends[next - 1]).replace(/\s+/g, ' ')
}

function nameTags(parse: Parse): (string | undefined)[] {
  const tags: (string | undefined)[] = []
  for (const { kind, first, last } of parse.names) {
    const code = NAME_CODES[kind]
    for (let word = first; word <= last; word++) tags[word] = `Name=${word === first ? 'B' : 'I'}-${code}`
  }
  return tags
}
