/** The set of the words of a line, which stand one space apart: how a list of words is written in this folder. */
export function wordSet(line: string): ReadonlySet<string> {
  return new Set(line.split(' '))
}
