// Bundles src into dist: one file to load at the start, the heavy parts (pages, PDF, outputs) when they are needed.
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'esbuild'
import { build as buildDesk } from 'vite'

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
  // Only for drawing on a canvas, which reading text never does; and what comes as a binary of each platform.
  external: ['canvas', '@napi-rs/canvas', '@node-rs/argon2'],
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

// The desk, which the server sends: an application of its own in files named by their content.
await buildDesk({
  configFile: false,
  root: 'src/web/desk',
  base: '/desk/',
  plugins: [react()],
  build: {
    outDir: '../../../dist/desk',
    target: ['chrome111', 'firefox113', 'safari16.4'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    emptyOutDir: true,
  },
  logLevel: 'warn',
})

// What the desk adds to the page of a story.
await build({
  entryPoints: { story: 'src/web/story/main.ts' },
  outdir: 'dist/desk',
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['chrome111', 'firefox113', 'safari16.4'],
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
})

// The gazetteer, made from GeoNames' towns and our own lists, and the world's land, from Natural Earth; made anew only where a source has changed.
const places = ['training/places', 'data/places', 'data/en/countries.json', 'src/mentions/atlas', 'src/mentions/names', 'package-lock.json']
await makeData('data/en/atlas.bin', places, async (run) => {
  const { buildAtlas } = await run('training/places/build-atlas.ts')
  const { places, bytes } = buildAtlas('.')
  return `${places} places, ${(bytes / 1e6).toFixed(1)} MB`
})
await makeData('data/maps/outlines.bin', ['training/maps', 'src/views/map/outlines.ts', 'package-lock.json'], async (run) => {
  const { buildOutlines } = await run('training/maps/build-outlines.ts')
  const { countries, bytes } = buildOutlines('.')
  return `${countries} countries, ${(bytes / 1e6).toFixed(1)} MB`
})

async function makeData(file, madeOf, make) {
  if (existsSync(file) && !madeOf.some((path) => changedAfter(path, statSync(file).mtimeMs))) return
  const made = await make(async (script) => {
    const out = `dist/${basename(script, '.ts')}.mjs`
    const define = { 'process.argv': '[]' }
    await build({ entryPoints: [script], outfile: out, bundle: true, format: 'esm', platform: 'node', define, logLevel: 'warning' })
    const module = await import(`./${out}`)
    rmSync(out)
    return module
  })
  console.log(`${file}: ${made}`)
}

function changedAfter(path, time) {
  if (!statSync(path).isDirectory()) return statSync(path).mtimeMs > time
  return readdirSync(path).some((name) => changedAfter(`${path}/${name}`, time))
}
