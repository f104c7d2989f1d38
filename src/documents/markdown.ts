import type { Publication } from '../model/document.ts'
import { decode, tidy } from './decode.ts'
import type { Extract, Told } from './extract.ts'

/** Markdown: the body below the front matter, unchanged. */
export function extractMarkdown(bytes: Uint8Array): Extract {
  const { text, faults } = decode(bytes)
  const whole = tidy(text)
  const matter = FRONT_MATTER.exec(whole)
  if (matter === null) return { text: whole, told: {}, faults }
  return { text: whole.slice(matter[0].length).replace(/^\n+/, ''), told: toldBy(matter[1] ?? ''), faults }
}

const FRONT_MATTER = /^---[ \t]*\n((?:(?!---|\.\.\.).*\n)*?)(?:---|\.\.\.)[ \t]*(?:\n|$)/

function toldBy(matter: string): Told {
  const fields = new Map<string, string>()
  for (const line of matter.split('\n')) {
    const colon = line.indexOf(':')
    if (colon <= 0 || /^[\s#-]/.test(line)) continue
    const value = unquote(line.slice(colon + 1).trim())
    if (value !== '') fields.set(line.slice(0, colon).trim().toLowerCase(), value)
  }
  const first = (keys: readonly string[]): string | null => keys.map((key) => fields.get(key)).find((value) => value !== undefined) ?? null
  const published = first(KEYS.published)
  const from: Publication['from'] = 'front matter'
  return {
    title: first(KEYS.title),
    outlet: first(KEYS.outlet),
    author: first(KEYS.author),
    url: first(KEYS.url),
    language: first(KEYS.language),
    modified: first(KEYS.modified),
    published: published === null ? [] : [{ text: published, from }],
  }
}

// Names that site generators give the same thing, the likeliest first.
const KEYS = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'site', 'publication', 'source'],
  author: ['author', 'authors', 'byline', 'by'],
  url: ['url', 'link', 'canonical', 'canonical_url', 'permalink'],
  language: ['lang', 'language', 'locale'],
  published: ['published', 'date', 'datepublished', 'published_at', 'pubdate', 'publishdate', 'created'],
  modified: ['modified', 'updated', 'lastmod', 'datemodified', 'updated_at'],
} as const

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1\s*(?:#.*)?$/.exec(value)
  if (quoted !== null) return (quoted[2] ?? '').replaceAll('\\"', '"')
  return value.replace(/\s#.*$/, '')
}
