import { readdirSync, readFileSync } from 'node:fs'
import type { Reading } from '../src/model/reading.ts'

/** The report with this number of a set of generated ones: always the same, whatever the size of the set. */
export type Generate = (number: number) => Reading

/**
 * Writes reports from the example's vocabulary: stories of one to a dozen reports within a few days, forty stories a
 * day, each with a dozen words of its own; a fourth of the reports reprint the story's first, cut short.
 */
export function makeGenerator(): Generate {
  const vocabulary = exampleWords()
  return (number) => {
    const story = Math.floor(number / PER_STORY)
    const part = number % PER_STORY
    const random = seeded(number + 1)
    const isReprint = part > 0 && random() < 0.25
    const words = isReprint
      ? wordsOf(story * PER_STORY, story, vocabulary).slice(0, 90 + Math.floor(60 * random()))
      : wordsOf(number, story, vocabulary)
    const day = Math.floor(story / STORIES_A_DAY) + (part === 0 ? 0 : Math.floor(3 * random()))
    return readingOf(`r${number}`, sentencesOf(words), FIRST_DAY + day * DAY + part * HOUR)
  }
}

function wordsOf(number: number, story: number, vocabulary: readonly string[]): string[] {
  const random = seeded(number + 7)
  const topic = topicOf(story, vocabulary)
  return Array.from({ length: 130 + Math.floor(90 * random()) }, () => pick(random() < 0.2 ? topic : vocabulary, random))
}

/** A dozen names that only this story has, and some words that it has more often than others. */
function topicOf(story: number, vocabulary: readonly string[]): string[] {
  const random = seeded(1_000_003 * (story + 1))
  const names = Array.from({ length: 4 }, () => `${pick(vocabulary, random)}${pick(vocabulary, random)}`.slice(0, 14))
  return [...names, ...Array.from({ length: 8 }, () => pick(vocabulary, random))]
}

function sentencesOf(words: readonly string[]): string {
  return words.map((word, at) => (at % 17 === 16 ? `${word}.` : word)).join(' ')
}

function readingOf(id: string, text: string, instant: number): Reading {
  return {
    document: {
      id,
      file: `${id}.txt`,
      sha256: '',
      text,
      textSha256: '',
      title: text.split(' ').slice(0, 8).join(' '),
      outlet: null,
      author: null,
      url: null,
      published: { value: new Date(instant).toISOString(), from: 'meta' },
      modified: null,
      language: 'en',
      credits: [],
    },
    sentences: [],
    mentions: { times: [], quantities: [], places: [], actors: [], quotations: [], events: [] },
    claims: { attributions: [], figures: [], terms: [], accusations: [], casualties: { killed: null, injured: null } },
    gaps: [],
  }
}

/** Every different word of the example's reports, in the order of the alphabet. */
function exampleWords(): string[] {
  const folder = new URL('../examples/idlib-aftermath-2020/reports/', import.meta.url)
  const texts = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))
  return [...new Set(texts.join(' ').match(/\p{L}{3,}/gu) ?? [])].sort()
}

function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? ''
}

/** Mulberry32: numbers from 0 to 1 that a seed fixes. */
export function seeded(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const PER_STORY = 6
const STORIES_A_DAY = 40
const HOUR = 3_600_000
const DAY = 24 * HOUR
const FIRST_DAY = Date.UTC(2000, 0, 1)
