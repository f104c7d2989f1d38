import type { Decision } from '../model/decision.ts'
import type { Sketch } from '../model/sketch.ts'
import { version } from '../package.ts'
import { decideClaims, decodeSketch, encodeSketch, openBook, rarityOf, reconcileStory, sketchOf } from '../pipeline.ts'
import type { Book, Stages } from '../record/record.ts'

/** The stages of this version, as a record takes them. */
export function stagesOf(): Stages {
  return {
    version: version(),
    decide: decideClaims,
    sketchOf: (reading) => encodeSketch(sketchOf(reading)),
    openBook: openPacked,
    reconcile: reconcileStory,
  }
}

function openPacked(sketches: readonly Uint8Array[], decisions: readonly Decision[]): Book {
  const book = openBook({ rarity: rarityOf(sketches.map(unpack)), decisions })
  return {
    add: (sketch) => book.add(unpack(sketch)),
    settle: () => book.settle().stories.map(({ reports }) => reports),
    stories: () => book.stories().map(({ reports }) => reports),
  }
}

function unpack(packed: Uint8Array): Sketch {
  const sketch = decodeSketch(packed)
  if (sketch === null) throw new Error('a sketch of this record is of another version; run truce rebuild')
  return sketch
}
