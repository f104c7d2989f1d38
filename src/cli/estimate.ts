import type { Command } from 'commander'
import type { Dossier } from '../model/dossier.ts'
import type { Estimate, Tally } from '../model/story.ts'
import type { AddCommand, Settle } from './command.ts'
import { EXIT, WrongUse } from './exit.ts'

interface EstimateOptions {
  readonly rule: string
  readonly tally?: string
  readonly json?: boolean
}

/** `truce estimate`: a rule run again on the tallies of a dossier, with the figures that it used and left out. */
export const addEstimate: AddCommand = (program: Command, settle: Settle): void => {
  program
    .command('estimate')
    .summary('run a rule of estimation on the tallies of a dossier')
    .description(
      'Runs one named rule again on each tally of a dossier and shows what it gives, by which figures, and which it left out.\nA vague word ("dozens") becomes a number in the rule "conservative" alone.',
    )
    .argument('<dossier>', 'dossier.json, or the folder that holds it')
    .option('-r, --rule <name>', 'which rule', 'latest-by-originator')
    .option('-t, --tally <id>', 'one tally only')
    .option('--json', 'print it as JSON')
    .action(settle(estimate))
}

async function estimate(path: string, { rule, tally: wanted, json }: EstimateOptions): Promise<number> {
  const [{ openDossier }, { reestimate, rulesOfEstimation }] = await Promise.all([import('./open-dossier.ts'), import('../pipeline.ts')])
  const known = rulesOfEstimation().find(({ name }) => name === rule)
  if (known === undefined) {
    const names = rulesOfEstimation().map(({ name }) => name)
    throw new WrongUse(`"${rule}" is no rule of estimation; choose of ${names.join(', ')}.`)
  }
  const dossier = await openDossier(path)
  const tallies = dossier.tallies.filter(({ id }) => wanted === undefined || id === wanted)
  if (wanted !== undefined && tallies.length === 0) throw new WrongUse(`the dossier has no tally "${wanted}".`)
  const rows = tallies.flatMap((tally) => {
    const made = reestimate(tally, dossier, rule)
    return made === null ? [] : [{ tally, estimate: made }]
  })
  process.stdout.write(
    json
      ? `${JSON.stringify({ ...known, estimates: rows.map((row) => ({ tally: row.tally.id, title: row.tally.title, ...row.estimate })) }, null, 2)}\n`
      : `${[`${known.name} ${known.version}`, known.source, ...rows.map((row) => linesOf(row.tally, row.estimate, dossier))].join('\n\n')}\n`,
  )
  return EXIT.done
}

function linesOf(tally: Tally, { best, low, high, used, left, note }: Estimate, dossier: Dossier): string {
  const number = (value: number | null) => (value === null ? 'none' : value.toLocaleString('en'))
  return [
    `${tally.title} (${tally.id})`,
    `  best ${number(best)}, low ${number(low)}, high ${number(high)}${note === null ? '' : `: ${note}`}`,
    ...used.map((id) => `  in   ${figureLine(id, dossier)}`),
    ...left.map((id) => `  out  ${figureLine(id, dossier)}`),
  ].join('\n')
}

function figureLine(id: string, { figures, reports }: Dossier): string {
  const figure = figures.find((one) => one.id === id)
  const report = reports.find((one) => one.id === figure?.report)
  if (figure === undefined || report === undefined) return id
  const source = figure.attribution[0]
  const voice = report.originator ?? report.outlet ?? report.file
  return `${id}  “${figure.text.replace(/\s+/g, ' ')}”  ${source === undefined ? '' : `${source}, `}${voice}${report.published === null ? '' : `, ${report.published.slice(0, 10)}`}`
}
