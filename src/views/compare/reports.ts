import type { DossierReport } from '../../model/dossier.ts'

/** The later dossier's report for each of the earlier one's that it has too: by bytes, else by address, else by file name. */
export function pairReports(before: readonly DossierReport[], after: readonly DossierReport[]): Map<string, string> {
  const pairs = new Map<string, string>()
  const taken = new Set<string>()
  for (const keyOf of KEYS) {
    const free = new Map<string, string[]>()
    for (const report of after) {
      const key = taken.has(report.id) ? null : keyOf(report)
      if (key !== null) free.set(key, [...(free.get(key) ?? []), report.id])
    }
    for (const report of before) {
      const key = pairs.has(report.id) ? null : keyOf(report)
      const found = key === null ? undefined : free.get(key)?.shift()
      if (found === undefined) continue
      pairs.set(report.id, found)
      taken.add(found)
    }
  }
  return pairs
}

const KEYS: readonly ((report: DossierReport) => string | null)[] = [
  ({ sha256 }) => sha256,
  ({ url }) => url,
  ({ file }) => file.split('/').pop() ?? file,
]
