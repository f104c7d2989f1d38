import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { findClaims } from '../src/claims/claims.ts'
import { findMentions, openWorld } from '../src/mentions/mentions.ts'
import type { Document } from '../src/model/document.ts'
import type { Parse } from '../src/model/parse.ts'
import type { Claims, Mentions } from '../src/model/reading.ts'
import { findChains, loadReader, readText } from '../src/text/text.ts'

const DATA = join(import.meta.dirname, '../data/en')
const files = Object.fromEntries(readdirSync(DATA).map((name) => [name, new Uint8Array(readFileSync(join(DATA, name)))]))
const reader = loadReader(files)
const world = openWorld(files)

/** Reads one text as the pipeline does; published on Thursday, 5 June 2025, unless told. */
export function readSentence(text: string, published = '2025-06-05'): { parse: Parse; mentions: Mentions; claims: Claims } {
  const document: Document = {
    id: 'r1',
    file: 'r1.txt',
    sha256: '',
    text,
    textSha256: '',
    title: null,
    outlet: 'The Test Gazette',
    author: null,
    url: null,
    published: { value: published, from: 'reports.json' },
    modified: null,
    language: 'en',
    credits: [],
  }
  const parse = readText(text, reader)
  const mentions = findMentions(document, parse, { ...world, chains: () => findChains(parse, reader) })
  return { parse, mentions, claims: findClaims(document, parse, mentions) }
}
