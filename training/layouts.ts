import type { Parse } from '../src/model/parse.ts'

/** What is laid out: words, sentences and paragraphs of a text. */
export type Passage = Pick<Parse, 'text' | 'length' | 'starts' | 'ends' | 'sentences' | 'paragraphs'>

export interface Layout {
  readonly text: string
  /** Where sentences start in it. */
  readonly starts: ReadonlySet<number>
}

/** Writes passages one after another in one of the ways that reports are laid out. */
export function layOut(passages: readonly Passage[], random: () => number): Layout {
  const style = pick(random)
  const width = style.isWrapped ? 40 + Math.floor(random() * 50) : Number.POSITIVE_INFINITY
  const measure = random() < 0.5 ? printedWidth : (words: string) => words.length
  const starts = new Set<number>()
  let text = ''
  let column = 0
  let lines = 0
  for (const passage of passages) {
    const sentenceStarts = new Set(passage.sentences)
    const paragraphStarts = new Set([...passage.paragraphs].map((sentence) => passage.sentences[sentence] ?? -1))
    for (let word = 0; word < passage.length; word++) {
      const form = passage.text.slice(passage.starts[word], passage.ends[word])
      if (text === '') text = style.indent
      else if (paragraphStarts.has(word)) {
        text += style.paragraph + style.indent
        column = style.indent.length
      } else if (word > 0 && passage.starts[word] !== passage.ends[word - 1]) {
        const run = measure(runAt(passage, word))
        if (column + 1 + run > width) {
          text += lines++ % 45 === 44 ? '\n\n' : '\n'
          column = 0
        } else {
          text += ' '
          column++
        }
      }
      if (sentenceStarts.has(word)) starts.add(text.length)
      text += form
      column += measure(form)
    }
  }
  return { text, starts }
}

/** The words from `word` without a space between them. */
function runAt(passage: Passage, word: number): string {
  let last = word
  while (last + 1 < passage.length && passage.starts[last + 1] === passage.ends[last]) last++
  return passage.text.slice(passage.starts[word], passage.ends[last])
}

/** Width in print, in letters of middling width. */
function printedWidth(words: string): number {
  let width = 0
  for (const letter of words)
    width += "iljtfr.,;:'!|I".includes(letter) ? 0.6 : 'mwMWQO'.includes(letter) || letter !== letter.toLowerCase() ? 1.5 : 1.05
  return width
}

interface Style {
  readonly share: number
  readonly paragraph: string
  readonly indent: string
  readonly isWrapped: boolean
}

function pick(random: () => number): Style {
  let left = random()
  for (const style of STYLES) {
    left -= style.share
    if (left < 0) return style
  }
  return STYLES[0] as Style
}

const STYLES: readonly Style[] = [
  { share: 0.33, paragraph: '\n\n', indent: '', isWrapped: false },
  { share: 0.25, paragraph: ' ', indent: '', isWrapped: false },
  { share: 0.12, paragraph: '\n', indent: '', isWrapped: false },
  { share: 0.12, paragraph: '\n\n', indent: '', isWrapped: true },
  { share: 0.1, paragraph: '\n', indent: '', isWrapped: true },
  { share: 0.08, paragraph: '\n', indent: '  ', isWrapped: true },
]
