/** The bytes that the reader of English works from, as they lie in `data/en`; a missing file is null, and reading goes on without it. */
export interface ReaderData {
  /** Weights that tag, parse and name. */
  readonly network: Uint8Array | null
  /** Weights that end sentences. */
  readonly sentences: Uint8Array | null
  /** Lemmas that no rule gives. */
  readonly lemmas: Uint8Array | null
}

/** Where each part of ReaderData lies, below `data/en`. */
export const READER_FILES = { network: 'reader.bin', sentences: 'sentences.bin', lemmas: 'lemmas.bin' } as const
