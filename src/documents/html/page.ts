import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Extract, Fault } from '../extract.ts'
import { blocksOf } from './blocks.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { headlineOf } from './headline.ts'
import { stripPage } from './strip.ts'
import { toldByPage } from './told.ts'

/** A page's article as text, headline first, and what the page tells of it. */
export function readPage(html: string): Extract {
  const { markup, scripts, isBomb } = stripPage(html)
  const faults: Fault[] = []
  if (isBomb) {
    faults.push({ why: 'damaged', detail: 'Its tags nest deeper or are more than any page needs; it was not opened.', severity: 'refused' })
    return { text: '', told: {}, faults }
  }
  const document = parseHTML(markup).document as unknown as DomDocument
  const told = toldByPage(document, scripts)
  const headline = headlineOf(document, told.title ?? null)
  const blocks = articleBlocks(document).filter((block) => block !== headline)
  const text = [...(headline === null ? [] : [headline]), ...blocks].join('\n\n').toWellFormed()
  return { text: blocks.length === 0 ? '' : text, told: { ...told, title: headline ?? told.title ?? null }, faults }
}

function articleBlocks(document: DomDocument): string[] {
  const article = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
    charThreshold: 200,
    keepClasses: true,
    disableJSONLD: true,
  }).parse()
  return article?.content == null ? [] : blocksOf(article.content)
}
