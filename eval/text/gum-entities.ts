import { type Parse, uposAt } from '../../src/model/parse.ts'

/** A phrase that GUM's annotators marked: words [first, last], the number of what it refers to, its kind. */
export interface GoldMention {
  readonly first: number
  readonly last: number
  readonly entity: string
  readonly kind: string
}

/** The marked phrases of one document of GUM, in the order in which they end. `rows` are its CoNLL-U lines of words. */
export function readMentions(conllu: string): GoldMention[] {
  const mentions: GoldMention[] = []
  const open: { entity: string; kind: string; first: number }[] = []
  let word = -1
  for (const line of conllu.split('\n')) {
    if (!/^\d+\t/.test(line)) continue
    word++
    const field = /(?:^|\|)Entity=([^|]*)/.exec(line.split('\t')[9] ?? '')?.[1] ?? ''
    for (const part of field.matchAll(/\((\d+(?:\[\d+\/\d+\])?)-([a-z]+)[^()]*(\))?|(\d+(?:\[\d+\/\d+\])?)\)/g)) {
      const [, opened, kind = '', closesAtOnce, closed] = part
      if (opened !== undefined && closesAtOnce !== undefined) mentions.push({ first: word, last: word, entity: opened, kind })
      else if (opened !== undefined) open.push({ entity: opened, kind, first: word })
      else {
        const at = open.findLastIndex(({ entity }) => entity === closed)
        if (at < 0) continue
        const [start] = open.splice(at, 1)
        if (start !== undefined) mentions.push({ ...start, last: word })
      }
    }
  }
  return mentions
}

/** The documents of a CoNLL-U file, each as CoNLL-U. */
export function splitDocuments(conllu: string): string[] {
  return conllu.split(/^(?=# newdoc)/m).filter((document) => document.trim() !== '')
}

/** The head of a phrase: its word whose head lies outside it. */
export function headOfSpan(parse: Parse, { first, last }: { first: number; last: number }): number {
  for (let word = first; word <= last; word++) {
    const head = parse.heads[word] ?? word
    if (head === word || head < first || head > last) return word
  }
  return last
}

/** Names of people, organisations and places: marked phrases whose head is a proper noun, cut to the proper nouns around it. */
export function goldNames(parse: Parse, mentions: readonly GoldMention[]): { kind: string; first: number; last: number }[] {
  const found = new Map<string, { kind: string; first: number; last: number }>()
  for (const mention of mentions) {
    const head = headOfSpan(parse, mention)
    if (uposAt(parse, head) !== 'PROPN' || !['person', 'organization', 'place'].includes(mention.kind)) continue
    let [first, last] = [head, head]
    while (first > mention.first && uposAt(parse, first - 1) === 'PROPN') first--
    while (last < mention.last && uposAt(parse, last + 1) === 'PROPN') last++
    const kind = mention.kind === 'organization' ? 'organisation' : mention.kind
    found.set(`${first}-${last}`, { kind, first, last })
  }
  return [...found.values()]
}
