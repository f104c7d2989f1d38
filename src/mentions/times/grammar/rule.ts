import type { Parse } from '../../../model/parse.ts'
import type { Expression } from '../expression.ts'

/** The expressions that start at a word; none most of the time. `read` is the whole grammar, for what stands inside another. */
export type Rule = (parse: Parse, at: number, read: Read) => readonly Expression[]
export type Read = (parse: Parse, at: number) => readonly Expression[]
