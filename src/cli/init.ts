import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import type { Command } from 'commander'
import { version } from '../package.ts'
import type { AddCommand, Settle } from './command.ts'
import { EXIT, WrongUse } from './exit.ts'
import { type RecordOptions, type WhoOptions, withRecord, withWho } from './record-options.ts'

interface InitOptions extends RecordOptions, WhoOptions {
  readonly title?: string
  readonly places: readonly string[]
}

/** `truce init`: makes a record. */
export const addInit: AddCommand = (program: Command, settle: Settle): void => {
  const command = program
    .command('init')
    .summary('make a record that reports are added to')
    .description('Makes an empty record: a folder with an SQLite database in it, or the tables in a PostgreSQL database.')
    .argument('[where]', 'a folder, or postgres://user@host/database (default: as --record)')
    .option('-t, --title <words>', "the record's title (default: the folder's name)")
    .option(
      '-p, --places <file>',
      'your own places, as GeoJSON or CSV; may be given again',
      (file, before: readonly string[]) => [...before, file],
      [],
    )
  withWho(withRecord(command)).action(settle(init))
}

async function init(given: string | undefined, options: InitOptions): Promise<number> {
  const where = given ?? options.record
  const places = await Promise.all(options.places.map(async (file) => ({ file, text: await readPlaces(file) })))
  const { keepPlaces, makeRecord } = await import('../record/record.ts')
  const { record, ...rest } = await makeRecord(where, { title: options.title ?? titleOf(where), who: options.as, version: version() })
  if (record === null) throw new WrongUse('why' in rest ? String(rest.why) : '')
  for (const file of places) await keepPlaces(record, file, options.as)
  await record.close()
  const suffix = where === 'record' ? '' : ` --record ${/^[\w./:@-]+$/.test(where) ? where : JSON.stringify(where)}`
  process.stdout.write(`made a record at ${where}; add reports with: truce add PATH...${suffix}\n`)
  return EXIT.done
}

async function readPlaces(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => {
    throw new WrongUse(`"${file}" can't be read; --places takes a file of GeoJSON or CSV.`)
  })
}

function titleOf(where: string): string {
  const name = /^postgres(ql)?:/.test(where) ? (where.split(/[/?]/).at(3) ?? 'record') : basename(resolve(where))
  const words = name.replace(/[-_]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
