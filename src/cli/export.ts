import { writeFile } from 'node:fs/promises'
import type { Command } from 'commander'
import type { AddCommand, Settle } from './command.ts'
import { EXIT, WrongUse } from './exit.ts'
import { openGiven, type RecordOptions, withRecord } from './record-options.ts'

interface ExportOptions extends RecordOptions {
  readonly out?: string
}

/** `truce export`: the evidence of a story, for another machine. */
export const addExport: AddCommand = (program: Command, settle: Settle): void => {
  const command = program
    .command('export')
    .summary('write the evidence of a story as a pack that anyone can check')
    .description(
      'Writes a zip with the bytes and texts of its reports, their hashes, its claims with their words, its tallies with the rules and alternatives, and the log. Check it with: truce verify PACK',
    )
    .argument('<story>', 'the story, as story-r12')
    .option('-o, --out <file>', 'where it goes (default: the name of the story with .zip)')
  withRecord(command).action(settle(exportStory))
}

async function exportStory(story: string, options: ExportOptions): Promise<number> {
  const record = await openGiven(options)
  const [{ packStory }, { stagesOf }] = await Promise.all([import('../record/record.ts'), import('../crew/crew.ts')])
  const pack = await packStory(record, story, stagesOf()).finally(() => record.close())
  if (pack === null) throw new WrongUse(`the record has no story "${story}"; stories are named like story-r12.`)
  const out = options.out ?? `${story}.zip`
  await writeFile(out, pack).catch(() => {
    throw new WrongUse(`"${out}" can't be written; choose another file with --out.`)
  })
  process.stdout.write(`${out}: ${pack.length} bytes; check it with: truce verify ${out}\n`)
  return EXIT.done
}
