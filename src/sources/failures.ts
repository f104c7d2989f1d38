/** One sentence for a person about a file that can't be opened. */
export function sentenceFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return SENTENCES[code] ?? `It could not be read (${error instanceof Error ? error.message : String(error)}).`
}

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file; it was moved, or its name is not valid UTF-8.',
  EACCES: 'Reading it is not permitted; change its permissions.',
  EPERM: 'Reading it is not permitted; change its permissions.',
  ELOOP: 'Its symbolic link leads round in a circle.',
  EISDIR: 'It is a folder where a file was expected.',
  EMFILE: 'Too many files are open; close other programs or raise the limit.',
  EIO: 'The disk reports an error.',
  ENAMETOOLONG: 'Its name is too long for this system.',
}
