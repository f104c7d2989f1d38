import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { makeRecord, openRecord, verifyRecord } from '../../src/record/record.ts'
import { killAdd, type Moment, writeReports } from './kill.ts'

// bench/kill.ts does it 200 times.
it('a process that is killed loses nothing that it acknowledged and leaves nothing half done', { timeout: 240_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'truce-kill-'))
  const [place, reports] = [join(folder, 'record'), join(folder, 'reports')]
  writeReports(reports, 260)
  const made = await makeRecord(place, { title: 'Test', who: 'ana', version: 'test' })
  await made.record?.close()
  const acknowledged = new Set<string>()
  let kills = 0
  for (const moment of MOMENTS) {
    const killed = await killAdd(place, reports, moment)
    for (const line of killed.acknowledged) acknowledged.add(line.replace(/^\w+ /, ''))
    kills += killed.hadEnded ? 0 : 1
    const opened = await openRecord(place)
    if (opened.record === null) throw new Error(opened.why)
    const rows = await opened.record.tables.selectFrom('report').select(['id', 'file', 'sha256']).execute()
    const { faults, unread } = await verifyRecord(opened.record)
    await opened.record.close()
    expect(faults).toEqual([])
    expect(unread).toBe(0)
    expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(rows.length)
    const kept = new Set(rows.map(({ id, file }) => `r${id} ${file}`))
    expect([...acknowledged].filter((line) => !kept.has(line))).toEqual([])
  }
  expect(kills).toBeGreaterThan(1)
  expect(acknowledged.size).toBeGreaterThan(100)
  rmSync(folder, { recursive: true, force: true })
})

const MOMENTS: readonly Moment[] = [
  { after: 'start', ms: 900 },
  { after: 'first report', ms: 0 },
  { after: 'first report', ms: 40 },
  { after: 'first report', ms: 150 },
]
