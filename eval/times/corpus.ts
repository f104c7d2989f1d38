import { gunzipSync } from 'node:zlib'

/** A time in a text: where, and its TIMEX3 value. */
export interface Time {
  readonly start: number
  readonly end: number
  readonly value: string
}

/** A text, its publication, and the times that its annotators marked. */
export interface Annotated {
  readonly name: string
  readonly text: string
  readonly published: string
  readonly times: readonly Time[]
}

/** The documents of the archive, their markup taken out. */
export function readCorpus(archive: Buffer): Annotated[] {
  return [...filesOf(gunzipSync(archive))].filter(([name]) => name.endsWith('.tml')).map(([name, content]) => readTimeMl(name, content))
}

/** Name and content of each file of a tar archive. */
function* filesOf(tar: Buffer): Generator<readonly [string, string]> {
  for (let at = 0; at + 512 <= tar.length; ) {
    const name = tar.toString('utf8', at, at + 100).replace(/\0.*$/s, '')
    if (name === '') return
    const size = Number.parseInt(tar.toString('ascii', at + 124, at + 136), 8)
    yield [name, tar.toString('utf8', at + 512, at + 512 + size)]
    at += 512 + Math.ceil(size / 512) * 512
  }
}

function readTimeMl(name: string, xml: string): Annotated {
  const published = /<DCT>.*?value="([^"]*)"/s.exec(xml)?.[1] ?? ''
  const body = /<TEXT>\n?(.*)<\/TEXT>/s.exec(xml)?.[1] ?? ''
  const times: Time[] = []
  const open: { start: number; value: string }[] = []
  let text = ''
  for (const piece of body.split(/(<[^>]*>)/)) {
    if (piece.startsWith('<TIMEX3')) open.push({ start: text.length, value: /value="([^"]*)"/.exec(piece)?.[1] ?? '' })
    else if (piece === '</TIMEX3>') {
      const time = open.pop()
      if (time !== undefined) times.push({ ...time, end: text.length })
    } else
      text += piece
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&apos;', "'")
        .replaceAll('&amp;', '&')
  }
  return { name, text, published, times: times.sort((a, b) => a.start - b.start) }
}
