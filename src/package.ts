import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** A path inside the package, whether this runs from `src/cli` or bundled from `dist`. */
export function packagePath(path: string): string {
  return fileURLToPath(new URL(path, ROOT))
}

/** The version of the product. */
export function version(): string {
  const { version } = JSON.parse(readFileSync(packagePath('package.json'), 'utf8')) as { readonly version: string }
  return version
}

const ABOVE = ['../', '../../'].map((up) => new URL(up, import.meta.url))
const ROOT = ABOVE.find((url) => existsSync(new URL('package.json', url))) ?? new URL('../', import.meta.url)
