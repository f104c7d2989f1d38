import type { FigureDraft } from './desk.ts'

/** Gives a number of the headline the days, place and sides that the text gives the same number further on. */
export function fillHeadlines(drafts: readonly FigureDraft[]): FigureDraft[] {
  return drafts.map((draft) => {
    if (draft.sentence > 0) return draft
    const { figure } = draft
    const full = drafts.find((other) => other.sentence > 0 && other.sentence <= REACH && isSame(draft, other))?.figure
    if (full === undefined || (figure.from ?? figure.to) !== null) return draft
    return {
      ...draft,
      figure: {
        ...figure,
        from: full.from,
        to: full.to,
        place: figure.place.length > 0 ? figure.place : full.place,
        agent: figure.agent.length > 0 ? figure.agent : full.agent,
      },
    }
  })
}

function isSame({ figure: a }: FigureDraft, { figure: b }: FigureDraft): boolean {
  return a.measure === b.measure && a.scope === b.scope && a.low === b.low && a.high === b.high && (a.low ?? a.high) !== null
}

/** Sentences below a headline in which the text tells in full what the headline says. */
const REACH = 4
