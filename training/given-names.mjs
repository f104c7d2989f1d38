// Given and family names of many countries from @faker-js/faker, as names.json in a node_modules folder: what the training of names
// exchanges the names of its corpora with.   node given-names.mjs NODE_MODULES
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'

const folder = resolve(process.argv[2] ?? 'node_modules')
const { allLocales } = await import(createRequire(join(folder, 'x.js')).resolve('@faker-js/faker'))
const given = new Set()
const family = new Set()
for (const { person } of Object.values(allLocales)) {
  gather(person?.first_name, given)
  gather(person?.last_name, family)
}
writeFileSync(join(folder, 'names.json'), JSON.stringify({ given: [...given].sort(), family: [...family].sort() }))

/** Every name in a list, or in lists by gender or with weights. */
function gather(value, names) {
  if (Array.isArray(value)) for (const one of value) gather(one, names)
  else if (value !== null && typeof value === 'object') gather('value' in value ? value.value : Object.values(value), names)
  else if (typeof value === 'string' && /^[A-ZÀ-Ž][A-Za-zÀ-ž'’-]{1,18}$/.test(value)) names.add(value)
}
