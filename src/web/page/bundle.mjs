import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

/** Bundles the page's script and style and writes them with the hashes that the page's policy allows (`PageAssets`). */
export async function bundlePage(file) {
  const [script, style] = await Promise.all([bundle('main.ts'), bundle('style.css')])
  const assets = { script, style, scriptSha256: sha256(script), styleSha256: sha256(style) }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, JSON.stringify(assets))
  return assets
}

async function bundle(entry) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    charset: 'utf8',
    legalComments: 'none',
  })
  return outputFiles[0].text
}

function sha256(text) {
  return createHash('sha256').update(text).digest('base64')
}
