import { gunzipSync } from 'node:zlib'

/** One attribution of the corpus: spans of its parts in the text, several where a part is broken up. */
export interface GoldAttribution {
  readonly source: readonly Stretch[]
  readonly cue: readonly Stretch[]
  readonly content: readonly Stretch[]
}

export interface Stretch {
  readonly start: number
  readonly end: number
}

export interface Article {
  readonly text: string
  readonly attributions: readonly GoldAttribution[]
}

/** The articles of a PolNeAR file: lines of JSON with a brat annotation each. */
export function readArticles(bytes: Uint8Array): Article[] {
  return gunzipSync(bytes)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { text, brat } = JSON.parse(line) as { text: string; brat: string }
      return { text, attributions: readBrat(brat) }
    })
}

/** `T1 Source 110 112` names stretches, `E1 Attribution:T4 Content:T3 Cue:T2 Source:T1` ties them. */
function readBrat(brat: string): GoldAttribution[] {
  const lines = brat.split('\n').map((line) => line.split('\t'))
  const stretches = new Map<string, Stretch[]>()
  for (const [id = '', spec = ''] of lines) if (id.startsWith('T')) stretches.set(id, readStretches(spec.slice(spec.indexOf(' ') + 1)))
  return lines.flatMap(([id = '', spec = '']) => {
    if (!id.startsWith('E')) return []
    const parts = { source: [] as Stretch[], cue: [] as Stretch[], content: [] as Stretch[] }
    for (const role of spec.split(' ')) {
      const [name = '', target = ''] = role.split(':')
      const part = parts[name.replace(/\d+$/, '').toLowerCase() as keyof typeof parts]
      if (part !== undefined) part.push(...(stretches.get(target) ?? []))
    }
    return [parts]
  })
}

function readStretches(spec: string): Stretch[] {
  return spec.split(';').map((part) => {
    const [start = 0, end = 0] = part.trim().split(' ').map(Number)
    return { start, end }
  })
}
