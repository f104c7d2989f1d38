import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Extract, Fault } from '../extract.ts'
import { blocksOf } from './blocks.ts'
import type { DomDocument, DomElement } from './dom.ts'
import { isFurniture } from './furniture.ts'
import { headlineOf } from './headline.ts'
import { stripPage } from './strip.ts'
import { toldByPage } from './told.ts'

/** A page's article as text, headline first, and what the page tells of it. */
export function readPage(html: string): Extract {
  const { markup, scripts, size } = stripPage(html)
  const faults: Fault[] = []
  if (size === 'bomb') {
    faults.push({ why: 'damaged', detail: 'Its tags nest deeper or are more than any page needs; it was not opened.', severity: 'refused' })
    return { text: '', told: {}, faults }
  }
  const document = openDocument(markup)
  const told = toldByPage(document, scripts)
  const headline = headlineOf(document, told.title ?? null)
  const blocks = (plainArticle(document) ?? (size === 'usual' ? weighedBlocks(document, markup) : allBlocks(document))).filter(
    (block) => block !== headline,
  )
  const text = [...(headline === null ? [] : [headline]), ...blocks].join('\n\n').toWellFormed()
  return { text: blocks.length === 0 ? '' : text, told: { ...told, title: headline ?? told.title ?? null }, faults }
}

/**
 * The blocks of a page's only `article`, when nearly all of the page's paragraphs stand in it: then there is nothing
 * to weigh, which spares most of the time that a page takes. Null otherwise.
 */
function plainArticle(document: DomDocument): string[] | null {
  const articles = document.querySelectorAll('article, [itemprop=articleBody]')
  const article = articles.length === 1 ? articles[0] : undefined
  if (article === undefined) return null
  const inside = lengthOfParagraphs(article)
  return inside > SHORTEST_ARTICLE && inside > lengthOfParagraphs(document) * NEARLY_ALL ? blocksOf(article) : null
}

const NEARLY_ALL = 0.8

function lengthOfParagraphs(element: DomElement): number {
  return Array.from(element.querySelectorAll('p')).reduce((sum, { textContent }) => sum + (textContent ?? '').trim().length, 0)
}

/** The blocks of what Readability holds to be the article. */
function weighedBlocks(document: DomDocument, markup: string): string[] {
  prune(document)
  const article = weigh(document)
  const blocks = article === null ? [] : blocksOf(article)
  if (blocks.length > 0) return blocks
  // A page too small or too odd to weigh; the weighing has taken its tree apart, so it is built again.
  return allBlocks(openDocument(markup))
}

function allBlocks(document: DomDocument): string[] {
  return blocksOf(document.querySelector('article') ?? document.querySelector('main') ?? document.querySelector('body') ?? document)
}

function weigh(document: DomDocument): DomElement | null {
  try {
    const { content } =
      new Readability<DomElement>(document as never, {
        serializer: (node) => node as unknown as DomElement,
        charThreshold: SHORTEST_ARTICLE,
        keepClasses: true,
        disableJSONLD: true,
      }).parse() ?? {}
    return content ?? null
  } catch {
    // It takes a whole tree for granted, which a page cut off in its head has not.
    return null
  }
}

/** Takes furniture out while its names still stand: Readability turns a `div` of words into a bare paragraph. */
function prune(document: DomDocument): void {
  const length = (document.querySelector('body') ?? document).textContent?.length ?? 0
  for (const element of Array.from(document.querySelectorAll('div,section,ul,ol,aside,p,span'))) {
    if (isFurniture(element, length / 2)) element.remove()
  }
}

// With less, Readability looks again with looser rules.
const SHORTEST_ARTICLE = 500

function openDocument(markup: string): DomDocument {
  // A fragment has no `html` element to hang on.
  return parseHTML(/<html[\s>]/i.test(markup) ? markup : `<!doctype html><html><body>${markup}</body></html>`)
    .document as unknown as DomDocument
}
