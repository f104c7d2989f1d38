import type { DossierQuotation } from '../model/dossier.ts'
import type { SpeakerView, UtteranceView } from '../model/page.ts'
import { citeOf, type Shelf } from './shelf.ts'

/** Quotations by speaker, one utterance with all its wordings; who is most reported comes first. */
export function showSpeakers(shelf: Shelf): SpeakerView[] {
  const bySpeaker = new Map<string, { name: string | null; utterances: UtteranceView[] }>()
  for (const same of utterancesOf(shelf)) {
    const name = same.find(({ speaker }) => speaker.length > 0)?.speaker[0] ?? null
    const key = name?.toLowerCase() ?? ''
    const speaker = bySpeaker.get(key) ?? { name, utterances: [] }
    bySpeaker.set(key, speaker)
    speaker.utterances.push(utteranceOf(shelf, same))
  }
  return [...bySpeaker.values()]
    .map(({ name, utterances }) => ({ name, utterances: utterances.toSorted((a, b) => told(b) - told(a)) }))
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || heard(b) - heard(a))
}

/** Quotations in groups of one utterance, in reading order. */
export function utterancesOf(shelf: Shelf): DossierQuotation[][] {
  const taken = new Set<string>()
  const rank = new Map(shelf.data.dossier.quotations.map(({ id }, i) => [id, i]))
  return shelf.data.dossier.quotations.flatMap((first) => {
    if (taken.has(first.id)) return []
    const same: DossierQuotation[] = []
    const open = [first.id]
    while (open.length > 0) {
      const quotation = shelf.quotations.get(open.pop() ?? '')
      if (quotation === undefined || taken.has(quotation.id)) continue
      taken.add(quotation.id)
      same.push(quotation)
      open.push(...quotation.sameAs)
    }
    return [same.toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))]
  })
}

function utteranceOf(shelf: Shelf, same: readonly DossierQuotation[]): UtteranceView {
  const byText = new Map<string, DossierQuotation[]>()
  for (const quotation of same) {
    const text = quotation.text.replaceAll(/\s+/g, ' ').trim()
    const key = text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').toLowerCase()
    byText.set(key, [...(byText.get(key) ?? []), quotation])
  }
  return {
    wordings: [...byText.values()].map((quotations) => ({
      text: (quotations[0]?.text ?? '').replaceAll(/\s+/g, ' ').trim(),
      cites: quotations.map(({ report, id }) => citeOf(shelf, report, id)),
    })),
  }
}

function told({ wordings }: UtteranceView): number {
  return wordings.reduce((sum, { cites }) => sum + cites.length, 0)
}

function heard({ utterances }: SpeakerView): number {
  return utterances.reduce((sum, utterance) => sum + told(utterance), 0)
}
