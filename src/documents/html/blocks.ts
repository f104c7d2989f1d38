import { type DomElement, type DomNode, isElement, TEXT } from './dom.ts'
import { isFurniture, isFurnitureText, isLink } from './furniture.ts'

/** The paragraphs, list items and table rows under an element, in reading order, white space as one blank. */
export function blocksOf(root: DomElement): string[] {
  const writer = makeWriter((root.textContent ?? '').length)
  visit(root, writer)
  writer.close()
  return writer.blocks
}

interface Writer {
  readonly blocks: string[]
  /** Name of the innermost block element that text is added to. */
  kind: string
  readonly articleLength: number
  readonly add: (text: string) => void
  readonly close: () => void
}

function makeWriter(articleLength: number): Writer {
  let parts: string[] = []
  const writer: Writer = {
    blocks: [],
    kind: 'div',
    articleLength,
    add: (text) => void parts.push(text),
    close: () => {
      if (parts.length === 0) return
      // Two line breaks in a row are how pages without `p` part their paragraphs.
      for (const part of parts.join('').split(PARAGRAPH_BREAK)) {
        const text = part.replace(/[\s\u200b\ufeff\ue000]+/g, ' ').trim()
        if (text !== '' && !isFurnitureText(text, PROSE.has(writer.kind) ? 'prose' : 'loose')) writer.blocks.push(text)
      }
      parts = []
    },
  }
  return writer
}

const BREAK = '\ue000'
const PARAGRAPH_BREAK = /\ue000\s*\ue000[\s\ue000]*/

function visit(node: DomNode, writer: Writer): void {
  if (node.nodeType === TEXT) {
    writer.add((node.textContent ?? '').replaceAll(BREAK, ' '))
    return
  }
  if (!isElement(node)) return
  const name = node.nodeName.toLowerCase()
  if (SKIPPED.has(name) || isFurniture(node, writer.articleLength) || (name === 'p' && isLink(node))) return
  if (name === 'br') {
    writer.add(` ${BREAK}`)
    return
  }
  if (!BLOCKS.has(name)) {
    visitInside(node, writer)
    return
  }
  const outer = writer.kind
  writer.close()
  // A `div` inside a list item is still the item.
  writer.kind = name === 'div' || name === 'section' ? outer : name
  if (name === 'tr') writer.add(rowOf(node))
  else visitInside(node, writer)
  writer.close()
  writer.kind = outer
}

function visitInside(node: DomNode, writer: Writer): void {
  const { childNodes } = node
  for (let index = 0; index < childNodes.length; index++) {
    const child = childNodes[index]
    if (child !== undefined) visit(child, writer)
  }
}

function rowOf(row: DomElement): string {
  const cells = Array.from(row.childNodes)
    .filter(isElement)
    .map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
  return cells.filter((cell) => cell !== '').join(' | ')
}

const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript figure figcaption caption aside nav header footer form button input select textarea iframe svg video audio object template time'.split(
    ' ',
  ),
)

const BLOCKS: ReadonlySet<string> = new Set(
  'p div section article main ul ol li dl dt dd blockquote pre table thead tbody tfoot tr h1 h2 h3 h4 h5 h6 hr address details summary center'.split(
    ' ',
  ),
)

/** Elements whose text is the author's; loose text in a `div` may as well be the page's. */
const PROSE: ReadonlySet<string> = new Set('p li dd dt blockquote pre tr'.split(' '))
