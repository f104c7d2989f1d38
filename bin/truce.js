#!/usr/bin/env node
// Plain JavaScript that an old Node can read too: it has to say that it is old.
import module from 'node:module'
import process from 'node:process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  console.error(`truce needs Node 22.12 or newer; this is ${process.versions.node}. In a clone, run it as "npx truce" after "npm ci".`)
  process.exit(2)
}
module.enableCompileCache?.()
const { main } = await import('../dist/cli.js').catch((error) => {
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
  console.error('truce is not built yet: run "npm ci" or "npm run build" in its folder.')
  process.exit(2)
})
process.exitCode = await main(process.argv.slice(2))
