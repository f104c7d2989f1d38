/** An object as JSON, its lists a row a line: small, and a change of one row is one line of a diff. */
export function* jsonLines(value: object): Generator<string> {
  yield '{'
  let comma = ''
  for (const [key, inner] of Object.entries(value)) {
    if (inner === undefined) continue
    yield `${comma}\n${JSON.stringify(key)}: `
    comma = ','
    if (Array.isArray(inner) && inner.length > 0) yield* rows(inner)
    else if (isLists(inner)) yield* jsonLines(inner)
    else yield JSON.stringify(inner)
  }
  yield '\n}\n'
}

function* rows(list: readonly unknown[]): Generator<string> {
  let before = '[\n'
  for (const row of list) {
    yield `${before}  ${JSON.stringify(row)}`
    before = ',\n'
  }
  yield '\n]'
}

function isLists(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.values(value).some(Array.isArray)
}
