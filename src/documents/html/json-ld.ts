/** What JSON-LD says of the article on its page. */
export interface JsonLd {
  readonly title: string | null
  readonly outlet: string | null
  readonly author: string | null
  readonly url: string | null
  readonly language: string | null
  readonly published: string | null
  readonly modified: string | null
}

/** Reads the page's JSON-LD scripts; the first node that is an article speaks. */
export function toldByJsonLd(scripts: readonly string[]): JsonLd {
  const nodes = scripts.flatMap((script) => nodesOf(parseLoosely(script), 0))
  const article = nodes.find((node) => typesOf(node).some((type) => ARTICLE.test(type))) ?? {}
  const page = nodes.find((node) => typesOf(node).some((type) => type.endsWith('WebPage'))) ?? {}
  const read = (key: string): string | null => nameOf(article[key]) ?? nameOf(page[key])
  return {
    title: nameOf(article.headline) ?? nameOf(article.name),
    outlet: nameOf(article.publisher) ?? nameOf(article.sourceOrganization),
    author: nameOf(article.author) ?? nameOf(article.creator),
    url: nameOf(article.url) ?? idOf(article.mainEntityOfPage),
    language: read('inLanguage'),
    published: read('datePublished'),
    modified: read('dateModified'),
  }
}

type Node = Readonly<Record<string, unknown>>

const ARTICLE = /(?:Article|Report|BlogPosting|LiveBlogPosting|ReportageNewsArticle|AnalysisNewsArticle)$/

function parseLoosely(script: string): unknown {
  const body = script.replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)/, '').replace(/(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/, '')
  try {
    return JSON.parse(body)
  } catch {
    try {
      // Line ends inside strings are what most broken ones suffer from.
      return JSON.parse(body.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1'))
    } catch {
      return null
    }
  }
}

function nodesOf(value: unknown, depth: number): Node[] {
  if (depth > 6) return []
  if (Array.isArray(value)) return value.slice(0, 200).flatMap((inner) => nodesOf(inner, depth + 1))
  if (typeof value !== 'object' || value === null) return []
  const node = value as Node
  return [node, ...nodesOf(node['@graph'], depth + 1), ...nodesOf(node.mainEntity, depth + 1)]
}

function typesOf(node: Node): string[] {
  const type = node['@type']
  return (Array.isArray(type) ? type : [type]).filter((name): name is string => typeof name === 'string')
}

function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (Array.isArray(value)) {
    const names = value
      .slice(0, 20)
      .map(nameOf)
      .filter((name) => name !== null)
    return names.length === 0 ? null : names.join(', ')
  }
  return typeof value === 'object' && value !== null ? nameOf((value as Node).name) : null
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' ? value : typeof value === 'object' && value !== null ? nameOf((value as Node)['@id']) : null
}
