import type { Dossier } from '../model/dossier.ts'
import type { Term } from '../model/story.ts'

/** An agreement file begun from the terms that reports tell: their words as evidence, and what is open marked for a person. `wordsOf` gives words of a report, null where its text is not at hand. */
export function agreementDraft(
  dossier: Pick<Dossier, 'terms' | 'reports'>,
  wordsOf: (evidence: Term['evidence'][number]) => string | null,
): string {
  const names = [...new Set(dossier.terms.map(({ agreement }) => agreement))]
  const files = new Map(dossier.reports.map(({ id, file }) => [id, file.slice(file.lastIndexOf('/') + 1)]))
  const parts = names.map((name) => {
    const terms = dossier.terms.filter(({ agreement }) => agreement === name)
    const parties = [...new Set(terms.flatMap((term) => term.parties))]
    return [
      `  - agreement: ${quoted(name === '' ? 'NAME IT' : name)}`,
      `    zone: UTC # ? the IANA name of the clock of its local times, such as Asia/Damascus`,
      ...(parties.length === 0
        ? ['    parties: [] # ? no report names them']
        : ['    parties:', ...parties.map((party) => `      - name: ${quoted(party)}`)]),
      '    questions:',
      '      - "Which clock do its hours follow? zone is a placeholder."',
      '    terms:',
      ...terms.flatMap((term) => termLines(term, files, wordsOf)),
    ].join('\n')
  })
  return `${HEAD}agreements:\n${parts.join('\n')}\n`
}

const HEAD = `# A draft from what reports say. Correct it, settle the questions, then: truce read … --agreement FILE
# docs/agreement.md says what each field means.
`

function termLines(
  { type, starts, value, unit, place, evidence }: Term,
  files: ReadonlyMap<string, string>,
  wordsOf: (one: Term['evidence'][number]) => string | null,
): string[] {
  const said = evidence.slice(0, MOST_SAID).map((one) => ({ one, words: wordsOf(one), file: files.get(one.report) ?? one.report }))
  const quotes = said.flatMap(({ words, file }) =>
    words === null ? [] : [`          - report: ${quoted(file)}`, `            words: ${quoted(words)}`],
  )
  const questions = [...(starts === null ? ['No report tells when it begins.'] : []), ...areaQuestions(type, place)]
  return [
    `      - type: ${type}`,
    ...(starts === null ? [] : [`        starts: ${starts}`]),
    ...(value === null ? [] : [`        value: ${value}`]),
    ...(unit === null ? [] : [`        unit: ${quoted(unit)}`]),
    ...(place.length === 0 ? [] : [`        # ? area; reports name: ${place.map((name) => name.replace(/\s+/g, ' ')).join('; ')}`]),
    ...said
      .filter(({ words }) => words === null)
      .map(({ one, file }) => `        # told in ${file.replace(/\s+/g, ' ')}, ${one.start} to ${one.end}`),
    ...(quotes.length === 0 ? [] : ['        said:', ...quotes]),
    ...(questions.length === 0 ? [] : ['        questions:', ...questions.map((question) => `          - ${quoted(question)}`)]),
  ]
}

function areaQuestions(type: Term['type'], place: readonly string[]): string[] {
  if (!AREAL.has(type)) return []
  return [
    place.length === 0
      ? 'No report tells where it holds.'
      : 'Where does it hold? Add an area: a line with each_side_km, a polygon, or points with radius_km.',
  ]
}

// JSON's strings are YAML's.
function quoted(text: string): string {
  return JSON.stringify(text.replace(/\s+/g, ' '))
}

const AREAL: ReadonlySet<Term['type']> = new Set(['cessation', 'corridor', 'zone', 'patrol', 'posts'])
const MOST_SAID = 3
