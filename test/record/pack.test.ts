import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { packStory, verifyPack } from '../../src/record/record.ts'
import { add, example, keeper } from './sample.ts'
import { onEachStore } from './stores.ts'

/** What somebody could do to a pack, and what the check says first. */
const TABLE: readonly (readonly [path: string, change: (text: string) => string, says: RegExp])[] = [
  ['texts/r1.txt', (text) => text.replace(/\d+/, '999'), /^texts\/r1\.txt was changed/],
  ['claims.json', (text) => text.replace('"start": ', '"start": 1'), /^claims\.json was changed/],
  ['log.jsonl', (text) => text.replace('ana', 'eve'), /^log\.jsonl was changed/],
  ['extra.txt', () => 'more', /^extra\.txt was put in/],
  ['manifest.json', (text) => text.replace(/"head": "../, '"head": "00'), /does not end at the entry/],
]

describe('an evidence pack', () => {
  onEachStore((store) => {
    it('holds all that is needed to check a story, the same bytes each time', async () => {
      const record = await store.record()
      await add(record, [1, 2].map(example))
      const { story } = await record.tables.selectFrom('document').select('story').where('report', '=', 1).executeTakeFirstOrThrow()
      const pack = await packStory(record, story ?? '', keeper.stages)
      if (pack === null) throw new Error('no pack')
      expect(Buffer.from((await packStory(record, story ?? '', keeper.stages)) ?? []).equals(pack)).toBe(true)
      const verified = verifyPack(pack)
      expect(verified).toMatchObject({ faults: [], entries: 3 })
      expect(verified.claims).toBeGreaterThan(5)
      expect(await packStory(record, 'story-r99', keeper.stages)).toBeNull()
      for (const [path, change, says] of TABLE) {
        const files = unzipSync(pack)
        const changed = zipSync({ ...files, [path]: strToU8(change(files[path] === undefined ? '' : strFromU8(files[path]))) })
        expect(verifyPack(changed).faults[0] ?? 'all holds', path).toMatch(says)
      }
    })
  })

  it.each(['', 'PK', 'no zip at all'])('is not “%s”', (text) => {
    expect(verifyPack(Buffer.from(text)).faults[0]).toMatch(/no evidence pack/)
  })
})
