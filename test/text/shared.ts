import { readFileSync } from 'node:fs'
import { loadReader, type Reader } from '../../src/text/text.ts'

/** The reader as it ships. */
export function openReader(): Reader {
  const files: Record<string, Uint8Array> = {}
  for (const name of ['reader.bin', 'names.bin', 'known-names.bin', 'sentences.bin', 'lemmas.bin', 'coreference.bin'])
    files[name] = readFileSync(new URL(`../../data/en/${name}`, import.meta.url))
  return loadReader(files)
}
