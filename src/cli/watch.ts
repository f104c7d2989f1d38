import type { Command } from 'commander'
import type { AddCommand, Settle } from './command.ts'
import { withRecord, withWho } from './record-options.ts'
import type { WatchOptions } from './watch-sources.ts'

/** `truce watch`: takes in what feeds, sitemaps and pages publish. */
export const addWatch: AddCommand = (program: Command, settle: Settle): void => {
  const command = program
    .command('watch')
    .summary('add what feeds, sitemaps and pages publish, as it comes')
    .description(DESCRIPTION)
    .argument('[sources]', 'the list of sources', 'sources.yaml')
    .option('--once', 'look once at what is due, then end')
    .option('-q, --quiet', 'print nothing but errors')
    .addHelpText('after', EXAMPLE)
  withWho(withRecord(command)).action(
    settle(async (file: string, options: WatchOptions) => {
      const { watchSources } = await import('./watch-sources.ts')
      return watchSources(file, options)
    }),
  )
}

const DESCRIPTION = `Looks at each source of the list as often as it says and adds the pages that are new or changed. It keeps to robots.txt, asks only
for what changed, rests between two requests to a host and longer after failures, and never fetches from inside a network.
What could not be had is in the ledger of gaps.`

const EXAMPLE = `
sources.yaml:
  contact: desk@example.org        # said to every server
  every: 15m
  sources:
    - feed: https://news.example/rss.xml
      outlet: The Example Gazette
    - sitemap: https://ministry.example/sitemap.xml
      only: /statements/
      every: 6h
    - page: https://monitor.example/daily-bulletin
`
