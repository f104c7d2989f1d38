import { type Command, Option } from 'commander'
import type { AddCommand, Settle } from './command.ts'
import { WrongUse } from './exit.ts'
import { FORMATS, type Format } from './outputs.ts'
import type { ReadOptions } from './read-reports.ts'

/** `truce read`: the main job. */
export const addRead: AddCommand = (program: Command, settle: Settle): void => {
  program
    .command('read')
    .summary('read reports and write a dossier of them')
    .description(DESCRIPTION)
    .argument('<path...>', 'files, folders, or - for standard input')
    .option('-o, --out <folder>', 'where the dossier goes', 'dossier')
    .option('-f, --formats <list>', `what to write: ${FORMATS.join(',')}`, parseFormats, FORMATS)
    .option('-p, --places <file>', 'your own places, as GeoJSON; may be given again', gather, [])
    .option('-a, --agreement <file>', 'terms to hold incidents against, as YAML or JSON; may be given again', gather, [])
    .option('-t, --title <words>', "the dossier's title (default: the folder's name)")
    .option('-m, --mentions', 'keep every time, place and actor in dossier.json')
    .option('--open', 'open the page when it is written')
    .option('-q, --quiet', 'print nothing but errors')
    .option('-s, --strict', 'exit with 3 when a report could not be read, or only in part')
    .addOption(new Option('-w, --workers <n>', 'how many threads read (default: what pays)').argParser(parseCount))
    .addHelpText('after', AFTER)
    .action(
      settle(async (paths: readonly string[], options: ReadOptions) => {
        const { readReports } = await import('./read-reports.ts')
        return readReports(paths, options)
      }),
    )
}

const DESCRIPTION = `Reads text, Markdown, HTML and PDF: single files, or folders in depth and in name order.
A folder that holds a folder "reports" is a case: its reports are in there, "places.json" beside them
are your own places, "agreement.yaml" the terms to hold incidents against.
"reports.json" beside reports tells their url, outlet, title and date.`

const AFTER = `
Exit codes: 0 done, 1 no report could be read, 2 wrong use, 3 something was not read (--strict).
`

function parseFormats(list: string): readonly Format[] {
  const wanted = list
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter(Boolean)
  const unknown = wanted.find((name) => !(FORMATS as readonly string[]).includes(name))
  if (unknown !== undefined) throw new WrongUse(`"${unknown}" is no format it writes; choose of ${FORMATS.join(', ')}.`)
  if (wanted.length === 0) throw new WrongUse(`--formats needs at least one of ${FORMATS.join(', ')}.`)
  return FORMATS.filter((format) => wanted.includes(format))
}

function gather(file: string, before: readonly string[]): readonly string[] {
  return [...before, file]
}

export function parseCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 0 || count > 256)
    throw new WrongUse(`--workers needs a whole number from 0 (none) to 256, not "${text}".`)
  return count
}
