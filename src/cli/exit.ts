/** What the shell is told. */
export const EXIT = { done: 0, nothingRead: 1, wrongUse: 2, gaps: 3 } as const

/** The command was called in a way that can't work; the message is one sentence that says what to do. */
export class WrongUse extends Error {}
