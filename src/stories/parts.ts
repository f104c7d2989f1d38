import type { Figure } from '../model/claim.ts'
import { exactValue } from './bounds.ts'

/**
 * Wholes of figures that add up: "19 cases: nine in Aleppo, seven in Latakia, three in Idlib". For each part the id of its
 * whole, besides what the report says outright.
 */
export function findWholes(figures: readonly Figure[]): Map<string, string> {
  const wholes = new Map<string, string>()
  const ordered = [...figures].sort((a, b) => a.start - b.start)
  for (const [at, whole] of ordered.entries()) {
    const sum = exactValue(whole)
    if (sum === null || sum < LEAST_SUM || whole.about) continue
    const after = ordered.slice(at + 1).filter((figure) => canBePart(figure, whole))
    const parts = addUp(after, sum)
    for (const part of parts) if (!wholes.has(part.id)) wholes.set(part.id, whole.id)
  }
  return wholes
}

function canBePart(figure: Figure, whole: Figure): boolean {
  const value = exactValue(figure)
  return (
    figure.measure === whole.measure &&
    value !== null &&
    value > 0 &&
    value < (exactValue(whole) ?? 0) &&
    !figure.about &&
    figure.start - whole.end < NEAR
  )
}

// The next two to five figures without a gap between them that together give the sum.
function addUp(figures: readonly Figure[], sum: number): readonly Figure[] {
  for (let first = 0; first < Math.min(2, figures.length); first++) {
    let total = 0
    for (let count = 1; count <= MOST_PARTS && first + count <= figures.length; count++) {
      const figure = figures[first + count - 1]
      total += figure === undefined ? 0 : (exactValue(figure) ?? 0)
      if (total === sum && count >= 2) return figures.slice(first, first + count)
      if (total > sum) break
    }
  }
  return []
}

const LEAST_SUM = 5
const MOST_PARTS = 5
// Code units between the whole and its parts: two or three sentences.
const NEAR = 500
