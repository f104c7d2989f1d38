/** A pattern for `like … escape '\'` that finds the words anywhere, in lower case; what has a meaning in patterns means itself. */
export function likePattern(words: string): string {
  return `%${words.toLowerCase().replaceAll(/[\\%_]/g, (mark) => `\\${mark}`)}%`
}
