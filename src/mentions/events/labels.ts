import { formAt, type Parse } from '../../model/parse.ts'
import type { PlaceMention } from '../../model/place.ts'

/** For each sentence the place that heads its paragraph or item of a list, as in "Irob. Shelling since dawn" or "Afis: four"; undefined for none. */
export function labelsOf(parse: Parse, places: readonly PlaceMention[]): (readonly string[] | undefined)[] {
  const labels = new Array<readonly string[] | undefined>(parse.sentences.length).fill(undefined)
  let next = 0
  for (let paragraph = 0; paragraph < parse.paragraphs.length - 1; paragraph++) {
    const first = parse.paragraphs[paragraph] ?? 0
    const end = parse.paragraphs[paragraph + 1] ?? first
    const word = parse.sentences[first] ?? 0
    while ((places[next]?.first ?? Number.POSITIVE_INFINITY) < word) next++
    const place = places[next]
    if (place === undefined) break
    if (place.first - word > 4 || !isLabel(parse, word, place)) continue
    for (let sentence = first; sentence < end; sentence++) labels[sentence] = [place.name]
  }
  return labels
}

/** Whether only marks stand before the place and a full stop or colon after it. */
function isLabel(parse: Parse, first: number, place: PlaceMention): boolean {
  for (let word = first; word < place.first; word++) if (/[\p{L}\p{N}]/u.test(formAt(parse, word))) return false
  for (let word = place.last + 1; word <= place.last + 3; word++) {
    const form = formAt(parse, word)
    if (form === '.' || form === ':' || form === '|') return true
    if (/[\p{L}\p{N}]/u.test(form)) return false
  }
  return false
}
