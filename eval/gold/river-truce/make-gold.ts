// Makes reports/ and gold.json from marked/: each figure is marked in the text as [[words|measure|class|low..high|field=value…]].
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const here = import.meta.dirname
const BOUND_WORDS = /(?:at least|more than|as many as|nearly|over|about|up to|some)\s+$/i

mkdirSync(join(here, 'reports'), { recursive: true })
const reports: object[] = []
const figures: object[] = []
for (const file of readdirSync(join(here, 'marked')).sort()) {
  const id = file.replace('.txt', '')
  const marked = readFileSync(join(here, 'marked', file), 'utf8')
  let text = ''
  let count = 0
  for (const piece of marked.split(/(\[\[[^\]]+\]\])/)) {
    if (!piece.startsWith('[[')) {
      text += piece
      continue
    }
    const [words = '', measure, kind, bounds = '', ...fields] = piece.slice(2, -2).split('|')
    const bound = BOUND_WORDS.exec(text)?.[0] ?? ''
    const [low, high] = bounds.split('..').map((end) => (end === '' ? null : Number(end)))
    const field = (name: string) => fields.find((one) => one.startsWith(`${name}=`))?.slice(name.length + 1) ?? ''
    const names = (name: string) => (field(name) === '' ? [] : [field(name)])
    const start = text.length - bound.length
    text += words
    figures.push({
      id: `${id}.f${++count}`,
      report: id,
      start,
      end: text.length,
      text: text.slice(start),
      measure,
      low,
      high,
      about: fields.includes('about'),
      class: kind,
      party: names('party'),
      who: null,
      object: null,
      scope: field('scope') || 'incident',
      from: null,
      to: null,
      place: names('place'),
      agent: [],
      attribution: names('attr'),
      stance: 'asserted',
      ...(fields.includes('optional') ? { optional: true } : {}),
    })
  }
  writeFileSync(join(here, 'reports', file), text)
  reports.push({ id, file, copyOf: null, originator: null })
}
writeFileSync(
  join(here, 'gold.json'),
  `${JSON.stringify({ cluster: 'river-truce', reports, figures, quotations: [], terms: [], tallies: [] }, null, 1)}\n`,
)
