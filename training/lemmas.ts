import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { readCorpus } from '../eval/text/corpora.ts'
import { XPOS } from '../src/model/parse.ts'
import {
  type Edit,
  editOf,
  type Lemmas,
  LONGEST_ENDING,
  lemmaOf,
  loadLemmas,
  type Standing,
  shapeKey,
  standingAfter,
  writeLemmas,
} from '../src/text/lemmas.ts'
import { IRREGULAR_NOUNS, IRREGULAR_VERBS, inflect } from './inflections.ts'

// Learns how lemmas are made from forms: for each tag the shortest list of endings, each with an edit, that gives the lemmas of
// EWT and GUM. `node training/lemmas.ts` writes data/en/lemmas.bin.

/** A form and a lemma under a tag, and how often. */
interface Row {
  readonly form: string
  readonly lemma: string
  readonly xpos: number
  readonly standing: Standing
  times: number
}

const rows = dropSlips(readRows(['ud-english/ewt-train.conllu.gz', 'ud-english/gum-train.conllu.gz']))
const lemmas = dropUnused(learn([...rows, ...completeParadigms(rows)]))
const file = fileURLToPath(new URL('../data/en/lemmas.bin', import.meta.url))
writeFileSync(file, writeLemmas(lemmas))
console.log(`wrote ${file}: ${lemmas.edits.length} edits, ${lemmas.endings.reduce((sum, table) => sum + table.size, 0)} endings`)
for (const corpus of ['ewt', 'gum']) {
  const dev = readRows([`ud-english/${corpus}-dev.conllu.gz`])
  let [right, all] = [0, 0]
  for (const row of dev) {
    all += row.times
    if (lemmaOf(lemmas, row.form, row.xpos, row.standing) === row.lemma) right += row.times
  }
  console.log(`${corpus} dev, tags given: ${((100 * right) / all).toFixed(2)} % of ${all} lemmas`)
}

function readRows(paths: readonly string[]): Row[] {
  const found = new Map<string, Row>()
  for (const path of paths) {
    const conllu = readCorpus(path)
    if (conllu === null) throw new Error(`training needs ../shared/corpora/${path}`)
    let standing: Standing = 'start'
    for (const line of conllu.split('\n')) {
      if (line === '') standing = 'start'
      const [id = '', form = '', lemma = '', upos = '', tag = ''] = line.split('\t')
      const xpos = (XPOS as readonly string[]).indexOf(tag)
      if (!/^\d+$/.test(id) || xpos < 0 || lemma === '_') continue
      // "United" in a name is no form of "unite" to who reads the name.
      if (tag === 'NNP' && upos !== 'PROPN' && form.toLowerCase() !== lemma.toLowerCase()) continue
      const key = `${form}\t${lemma}\t${tag}\t${standing}`
      const row = found.get(key) ?? { form, lemma, xpos, standing, times: 0 }
      row.times++
      found.set(key, row)
      standing = standingAfter(form, standing)
    }
  }
  return [...found.values()]
}

/** Leaves out lemmas that are slips of the corpora: a past of an irregular verb under a lemma that is no verb ("fled", "flead"). */
function dropSlips(rows: readonly Row[]): Row[] {
  const bases = new Set(rows.filter(({ xpos, form, lemma }) => XPOS[xpos] === 'VB' && form === lemma).map(({ lemma }) => lemma))
  const verbOf = new Map(IRREGULAR_VERBS.flatMap(([lemma, past, participle]) => [[past, lemma] as const, [participle, lemma] as const]))
  return rows.filter(({ form, lemma, xpos }) => {
    const verb = verbOf.get(form.toLowerCase())
    return verb === undefined || !XPOS[xpos]?.startsWith('VB') || lemma === verb || bases.has(lemma)
  })
}

/** Forms that the corpora do not have of verbs and nouns that they have. */
function completeParadigms(rows: readonly Row[]): Row[] {
  const seen = new Set(rows.map(({ form, xpos }) => `${form} ${XPOS[xpos]}`))
  const lemmas = new Map<string, 'verb' | 'noun'>()
  for (const { form, lemma, xpos, times } of rows) {
    const tag = XPOS[xpos] ?? ''
    if (form !== lemma || !/^[a-z]{3,}$/.test(lemma) || times < 2) continue
    if (tag === 'VB') lemmas.set(`v ${lemma}`, 'verb')
    else if (tag === 'NN') lemmas.set(`n ${lemma}`, 'noun')
  }
  const irregular = new Set([...IRREGULAR_VERBS.map(([lemma]) => lemma), ...rows.filter(isIrregularPast).map(({ lemma }) => lemma)])
  const more: Row[] = []
  const add = (form: string, lemma: string, tag: (typeof XPOS)[number]): void => {
    if (seen.has(`${form} ${tag}`)) return
    seen.add(`${form} ${tag}`)
    more.push({ form, lemma, xpos: XPOS.indexOf(tag), standing: 'inside', times: 1 })
  }
  for (const [key, kind] of lemmas) {
    const lemma = key.slice(2)
    const forms = inflect(lemma)
    if (kind === 'noun') add(forms.s, lemma, 'NNS')
    else {
      add(forms.s, lemma, 'VBZ')
      add(forms.ing, lemma, 'VBG')
      if (!irregular.has(lemma)) for (const tag of ['VBD', 'VBN'] as const) add(forms.ed, lemma, tag)
    }
  }
  for (const [lemma, plural] of IRREGULAR_NOUNS) add(plural, lemma, 'NNS')
  // The tagger takes pasts and participles for each other, and a past for a present: the lemma is the same.
  for (const { form, lemma, xpos } of rows) {
    if (XPOS[xpos] === 'VBD') add(form, lemma, 'VBN')
    else if (XPOS[xpos] === 'VBN') add(form, lemma, 'VBD')
  }
  for (const [lemma, past, participle] of IRREGULAR_VERBS) {
    for (const tag of ['VBD', 'VBN'] as const) for (const form of [past, participle]) add(form, lemma, tag)
    if (past !== lemma && !seen.has(`${past} VB`)) add(past, lemma, 'VBP')
    add(inflect(lemma).ing, lemma, 'VBG')
    add(inflect(lemma).s, lemma, 'VBZ')
  }
  return more
}

function isIrregularPast({ form, lemma, xpos }: Row): boolean {
  return (XPOS[xpos] === 'VBD' || XPOS[xpos] === 'VBN') && !form.toLowerCase().endsWith('ed') && lemma !== 'be'
}

function learn(rows: readonly Row[]): Lemmas {
  const lemmas = { ...loadLemmas(undefined), keepsCapitals: learnCapitals(rows) } as {
    endings: Map<string, number>[]
    edits: Edit[]
    keepsCapitals: Set<number>
  }
  const numbers = new Map([['0,,usual', 0]])
  const numberOf = (edit: Edit): number => {
    const key = `${edit.strip},${edit.add},${edit.capitals}`
    const known = numbers.get(key)
    if (known !== undefined) return known
    numbers.set(key, lemmas.edits.length)
    lemmas.edits.push(edit)
    return lemmas.edits.length - 1
  }
  for (let xpos = 0; xpos < XPOS.length; xpos++) {
    const own = rows
      .filter((row) => row.xpos === xpos)
      .map((row) => ({ lower: row.form.toLowerCase(), times: row.times, edit: numberOf(editFor(row, lemmas.keepsCapitals)) }))
    // Shorter endings first, so that a longer one is kept only where it tells something new. An ending speaks by kinds of words, not
    // by how often they occur: it is for words that were never seen.
    for (let length = 0; length <= LONGEST_ENDING; length++) {
      const votes = new Map<string, Map<number, number>>()
      for (const { lower, edit } of own) {
        if (lower.length <= length) continue
        vote(votes, lower.slice(lower.length - length), edit, 1)
      }
      const kept: [string, number][] = []
      for (const [ending, edits] of votes) {
        const [edit, times] = most(edits)
        const usual = length === 0 ? 0 : editOf(lemmas, `_${ending}`, xpos)
        if (edit !== usual && (times >= 2 || length >= 4) && times > (edits.get(usual) ?? 0)) kept.push([ending, edit])
      }
      for (const [ending, edit] of kept) lemmas.endings[xpos]?.set(ending, edit)
    }
    learnWholes(
      lemmas,
      rows.filter((row) => row.xpos === xpos),
      numberOf,
    )
  }
  return lemmas
}

/** Whole words where the endings err on most of their occurrences, and another edit errs less. */
function learnWholes(lemmas: Lemmas & { endings: Map<string, number>[] }, rows: readonly Row[], numberOf: (edit: Edit) => number): void {
  const byWord = new Map<string, Row[]>()
  for (const row of rows) byWord.set(row.form.toLowerCase(), [...(byWord.get(row.form.toLowerCase()) ?? []), row])
  for (const [lower, own] of byWord) {
    const table = lemmas.endings[own[0]?.xpos ?? 0] as Map<string, number>
    const rightWith = (): number =>
      own.reduce((sum, row) => sum + (lemmaOf(lemmas, row.form, row.xpos, row.standing) === row.lemma ? row.times : 0), 0)
    let most = rightWith()
    let best = -1
    const edits = new Set(
      own.flatMap((row) =>
        [editFor(row, lemmas.keepsCapitals), { strip: lower.length, add: row.lemma, capitals: 'lower' } as const].map(numberOf),
      ),
    )
    for (const edit of edits) {
      table.set(`^${lower}`, edit)
      const right = rightWith()
      if (right > most) [most, best] = [right, edit]
    }
    if (best < 0) table.delete(`^${lower}`)
    else table.set(`^${lower}`, best)
  }
}

/** Edits that were tried and not taken go. */
function dropUnused({ endings, edits, keepsCapitals }: Lemmas): Lemmas {
  const used = [0, ...new Set(endings.flatMap((table) => [...table.values()]).filter((edit) => edit > 0))]
  const numbers = new Map(used.map((edit, at) => [edit, at]))
  return {
    endings: endings.map((table) => new Map([...table].map(([ending, edit]) => [ending, numbers.get(edit) ?? 0]))),
    edits: used.flatMap((edit) => edits[edit] ?? []),
    keepsCapitals,
  }
}

function learnCapitals(rows: readonly Row[]): Set<number> {
  const votes = new Map<number, number>()
  for (const { form, lemma, xpos, standing, times } of rows) {
    if (form === form.toLowerCase()) continue
    const keeps = form[0] === lemma[0] && (form.length === 1 || lemma !== lemma.toLowerCase())
    const key = shapeKey(xpos, form, standing)
    votes.set(key, (votes.get(key) ?? 0) + (keeps ? times : -times))
  }
  return new Set([...votes].filter(([, sum]) => sum > 0).map(([key]) => key))
}

function editFor({ form, lemma, xpos, standing }: Row, keepsCapitals: ReadonlySet<number>): Edit {
  const lower = form.toLowerCase()
  const smallLemma = lemma.toLowerCase()
  let shared = 0
  while (shared < lower.length && lower[shared] === smallLemma[shared]) shared++
  const strip = lower.length - shared
  const usual = keepsCapitals.has(shapeKey(xpos, form, standing)) ? form : lower
  const kept = lemma.slice(0, shared)
  if (kept !== form.slice(0, shared) && kept !== lower.slice(0, shared)) return { strip: lower.length, add: lemma, capitals: 'lower' }
  const capitals = usual.slice(0, shared) === kept ? 'usual' : kept === lower.slice(0, shared) ? 'lower' : 'keep'
  return { strip, add: lemma.slice(shared), capitals }
}

function vote(votes: Map<string, Map<number, number>>, key: string, edit: number, times: number): void {
  const edits = votes.get(key) ?? new Map<number, number>()
  edits.set(edit, (edits.get(edit) ?? 0) + times)
  votes.set(key, edits)
}

function most(edits: ReadonlyMap<number, number>): [number, number] {
  let best: [number, number] = [0, 0]
  for (const [edit, times] of edits) if (times > best[1]) best = [edit, times]
  return best
}
