import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'

/** The shared corpora lie beside the checkout; they are for measuring and training only. */
const CORPORA = fileURLToPath(new URL('../../../shared/corpora/', import.meta.url))

/** A corpus file's text, or null where the corpora are absent. */
export function readCorpus(path: string): string | null {
  const file = CORPORA + path
  if (!existsSync(file)) return null
  const bytes = readFileSync(file)
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
}
