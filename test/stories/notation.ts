import type { Figure, Measure } from '../../src/model/claim.ts'
import type { Quotation } from '../../src/model/quotation.ts'
import type { Reading } from '../../src/model/reading.ts'

/**
 * A report in a few lines:
 *
 *     Northern Wire 2024-05-03T10:00:00Z (credits The Agency)
 *     [At least 12] killed civilian; by: the hospital; in: El Geneina; on: 2024-05-02
 *     « We have no beds left » the doctor
 *     Any other line is text.
 *
 * A figure's line names its measure and class after the number; further parts are `of:` (party), `who:`, `what:` (object),
 * `in:`, `on:` (a day or `from..to`), `since:`, `state`, `planned`, `agent:`, `by:` (attribution), `denied`, `possible`,
 * `part of: [words]`, `text:` (the sentence around the number).
 */
export function report(id: string, notation: string): Reading {
  const [head = '', ...lines] = notation
    .trim()
    .split('\n')
    .map((line) => line.trim())
  const [, outlet = '', published = '', agency] = /^(.*?)\s+(\d{4}-\d{2}-\d{2}\S*|undated)(?:\s+\(credits (.*)\))?$/.exec(head) ?? []
  const made: Making = { id, text: '', sentences: [], figures: [], quotations: [] }
  for (const line of lines) addLine(made, line)
  return {
    document: {
      id,
      file: `${id}.txt`,
      sha256: id,
      text: made.text,
      textSha256: id,
      title: null,
      outlet: outlet === '' ? null : outlet,
      author: null,
      url: null,
      published: published === 'undated' ? null : { value: published, from: 'meta' },
      modified: null,
      language: 'en',
      credits: agency === undefined ? [] : [{ agency, span: { start: 0, end: 0 }, share: 'whole' }],
    },
    sentences: made.sentences,
    mentions: { times: [], quantities: [], places: [], actors: [], quotations: made.quotations, events: [] },
    claims: { attributions: [], figures: made.figures, terms: [], accusations: [], casualties: { killed: null, injured: null } },
    gaps: [],
  }
}

/** Reports of a set, `r1` first. */
export function reports(...notations: readonly string[]): Reading[] {
  return notations.map((notation, at) => report(`r${at + 1}`, notation))
}

interface Making {
  readonly id: string
  text: string
  readonly sentences: { start: number; end: number }[]
  readonly figures: Figure[]
  readonly quotations: Quotation[]
}

function addLine(made: Making, line: string): void {
  const figure = /^\[(.+?)\]\s*(\w+)(?:\s+([\w/]+))?\s*(?:;(.*))?$/.exec(line)
  const quotation = /^«\s*(.+?)\s*»\s*(.*)$/.exec(line)
  if (figure !== null) addFigure(made, figure)
  else if (quotation !== null) addQuotation(made, quotation[1] ?? '', quotation[2] ?? '')
  else addSentence(made, line)
}

function addFigure(made: Making, [, words = '', measure = 'killed', counted = 'unspecified', rest = '']: RegExpExecArray): void {
  const parts = new Map(rest.split(';').map((part) => splitOnce(part.trim())))
  const around =
    parts.get('text') ??
    `${words} ${parts.get('who') ?? parts.get('what') ?? 'people'} ${measure} ${parts.get('in') === undefined ? '' : `in ${parts.get('in')}`}.`
  const sentence = addSentence(made, around.includes(words) ? around : `${words} ${around}`)
  const start = made.text.indexOf(words, sentence.start)
  const [from, to] = (parts.get('on') ?? '').split('..')
  const partOf = made.figures.find((other) => `[${other.text}]` === parts.get('part of'))
  made.figures.push({
    id: `${made.id}.f${made.figures.length + 1}`,
    report: made.id,
    start,
    end: start + words.length,
    text: words,
    measure: measure as Measure,
    ...numberIn(words),
    class: counted as Figure['class'],
    party: list(parts.get('of')),
    who: counted === 'n/a' ? null : (parts.get('who') ?? 'people'),
    object: parts.get('what') ?? null,
    scope: parts.has('state')
      ? 'state'
      : parts.has('planned')
        ? 'planned'
        : parts.has('since') || parts.has('total')
          ? 'cumulative'
          : 'incident',
    from: parts.get('since') ?? (from === '' ? null : (from ?? null)),
    to: to ?? (parts.has('until') ? (parts.get('until') ?? null) : from === undefined || from === '' ? null : from),
    place: list(parts.get('in')),
    agent: list(parts.get('agent')),
    attribution: list(parts.get('by')),
    stance: parts.has('denied') ? 'denied' : parts.has('possible') ? 'possible' : 'asserted',
    partOf: partOf?.id ?? null,
    rule: 'test',
    sentence,
  })
}

function addQuotation(made: Making, words: string, speaker: string): void {
  const sentence = addSentence(made, `“${words}” said ${speaker}.`)
  made.quotations.push({
    start: sentence.start + 1,
    end: sentence.start + 1 + words.length,
    speaker: list(speaker),
    speakerSpan: null,
    cue: null,
    rule: 'test',
  })
}

function addSentence(made: Making, words: string): { start: number; end: number } {
  const start = made.text.length === 0 ? 0 : made.text.length + 1
  made.text += `${made.text.length === 0 ? '' : '\n'}${words}`
  const sentence = { start, end: made.text.length }
  made.sentences.push(sentence)
  return sentence
}

function numberIn(words: string): Pick<Figure, 'low' | 'high' | 'about'> {
  const numbers = (words.match(/\d[\d,]*/g) ?? []).map((number) => Number(number.replaceAll(',', '')))
  const [first = null, second = null] = numbers
  if (first === null) return { low: null, high: null, about: false }
  if (second !== null) return { low: first, high: second, about: false }
  if (/at least/i.test(words)) return { low: first, high: null, about: false }
  if (/more than|over/i.test(words)) return { low: first + 1, high: null, about: false }
  if (/up to|at most/i.test(words)) return { low: null, high: first, about: false }
  return { low: first, high: first, about: /about|some|around|nearly/i.test(words) }
}

function list(names: string | undefined): string[] {
  return names === undefined || names === '' ? [] : names.split('/').map((name) => name.trim())
}

function splitOnce(part: string): [string, string] {
  const at = part.indexOf(':')
  return at < 0 ? [part, ''] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]
}
