// Bundles src into dist: one file to load at the start, the heavy parts (pages, PDF, outputs) when they are needed.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })

await build({
  entryPoints: { cli: 'src/cli/cli.ts', worker: 'src/crew/worker.ts', index: 'src/index.ts' },
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22',
  chunkNames: 'part-[name]-[hash]',
  legalComments: 'linked',
  minifySyntax: true,
  logLevel: 'warning',
  // Only for drawing on a canvas, which reading text never does.
  external: ['canvas', '@napi-rs/canvas'],
  // Libraries in CommonJS among the parts ask for Node's own modules by `require`.
  banner: { js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);" },
})

// What every dossier's page carries inside it.
await build({
  entryPoints: [
    { in: 'src/web/page/main.ts', out: 'page' },
    { in: 'src/web/page/style.css', out: 'page' },
  ],
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome111', 'firefox113', 'safari16.4'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
})

// The gazetteer, made from GeoNames' towns and our own lists; made anew only where one of them has changed.
const madeOf = ['training/places', 'data/places', 'data/en/countries.json', 'src/mentions/atlas', 'src/mentions/names', 'package-lock.json']
if (!existsSync('data/en/atlas.bin') || madeOf.some((path) => changedAfter(path, statSync('data/en/atlas.bin').mtimeMs))) {
  await build({
    entryPoints: { 'build-atlas': 'training/places/build-atlas.ts' },
    outdir: 'dist',
    bundle: true,
    format: 'esm',
    platform: 'node',
    outExtension: { '.js': '.mjs' },
    define: { 'process.argv': '[]' },
    logLevel: 'warning',
  })
  const { buildAtlas } = await import('./dist/build-atlas.mjs')
  const { places, bytes } = buildAtlas('.')
  console.log(`data/en/atlas.bin: ${places} places, ${(bytes / 1e6).toFixed(1)} MB`)
  rmSync('dist/build-atlas.mjs')
}

function changedAfter(path, time) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs > time
  return readdirSync(path).some((name) => changedAfter(`${path}/${name}`, time))
}
