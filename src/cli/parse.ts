import { readFileSync } from 'node:fs'
import type { Command } from 'commander'
import type { AddCommand, Settle } from './command.ts'
import { EXIT, WrongUse } from './exit.ts'

/** `truce parse`: what the reader of English finds in one text, so that anyone can look at it and score it. */
export const addParse: AddCommand = (program: Command, settle: Settle): void => {
  program
    .command('parse')
    .summary('show how one text is read, as CoNLL-U')
    .description(DESCRIPTION)
    .argument('<file>', 'a text in English, or - for standard input')
    .option('--tokens', 'the file is CoNLL-U: keep its words and sentences, predict the rest')
    .action(settle(parse))
}

async function parse(file: string, options: { readonly tokens?: true }): Promise<number> {
  const text = readInput(file)
  const { readKnowledgeFiles } = await import('../crew/crew.ts')
  const { loadReader, refillConllu, textToConllu } = await import('../pipeline.ts')
  const reader = loadReader(readKnowledgeFiles('own'))
  await write(options.tokens === true ? refillConllu(text, reader) : textToConllu(text, reader))
  return EXIT.done
}

function readInput(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8').replace(/^\ufeff/, '')
  } catch (error) {
    throw new WrongUse(`can't read ${file}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** Waits until the reader at the other end has taken all of it. */
function write(text: string): Promise<void> {
  return new Promise((settle) => process.stdout.write(text, () => settle()))
}

const DESCRIPTION = `Reads plain text and prints sentences, words, lemmas, tags, features, heads and relations by the conventions of
Universal Dependencies (UD English); names stand in the last column as Name=B-PER, Name=I-PER.`
