import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const SRC = join(import.meta.dirname, '../src')

/** What each folder of `src` may import of the others; its own files it may always. Files beside the folders are named themselves. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ['model'],
  documents: ['model', 'text'],
  mentions: ['model', 'text'],
  claims: ['model', 'text'],
  stories: ['model', 'text'],
  agreements: ['model', 'text'],
  views: ['model', 'text'],
  exports: ['model', 'text'],
  sources: ['model'],
  record: ['model'],
  'pipeline.ts': ['model', 'text', 'documents', 'mentions', 'claims', 'stories', 'agreements', 'views'],
  crew: ['pipeline.ts', 'package.ts', 'record', 'sources', 'model'],
  'package.ts': [],
  cli: ['pipeline.ts', 'package.ts', 'crew', 'record', 'server', 'sources', 'views', 'exports', 'model'],
  server: ['pipeline.ts', 'crew', 'record', 'sources', 'views', 'exports', 'model'],
  web: ['views', 'model'],
  'index.ts': ['pipeline.ts', 'model'],
}
/** Folders that read and write; the others know neither files nor clocks. */
const WITH_IO: ReadonlySet<string> = new Set(['sources', 'record', 'crew', 'server', 'cli', 'package.ts'])

interface Import {
  readonly from: string
  readonly to: string
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((file) => /\.m?tsx?$/.test(file))
const imports = files.flatMap(importsOf)

describe(`${files.length} files, ${imports.length} imports`, () => {
  it('were looked at', () => {
    expect(files.length).toBeGreaterThan(200)
    expect(imports.length).toBeGreaterThan(500)
    expect(new Set(files.map(folderOf))).toEqual(new Set(Object.keys(MAY_IMPORT)))
  })

  it('a folder imports only what the architecture lets it', () => {
    const stray = imports.filter(
      ({ from, to }) => isInside(to) && folderOf(from) !== folderOf(to) && !(MAY_IMPORT[folderOf(from)] ?? []).includes(folderOf(to)),
    )
    expect(stray).toEqual([])
  })

  it('another folder is entered by the file named like it, but for the nouns of model', () => {
    const sideways = imports.filter(({ from, to }) => isInside(to) && folderOf(from) !== folderOf(to) && !isFace(to))
    expect(sideways).toEqual([])
  })

  it('only the folders that read and write import Node', () => {
    const node = imports.filter(({ from, to }) => to.startsWith('node:') && !WITH_IO.has(folderOf(from)))
    expect(node).toEqual([])
  })

  it('no circles', () => {
    expect(circles()).toEqual([])
  })
})

function importsOf(file: string): Import[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  return [...text.matchAll(/(?:from|import)\s*\(?'([^'\n]+)'/g)].map(([, to = '']) => ({
    from: file,
    to: to.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), to)) : to,
  }))
}

function isInside(to: string): boolean {
  return /\.m?tsx?$/.test(to) && !to.startsWith('..')
}

function folderOf(file: string): string {
  return file.split('/')[0] ?? file
}

function isFace(file: string): boolean {
  const [folder = '', ...rest] = file.split('/')
  return folder === 'model' || rest.length === 0 || rest.join('/') === `${folder}.ts` || FACES.has(file)
}

/** Files that another folder enters besides the face: the shape of a whole, kept from the views of a page; what is fetched, kept from the files. */
const FACES: ReadonlySet<string> = new Set(['views/dossier.ts', 'sources/web.ts'])

/** Files that import each other in a circle, each circle by its first file. Imports of types count: they tie readers, too. */
function circles(): string[][] {
  const next = new Map(files.map((file) => [file, imports.filter(({ from, to }) => from === file && isInside(to)).map(({ to }) => to)]))
  const state = new Map<string, 'open' | 'done'>()
  const path: string[] = []
  const found: string[][] = []
  const visit = (file: string): void => {
    state.set(file, 'open')
    path.push(file)
    for (const to of next.get(file) ?? []) {
      if (state.get(to) === 'open') found.push([...path.slice(path.indexOf(to)), to])
      else if (state.get(to) === undefined) visit(to)
    }
    path.pop()
    state.set(file, 'done')
  }
  for (const file of files) if (state.get(file) === undefined) visit(file)
  return found
}
