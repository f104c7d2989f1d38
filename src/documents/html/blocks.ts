import { type DomElement, type DomNode, isElement, TEXT } from './dom.ts'
import { isFurniture } from './furniture.ts'

/** The paragraphs, list items and table rows under an element, in reading order, white space as one blank. */
export function blocksOf(root: DomElement): string[] {
  const blocks: string[] = []
  let current = ''
  const close = (): void => {
    const text = current.replace(/\s+/g, ' ').trim()
    if (text !== '') blocks.push(text)
    current = ''
  }
  const visit = (node: DomNode): void => {
    if (node.nodeType === TEXT) current += node.textContent ?? ''
    if (!isElement(node)) return
    const name = node.nodeName.toLowerCase()
    if (SKIPPED.has(name) || isFurniture(node)) return
    if (name === 'br') {
      current += '\n'
      return
    }
    if (name === 'tr') {
      close()
      blocks.push(...rowOf(node))
      return
    }
    const isBlock = BLOCKS.has(name)
    if (isBlock) close()
    for (let index = 0; index < node.childNodes.length; index++) {
      const child = node.childNodes[index]
      if (child !== undefined) visit(child)
    }
    if (isBlock) close()
  }
  visit(root)
  close()
  return blocks
}

function rowOf(row: DomElement): string[] {
  const cells = [...Array.from(row.childNodes)].filter(isElement).map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())
  const text = cells.filter((cell) => cell !== '').join(' | ')
  return text === '' ? [] : [text]
}

const SKIPPED: ReadonlySet<string> = new Set(
  'script style noscript figure figcaption caption aside nav header footer form button select textarea iframe svg video audio object template'.split(
    ' ',
  ),
)

const BLOCKS: ReadonlySet<string> = new Set(
  'p div section article main ul ol li dl dt dd blockquote pre table thead tbody tfoot h1 h2 h3 h4 h5 h6 hr address details summary center'.split(
    ' ',
  ),
)
