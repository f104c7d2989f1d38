import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DataFiles } from '../model/knowledge.ts'
import { packagePath } from './package.ts'

/** All data files that ship with the product. Shared memory lets every worker use the same bytes. */
export function readKnowledgeFiles(memory: 'own' | 'shared'): DataFiles {
  const folder = packagePath('data/en')
  const names = readdirSync(folder).filter((name) => !name.endsWith('.md') && !name.startsWith('.'))
  return Object.fromEntries(names.sort().map((name) => [name, place(readFileSync(join(folder, name)), memory)]))
}

function place(bytes: Uint8Array, memory: 'own' | 'shared'): Uint8Array {
  if (memory === 'own') return bytes
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length))
  shared.set(bytes)
  return shared
}
