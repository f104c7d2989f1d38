import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeRecord, openRecord, verifyRecord } from '../src/record/record.ts'
import { killAdd, type Moment, writeReports } from '../test/record/kill.ts'

/** Kills `truce add` many times at random moments and looks each time whether the record holds all that was acknowledged: `node bench/kill.ts --times 200`. */
const { values } = parseArgs({ options: { times: { type: 'string', default: '200' } } })
const folder = mkdtempSync(join(tmpdir(), 'truce-kill-'))
const totals = { kills: 0, ended: 0, acknowledged: 0, lost: 0, doubled: 0, faults: 0, halfDone: 0 }
for (let round = 0, done = 0; done < Number(values.times); round++) {
  const [place, reports] = [join(folder, `record-${round}`), join(folder, `reports-${round}`)]
  writeReports(reports, 300)
  const made = await makeRecord(place, { title: 'Test', who: 'ana', version: 'test' })
  await made.record?.close()
  const acknowledged = new Set<string>()
  let seen = 0
  for (let isFull = false; !isFull && done < Number(values.times); done++) {
    const killed = await killAdd(place, reports, momentOf(done))
    isFull = killed.hadEnded
    totals[killed.hadEnded ? 'ended' : 'kills']++
    for (const line of killed.acknowledged) acknowledged.add(line.replace(/^\w+ /, ''))
    const before = seen
    seen = acknowledged.size
    totals.acknowledged += seen - before
    await look(place, acknowledged)
    if (done % 10 === 9) process.stderr.write(`${done + 1}: ${JSON.stringify(totals)}\n`)
  }
}
console.log(JSON.stringify(totals))
rmSync(folder, { recursive: true, force: true })
process.exitCode = totals.lost + totals.doubled + totals.faults + totals.halfDone === 0 ? 0 : 1

async function look(place: string, acknowledged: ReadonlySet<string>): Promise<void> {
  const opened = await openRecord(place)
  if (opened.record === null) throw new Error(opened.why)
  const rows = await opened.record.tables.selectFrom('report').select(['id', 'file', 'sha256']).execute()
  const { faults, unread } = await verifyRecord(opened.record)
  await opened.record.close()
  const kept = new Set(rows.map(({ id, file }) => `r${id} ${file}`))
  totals.lost += [...acknowledged].filter((line) => !kept.has(line)).length
  totals.doubled += rows.length - new Set(rows.map(({ sha256 }) => sha256)).size
  totals.faults += faults.length
  totals.halfDone += unread
}

// Most of the moments lie between commits and in the midst of them.
function momentOf(round: number): Moment {
  const program = ['bin/truce.js']
  return round % 10 === 0
    ? { after: 'start', ms: Math.random() * 2000, program }
    : { after: 'first report', ms: Math.random() * 1500, program }
}
