import { createHash } from 'node:crypto'
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import type { Dossier } from '../model/dossier.ts'
import type { AddCommand, Settle } from './command.ts'
import { EXIT, WrongUse } from './exit.ts'

/** `truce agreement draft`: an agreement file begun from what reports say. */
export const addAgreement: AddCommand = (program: Command, settle: Settle): void => {
  program
    .command('agreement')
    .summary('write down what was agreed')
    .description('Terms as data, which truce read holds incidents against; docs/agreement.md says how such a file is written.')
    .command('draft')
    .summary('begin an agreement file from the terms in a dossier')
    .description(
      'Writes the terms that reports tell, with their words and with what is open marked; a person corrects it, then truce read --agreement uses it.',
    )
    .argument('<dossier>', 'the folder of a dossier, or its dossier.json')
    .option('-o, --out <file>', 'where it goes (default: standard output)')
    .action(settle(draft))
}

async function draft(path: string, { out }: { readonly out?: string }): Promise<number> {
  const file = (await stat(path).catch(() => null))?.isDirectory() === true ? join(path, 'dossier.json') : path
  const dossier = await readDossier(file)
  if (dossier.terms.length === 0)
    throw new WrongUse(`${file} holds no terms: its reports tell of no agreement; write the file by docs/agreement.md.`)
  const texts = await textsOf(dossier)
  const { agreementDraft } = await import('../exports/exports.ts')
  const yaml = agreementDraft(dossier, ({ report, start, end }) => texts.get(report)?.slice(start, end) ?? null)
  if (out === undefined) process.stdout.write(yaml)
  else
    await writeFile(out, yaml, { flag: 'wx' }).catch(() =>
      Promise.reject(new WrongUse(`"${out}" is there already or can't be written; choose another file.`)),
    )
  return EXIT.done
}

async function readDossier(file: string): Promise<Dossier> {
  try {
    const dossier = JSON.parse(await readFile(file, 'utf8')) as Dossier
    if (Array.isArray(dossier.terms) && Array.isArray(dossier.reports)) return dossier
  } catch {
    // Told below: no file, no JSON, or another JSON.
  }
  throw new WrongUse(`"${file}" is no dossier.json; give the folder that truce read wrote, with json among its formats.`)
}

/** Texts of the reports that still lie where they were read from, unchanged, and are their own text. */
async function textsOf({ reports }: Dossier): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>()
  for (const { id, file, sha256, textSha256 } of reports) {
    const bytes = sha256 === textSha256 ? await readFile(file).catch(() => null) : null
    if (bytes !== null && createHash('sha256').update(bytes).digest('hex') === sha256) texts.set(id, bytes.toString('utf8'))
  }
  return texts
}
