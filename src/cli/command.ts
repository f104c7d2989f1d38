import type { Command } from 'commander'

/** Adds one command to the program; its action returns the exit code through `settle`. Heavy modules are imported in the action. */
export type AddCommand = (program: Command, settle: Settle) => void

/** Wraps an action that answers with an exit code. */
export type Settle = <A extends readonly unknown[]>(action: (...given: A) => Promise<number>) => (...given: A) => Promise<void>
