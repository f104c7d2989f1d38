/** One document: by phrase, which entity it stands for, in the gold and as found. */
export interface Labelled {
  readonly gold: readonly string[]
  readonly found: readonly string[]
}

/** MUC, B-cubed and CEAF (entities) on given phrases; `conll` is the mean of their F1. */
export function scoreChains(documents: readonly Labelled[]): Record<string, number> {
  const muc = mucOf(documents)
  const bcubed = bcubedOf(documents)
  const ceaf = ceafOf(documents)
  return {
    'muc.p': muc.p,
    'muc.r': muc.r,
    muc: f(muc),
    bcubed: f(bcubed),
    ceafe: f(ceaf),
    conll: (f(muc) + f(bcubed) + f(ceaf)) / 3,
  }
}

interface Rate {
  readonly p: number
  readonly r: number
}

function f({ p, r }: Rate): number {
  return p + r === 0 ? 0 : (2 * p * r) / (p + r)
}

type Labels = (document: Labelled) => readonly string[]
/** The share of the links or phrases of one labelling that the other keeps. */
type OneWay = (from: Labels, to: Labels) => number

/** Recall asks how much of the gold is found, precision how much of the found is gold. */
function bothWays(rate: OneWay): Rate {
  const gold: Labels = (document) => document.gold
  const found: Labels = (document) => document.found
  return { r: rate(gold, found), p: rate(found, gold) }
}

function mucOf(documents: readonly Labelled[]): Rate {
  const rate: OneWay = (from, to) => {
    let [kept, links] = [0, 0]
    for (const document of documents) {
      for (const group of groups(from(document))) {
        links += group.length - 1
        kept += group.length - new Set(group.map((at) => to(document)[at])).size
      }
    }
    return links === 0 ? 0 : kept / links
  }
  return bothWays(rate)
}

/** Singletons count for neither B-cubed nor CEAF, as in OntoNotes: a phrase that nothing points back to is no chain. */
function bcubedOf(documents: readonly Labelled[]): Rate {
  const rate: OneWay = (from, to) => {
    let [sum, count] = [0, 0]
    for (const document of documents) {
      const labels = to(document)
      const sizes = new Map(groups(labels).map((group) => [labels[group[0] ?? 0], group.length]))
      for (const group of groups(from(document)).filter((members) => members.length > 1)) {
        for (const at of group) {
          const label = labels[at]
          count++
          if ((sizes.get(label) ?? 1) > 1) sum += group.filter((other) => labels[other] === label).length / group.length
        }
      }
    }
    return count === 0 ? 0 : sum / count
  }
  return bothWays(rate)
}

/** CEAF with phi4, by the best one-to-one pairing; chains pair greedily by likeness, which differs from the optimum by little. */
function ceafOf(documents: readonly Labelled[]): Rate {
  let [similar, golds, founds] = [0, 0, 0]
  for (const { gold, found } of documents) {
    const goldGroups = groups(gold).filter((group) => group.length > 1)
    const foundGroups = groups(found).filter((group) => group.length > 1)
    golds += goldGroups.length
    founds += foundGroups.length
    const groupOf = new Map(foundGroups.flatMap((group, number) => group.map((at) => [at, number] as const)))
    const pairs: [number, number, number][] = []
    goldGroups.forEach((group, number) => {
      const shared = new Map<number, number>()
      for (const at of group) {
        const other = groupOf.get(at)
        if (other !== undefined) shared.set(other, (shared.get(other) ?? 0) + 1)
      }
      for (const [other, both] of shared) pairs.push([(2 * both) / (group.length + (foundGroups[other]?.length ?? 0)), number, other])
    })
    pairs.sort((a, b) => b[0] - a[0] || a[1] - b[1])
    const used = new Set<string>()
    for (const [value, one, other] of pairs) {
      if (used.has(`g${one}`) || used.has(`f${other}`)) continue
      used.add(`g${one}`).add(`f${other}`)
      similar += value
    }
  }
  return { p: founds === 0 ? 0 : similar / founds, r: golds === 0 ? 0 : similar / golds }
}

function groups(labels: readonly string[]): number[][] {
  const byLabel = new Map<string, number[]>()
  labels.forEach((label, at) => {
    const group = byLabel.get(label)
    if (group === undefined) byLabel.set(label, [at])
    else group.push(at)
  })
  return [...byLabel.values()]
}
