import type { Command } from 'commander'
import type { Reading } from '../model/reading.ts'
import type { Span } from '../model/span.ts'
import type { AddCommand, Settle } from './command.ts'
import { EXIT, WrongUse } from './exit.ts'

/** `truce explain`: every claim that covers an offset of a report, with the rule that made it and its sentence. */
export const addExplain: AddCommand = (program: Command, settle: Settle): void => {
  program
    .command('explain')
    .summary('show what is claimed at an offset of a report, and by which rule')
    .description('Reads one report and prints each claim whose words cover the offset: its values, the rule that made it, its sentence.')
    .argument('<file>', 'a report, as for truce read')
    .requiredOption('--at <offset>', 'UTF-16 code units into the text of the report, as in dossier.json')
    .action(settle(explain))
}

async function explain(file: string, { at }: { readonly at: string }): Promise<number> {
  const offset = /^\d{1,9}$/.test(at) ? Number(at) : null
  if (offset === null) throw new WrongUse(`--at takes an offset into the text, a whole number from 0; got "${at}"`)
  const reading = await readFile(file)
  if (offset >= reading.document.text.length) {
    throw new WrongUse(`--at ${offset} lies behind the end of the text, which has ${reading.document.text.length} code units`)
  }
  const lines = claimsAt(reading, offset)
  process.stdout.write(`${lines.length > 0 ? lines.join('\n\n') : `no claim covers offset ${offset}`}\n`)
  return EXIT.done
}

async function readFile(file: string): Promise<Reading> {
  const { findSources } = await import('../sources/sources.ts')
  const { readKnowledgeFiles, readOne } = await import('../crew/crew.ts')
  const { openKnowledge } = await import('../pipeline.ts')
  const { sources } = await findSources([file])
  const [source, more] = sources
  if (source === undefined || more !== undefined) throw new WrongUse(`explain reads one report; ${file} holds ${sources.length}`)
  const { reading, gaps } = await readOne(source, openKnowledge(readKnowledgeFiles('own')), 'kept')
  if (reading === null) throw new WrongUse(`${file} was not read: ${gaps.map(({ detail }) => detail).join(' ')}`)
  return reading
}

/** Each claim as lines: what it is, its words, its fields, its rule, its sentence. */
function claimsAt({ document, sentences, claims, mentions }: Reading, offset: number): string[] {
  const covers = ({ start, end }: Span) => start <= offset && offset < end
  const found: readonly { readonly kind: string; readonly claim: Span & { readonly rule: string } }[] = [
    ...claims.figures.map((claim) => ({ kind: 'figure', claim })),
    ...(['killed', 'injured'] as const).flatMap((measure) =>
      (claims.casualties[measure]?.evidence ?? []).map((span) => ({
        kind: `the report's own count of ${measure}`,
        claim: { ...claims.casualties[measure], ...span, rule: claims.casualties[measure]?.rule ?? '' },
      })),
    ),
    ...mentions.quotations.map((claim) => ({ kind: 'quotation', claim })),
    ...claims.terms.map((claim) => ({ kind: 'term', claim })),
    ...claims.accusations.map((claim) => ({ kind: 'accusation', claim })),
    ...claims.attributions.map((claim) => ({ kind: 'attribution', claim: { ...claim, ...claim.content } })),
  ]
  return found
    .filter(({ claim }) => covers(claim))
    .map(({ kind, claim }) => {
      const sentence = sentences.find((one) => one.start <= claim.start && claim.start < one.end) ?? claim
      const words = (span: Span) => document.text.slice(span.start, span.end).replace(/\s+/g, ' ')
      return [
        `${kind} ${claim.start}-${claim.end}: ${words(claim)}`,
        ...fieldsOf(claim),
        `  rule      ${claim.rule}`,
        `  sentence  ${words(sentence)}`,
      ].join('\n')
    })
}

function fieldsOf(claim: object): string[] {
  return Object.entries(claim)
    .filter(([name, value]) => !HIDDEN.has(name) && value !== null && typeof value !== 'object' && value !== '')
    .concat(Object.entries(claim).filter(([name, value]) => !HIDDEN.has(name) && Array.isArray(value) && value.length > 0))
    .map(([name, value]) => `  ${name.padEnd(9)} ${Array.isArray(value) ? value.join(' / ') : String(value)}`)
}

const HIDDEN: ReadonlySet<string> = new Set(['start', 'end', 'text', 'rule', 'sentence', 'report', 'evidence', 'lead'])
