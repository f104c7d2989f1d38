import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFiles } from '../model/knowledge.ts'
import { packagePath } from '../package.ts'

/** All data files that ship with the product. Shared memory lets every worker use the same bytes. */
export function readKnowledgeFiles(memory: 'own' | 'shared'): DataFiles {
  const folder = packagePath('data/en')
  const names = readdirSync(folder).filter((name) => !name.endsWith('.md') && !name.startsWith('.'))
  return Object.fromEntries(names.sort().map((name) => [name, readInto(join(folder, name), memory)]))
}

function readInto(path: string, memory: 'own' | 'shared'): Uint8Array {
  const file = openSync(path, 'r')
  try {
    const { size } = fstatSync(file)
    const bytes = new Uint8Array(memory === 'own' ? new ArrayBuffer(size) : new SharedArrayBuffer(size))
    let at = 0
    while (at < size) {
      const read = readSync(file, bytes, at, size - at, at)
      if (read === 0) break
      at += read
    }
    return bytes
  } finally {
    closeSync(file)
  }
}
