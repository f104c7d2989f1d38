import { XPOS } from '../model/parse.ts'
import { decodeUtf8 } from '../model/utf8.ts'

/** How a lemma is made from a form: a list of endings for each tag; the longest that fits gives the edit. */
export interface Lemmas {
  /** By tag: ending → index of the edit; an ending that begins with `^` is a whole word. */
  readonly endings: readonly ReadonlyMap<string, number>[]
  readonly edits: readonly Edit[]
  /** By tag and shape of the form: whether the lemma keeps the form's capitals. */
  readonly keepsCapitals: ReadonlySet<number>
}

/** Take `strip` characters off the end, put `add` there; `capitals` overrules what tag and shape say. */
export interface Edit {
  readonly strip: number
  readonly add: string
  readonly capitals: 'usual' | 'keep' | 'lower'
}

/** Where a form stands: a capital at a start says less than one inside a sentence. */
export type Standing = 'start' | 'inside'

/** The lemma of a form under a tag (index into `XPOS`). */
export function lemmaOf(lemmas: Lemmas, form: string, xpos: number, standing: Standing): string {
  const lower = form.toLowerCase()
  const edit = lemmas.edits[editOf(lemmas, lower, xpos)] ?? NO_EDIT
  const keeps = edit.capitals === 'keep' || (edit.capitals === 'usual' && lemmas.keepsCapitals.has(shapeKey(xpos, form, standing)))
  const base = keeps && lower.length === form.length ? form : lower
  return edit.strip >= base.length && edit.add === '' ? base : base.slice(0, Math.max(0, base.length - edit.strip)) + edit.add
}

/** Where the word after `form` stands: quotation marks and colons start anew. */
export function standingAfter(form: string, standing: Standing): Standing {
  if (STARTERS.has(form)) return 'start'
  return standing === 'start' && OPENERS.has(form) ? 'start' : 'inside'
}

/** The edit for a form in small letters; 0 is none. */
export function editOf(lemmas: Lemmas, lower: string, xpos: number): number {
  const endings = lemmas.endings[xpos]
  if (endings === undefined || endings.size === 0) return 0
  const whole = endings.get(`^${lower}`)
  if (whole !== undefined) return whole
  for (let length = Math.min(LONGEST_ENDING, lower.length - 1); length >= 0; length--) {
    const edit = endings.get(lower.slice(lower.length - length))
    if (edit !== undefined) return edit
  }
  return 0
}

/** Tag and shape (small, capitalised, capitals, mixed, one letter) as one number. */
export function shapeKey(xpos: number, form: string, standing: Standing): number {
  const lower = form.toLowerCase()
  if (form === lower) return xpos * 8
  if (form === form.toUpperCase()) return form.length === 1 ? xpos * 8 + 4 : xpos * 8 + 2
  if (form.slice(1) !== lower.slice(1)) return xpos * 8 + 3
  return standing === 'start' ? xpos * 8 + 1 : xpos * 8 + 5
}

/** Reads `lemmas.bin`; without it forms are their own lemmas. */
export function loadLemmas(bytes: Uint8Array | undefined): Lemmas {
  const endings = XPOS.map(() => new Map<string, number>())
  const edits: Edit[] = [NO_EDIT]
  const keepsCapitals = new Set<number>()
  if (bytes === undefined) return { endings, edits, keepsCapitals }
  let table = -1
  for (const line of decodeUtf8(bytes).split('\n')) {
    const [first = '', second = '', third = ''] = line.split('\t')
    if (first === '=edit') edits.push({ strip: Number(second), add: third, capitals: CAPITALS[Number(line.split('\t')[3])] ?? 'usual' })
    else if (first === '=keep') for (const key of second.split(' ')) keepsCapitals.add(Number(key))
    else if (first === '=tag') table = (XPOS as readonly string[]).indexOf(second)
    else if (second !== '') endings[table]?.set(first, Number(second))
  }
  return { endings, edits, keepsCapitals }
}

/** Writes what `loadLemmas` reads. */
export function writeLemmas({ endings, edits, keepsCapitals }: Lemmas): string {
  const lines = edits.slice(1).map(({ strip, add, capitals }) => `=edit\t${strip}\t${add}\t${CAPITALS.indexOf(capitals)}`)
  lines.push(`=keep\t${[...keepsCapitals].join(' ')}`)
  endings.forEach((table, xpos) => {
    if (table.size === 0) return
    lines.push(`=tag\t${XPOS[xpos]}`)
    for (const [ending, edit] of table) lines.push(`${ending}\t${edit}`)
  })
  return lines.join('\n')
}

const STARTERS: ReadonlySet<string> = new Set([':', '"', '“', '‘', '``', '•', '*'])
const OPENERS: ReadonlySet<string> = new Set(['(', '[', '-', '–', '—', "'", '.', '...', '#'])

/** How long an ending may be. */
export const LONGEST_ENDING = 7

const NO_EDIT: Edit = { strip: 0, add: '', capitals: 'usual' }
const CAPITALS = ['usual', 'keep', 'lower'] as const
