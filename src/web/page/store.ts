import type { ClaimCard, ClaimGroup } from '../../model/page.ts'

/** The claims and texts that the page carries. */
export interface Store {
  readonly card: (id: string) => ClaimCard | null
  readonly group: (id: string) => ClaimGroup | null
  readonly cardsOf: (report: string) => readonly ClaimCard[]
  readonly text: (report: string) => string | null
  readonly reports: readonly string[]
  readonly head: (report: string) => ReportHead
}

export interface ReportHead {
  readonly title: string
  readonly meta: string
  readonly url: string | null
  readonly language: string
  readonly copy: boolean
}

/** Opens what the page holds; the claims are parsed when the first is asked for. */
export function openStore(): Store {
  let cards: Map<string, ClaimCard> | null = null
  let groups = new Map<string, ClaimGroup>()
  let byReport = new Map<string, ClaimCard[]>()
  const load = () => {
    if (cards !== null) return cards
    const data: { cards: ClaimCard[]; groups: ClaimGroup[] } = JSON.parse(
      document.getElementById('claims')?.textContent ?? '{"cards":[],"groups":[]}',
    )
    cards = new Map(data.cards.map((card) => [card.id, card]))
    groups = new Map(data.groups.map((group) => [group.id, group]))
    byReport = new Map()
    for (const card of data.cards) {
      const own = byReport.get(card.report) ?? []
      byReport.set(card.report, own)
      own.push(card)
    }
    return cards
  }
  const article = (report: string) => {
    const found = document.getElementById(report)
    return found?.classList.contains('document') ? found : null
  }
  return {
    card: (id) => load().get(id) ?? wordsCard(id),
    group: (id) => {
      load()
      return groups.get(id) ?? null
    },
    cardsOf: (report) => {
      load()
      return byReport.get(report) ?? []
    },
    text: (report) => article(report)?.querySelector('.text')?.textContent ?? null,
    reports: [...document.querySelectorAll('article.document')].map(({ id }) => id),
    head: (report) => headOf(report, article(report)),
  }
}

/** A link to any words of a report, `r5@120-180`, for what is no claim. */
export function wordsId(report: string, start: number, end: number): string {
  return `${report}@${start}-${end}`
}

function wordsCard(id: string): ClaimCard | null {
  const found = /^([^@]{1,60})@(\d{1,9})-(\d{1,9})$/.exec(id)
  if (found === null) return null
  const [start, end] = [Number(found[2]), Number(found[3])]
  return { id, kind: 'wording', report: found[1] ?? '', start, end, sentence: [start, end], group: null, facts: [] }
}

function headOf(report: string, article: HTMLElement | null): ReportHead {
  return {
    title: article?.querySelector('h3')?.textContent ?? report,
    meta: article?.querySelector('.meta bdi')?.textContent ?? '',
    url: article?.querySelector<HTMLAnchorElement>('.meta a.out')?.href ?? null,
    language: article?.querySelector<HTMLElement>('.text')?.lang ?? '',
    copy: document.querySelector(`.report.is-copy a.title[href="#${CSS.escape(report)}"]`) !== null,
  }
}
