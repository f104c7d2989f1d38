/** The content words of a text, lower case, endings cut; numbers and words that any report has are left out. */
export function contentWords(text: string): string[] {
  const words: string[] = []
  for (const match of text.matchAll(/[\p{L}][\p{L}\p{M}'’-]*/gu)) {
    const word = match[0]
      .toLowerCase()
      .replace(/['’]s$/, '')
      .replace(/['’]/g, '')
    if (word.length > 2 && !EVERYDAY.has(word)) words.push(cut(word))
  }
  return words
}

function cut(word: string): string {
  for (const [ending, least] of ENDINGS)
    if (word.endsWith(ending) && word.length - ending.length >= least) return word.slice(0, -ending.length)
  return word
}

// Plurals and verb endings only, and only where enough of the word remains.
const ENDINGS: readonly (readonly [string, number])[] = [
  ['ings', 4],
  ['ing', 4],
  ['ies', 4],
  ['ied', 4],
  ['es', 4],
  ['ed', 4],
  ['s', 3],
]

const EVERYDAY = new Set(
  (
    'the and for that with was were are has have had been being this these those from its his her their they them she him you your our ours ' +
    'who whom whose which what when where while why how not nor but also than then there here into onto over under after before since until ' +
    'between about around against during within without through because such some any all both each every other another more most much many few ' +
    'less least can could may might will would shall should must did does done doing said say says told tell tells saying according added adding ' +
    'report reports reported reporting reporter news statement spokesman spokesperson spokeswoman official officials source sources agency ' +
    'one two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million millions ' +
    'first second third last next year years month months week weeks day days today yesterday tomorrow night morning evening afternoon hour hours ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ' +
    'least nearly almost some roughly just only even still yet very too now again ago later earlier out off down back per own same'
  ).split(' '),
)
