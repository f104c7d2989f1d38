import type { IncidentsView, Phase } from '../model/map.ts'
import type { Term } from '../model/story.ts'
import { showAgreements, termTitle } from './agreed.ts'
import type { Shelf } from './shelf.ts'
import { countWords, lower, timeWords } from './words.ts'

/** What is agreed and what is said to have happened, in two sentences. */
export function showLede(shelf: Shelf, { rows, before, undated, phases, areas }: IncidentsView): string[] {
  const all = [...before, ...rows, ...undated]
  const sentences = agreedWords(shelf)
  if (all.length === 0) return sentences
  const times = (phase: Phase) => all.filter((row) => row.phase === phase).length
  const told = phases
    ? `: ${countList([
        [times('before'), 'before the start'],
        [times('after'), 'after it'],
        [times('cannot-tell'), 'at a time that cannot be told'],
      ])}`
    : ''
  sentences.push(`${capital(countWords(all.length, 'incident'))} ${all.length === 1 ? 'is' : 'are'} told${told}.`)
  const [area] = areas
  if (area === undefined) return sentences
  const answers = (answer: string) => all.filter(({ areas: [first] }) => first?.answer === answer).length
  const where = countList([
    [answers('yes'), 'inside'],
    [answers('no'), 'outside'],
    [answers('cannot-tell'), 'cannot be told'],
  ])
  if (where !== '') sentences.push(`${area.title.replace('?', '')}: ${where}.`)
  return sentences
}

/** The terms of the agreement that most reports tell of. */
function agreedWords(shelf: Shelf): string[] {
  const [first] = showAgreements(shelf)
  if (first === undefined) return []
  const terms = shelf.data.dossier.terms.filter(({ agreement, type }) => agreement === first.name && type !== 'other').slice(0, MOST)
  const parts = terms.map((term, i) => {
    const told = term.starts === null || terms.slice(0, i).some(({ starts }) => starts === term.starts)
    return subjectOf(shelf, term) + (told ? '' : ` from ${timeWords(term.starts ?? '')}`)
  })
  return parts.length === 0 ? [] : [`Agreed (${first.name}): ${parts.join('; ')}.`]
}

/** By its area where it is about one ("the corridor of 6 km to each side of the M4"), else by its type. */
function subjectOf(shelf: Shelf, term: Term): string {
  const area = term.agreed?.area?.name
  const isAbout = term.type === 'corridor' || term.type === 'zone'
  return isAbout && area !== undefined ? area : lower(termTitle(shelf, term))
}

function countList(parts: readonly (readonly [number, string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([count, words]) => `${count} ${words}`)
    .join(', ')
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

const MOST = 4
