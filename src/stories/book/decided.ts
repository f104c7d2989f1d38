import type { Decision } from '../../model/decision.ts'

/** What people decided about stories, to be asked about two reports: of the decisions that name both the last holds. */
export class Decided {
  private readonly named = new Map<string, Named[]>()

  constructor(decisions: readonly Decision[]) {
    for (const [at, { change }] of decisions.entries()) {
      if ((change.kind !== 'merge' && change.kind !== 'split') || change.group !== 'story') continue
      for (const { report } of change.members) this.name(report, { at, side: change.kind === 'merge' ? 'merged' : 'out' })
      if (change.kind === 'split') for (const { report } of change.from) this.name(report, { at, side: 'kept' })
    }
  }

  parted(a: string, b: string): boolean {
    return this.holds(a, b) === 'split'
  }

  /** Reports that belong to the story of this one by a decision that still holds. */
  mergedWith(report: string): string[] {
    const merges = new Set((this.named.get(report) ?? []).filter(({ side }) => side === 'merged').map(({ at }) => at))
    if (merges.size === 0) return []
    return [...this.named].flatMap(([other, names]) =>
      other !== report && names.some(({ at }) => merges.has(at)) && this.holds(report, other) === 'merge' ? [other] : [],
    )
  }

  private name(report: string, named: Named): void {
    const known = this.named.get(report)
    if (known === undefined) this.named.set(report, [named])
    else known.push(named)
  }

  private holds(a: string, b: string): 'merge' | 'split' | null {
    const [some, others] = [this.named.get(a), this.named.get(b)]
    if (some === undefined || others === undefined) return null
    const sides = new Map(others.map(({ at, side }) => [at, side]))
    for (const { at, side } of some.toReversed()) {
      const other = sides.get(at)
      if (other === undefined) continue
      if (side === 'merged') return 'merge'
      if (side !== other) return 'split'
    }
    return null
  }
}

interface Named {
  /** Which decision, by its place. */
  readonly at: number
  readonly side: 'merged' | 'out' | 'kept'
}
