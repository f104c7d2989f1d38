import type { Figure } from '../../model/claim.ts'
import type { Tree } from '../../model/tree.ts'
import type { ClaimContext } from '../context.ts'
import type { Counted } from './counted.ts'
import type { Measured } from './measure.ts'

/** What the rules for figures share: the claims' context, its opened trees and the words taken by times. */
export interface FigureDesk {
  readonly context: ClaimContext
  readonly tree: Tree
  readonly taken: Uint8Array
}

/** A figure before ids are given, with what later numbers may lean on. */
export interface FigureDraft {
  readonly figure: Omit<Figure, 'id' | 'partOf'>
  readonly counted: Counted
  readonly measured: Measured
  readonly sentence: number
  /** The draft that this one is a part of. */
  readonly whole: FigureDraft | null
}
