// Bundles src into dist: one file to load at the start, the heavy parts (pages, PDF, outputs) when they are needed.
import { existsSync, rmSync } from 'node:fs'
import { build } from 'esbuild'

rmSync('dist', { recursive: true, force: true })

await build({
  entryPoints: { cli: 'src/cli/cli.ts', worker: 'src/cli/worker.ts', index: 'src/index.ts' },
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

const page = 'src/views/page/browser/page.ts'
if (existsSync(page)) {
  await build({
    entryPoints: { page },
    outdir: 'dist',
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
  })
}
