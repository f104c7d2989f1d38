import type { Command } from 'commander'
import type { Compared, Comparison } from '../model/comparison.ts'
import type { AddCommand, Settle } from './command.ts'
import { EXIT } from './exit.ts'

/** `truce compare`: what one dossier adds, changes and withdraws against another. */
export const addCompare: AddCommand = (program: Command, settle: Settle): void => {
  program
    .command('compare')
    .summary('show what a later dossier adds, changes and withdraws')
    .description(
      'Compares two dossiers: reports, figures, tallies, incidents, terms.\nReports are the same by their bytes, else their address, else their file name; claims by where they stand in a report.',
    )
    .argument('<before>', 'dossier.json, or the folder that holds it')
    .argument('<after>', 'the later one')
    .option('--json', 'print it as JSON')
    .action(settle(compare))
}

async function compare(before: string, after: string, { json }: { readonly json?: boolean }): Promise<number> {
  const [{ openDossier }, { compareDossiers }] = await Promise.all([import('./open-dossier.ts'), import('../views/views.ts')])
  const comparison = compareDossiers(await openDossier(before), await openDossier(after))
  process.stdout.write(json ? `${JSON.stringify(comparison, null, 2)}\n` : `${linesOf(comparison).join('\n')}\n`)
  return EXIT.done
}

function linesOf(comparison: Comparison): string[] {
  return Object.entries(comparison).flatMap(([name, compared]: [string, Compared]) => {
    const { added, changed, withdrawn, same } = compared
    return [
      `${name}: ${added.length} added, ${changed.length} changed, ${withdrawn.length} withdrawn, ${same} as before`,
      ...added.map(({ after, words }) => `  + ${after}  ${words}`),
      ...changed.flatMap(({ after, words, changes }) => [
        `  ~ ${after}  ${words}`,
        ...changes.map((change) => `      ${change.field}: ${brief(change.before)} → ${brief(change.after)}`),
      ]),
      ...withdrawn.map(({ before, words }) => `  - ${before}  ${words}`),
    ]
  })
}

// A hash tells that a text is another, no more.
function brief(value: string): string {
  return /^[0-9a-f]{64}$/.test(value) ? value.slice(0, 8) : value
}
