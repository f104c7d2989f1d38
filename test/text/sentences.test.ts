import { describe, expect, it } from 'vitest'
import { sentenceCount, spanOfSentence } from '../../src/model/parse.ts'
import { readText } from '../../src/text/text.ts'
import { openReader } from './shared.ts'

const reader = openReader()

/** A text with ` | ` between its sentences, and ` || ` between its paragraphs. */
function divide(text: string): string {
  const parse = readText(text, reader)
  let shown = ''
  for (let sentence = 0; sentence < sentenceCount(parse); sentence++) {
    const { start, end } = spanOfSentence(parse, sentence)
    shown += (sentence === 0 ? '' : parse.paragraphs.includes(sentence) ? ' || ' : ' | ') + text.slice(start, end).replace(/\s+/g, ' ')
  }
  return shown
}

describe('sentences', () => {
  it.each([
    [
      'Gen. Okello of the U.N. mission spoke. He left at 5 p.m. on Friday.',
      'Gen. Okello of the U.N. mission spoke. | He left at 5 p.m. on Friday.',
    ],
    ['The convoy left the U.S. The mayor of St. Abel waved.', 'The convoy left the U.S. | The mayor of St. Abel waved.'],
    [
      '“We were hit twice. Nobody warned us,” said J. P. Mbeki, a nurse. Two died.',
      '“We were hit twice. | Nobody warned us,” said J. P. Mbeki, a nurse. | Two died.',
    ],
    ['“Why now?” asked the envoy.', '“Why now?” asked the envoy.'],
    ['He said: "It is over." She did not answer.', 'He said: "It is over." | She did not answer.'],
    [
      'Some 1.2 million fled, about 3.5 percent of all. The 4th Brigade stayed.',
      'Some 1.2 million fled, about 3.5 percent of all. | The 4th Brigade stayed.',
    ],
    ['They waited... and then left.', 'They waited... and then left.'],
    [
      'Two killed in shelling near the river port\n\nTwo people were killed on Monday, the mayor said.',
      'Two killed in shelling near the river port || Two people were killed on Monday, the mayor said.',
    ],
    [
      'Army takes hill above the town\nBy Ana Brandt\nThe army took a hill on Sunday, officials said. It lost two men.',
      'Army takes hill above the town | By Ana Brandt | The army took a hill on Sunday, officials said. | It lost two men.',
    ],
    [
      'The parties agreed on:\n- a ceasefire from midnight\n- the release of prisoners\n- a joint patrol',
      'The parties agreed on: | - a ceasefire from midnight | - the release of prisoners | - a joint patrol',
    ],
    [
      'The governor told reporters that the two armies\nwould pull back from the bridge by Friday and that\nobservers would count the guns. The rebels did not\ncomment on the plan, which the\nenvoy had shown them in March.\n',
      'The governor told reporters that the two armies would pull back from the bridge by Friday and that observers would count the guns. | The rebels did not comment on the plan, which the envoy had shown them in March.',
    ],
    [
      'The governor told reporters that the two armies\nwould pull back from the bridge by Friday and that\nobservers would count the guns held in the hills of\n\nthe north. The rebels did not comment on the plan,\nwhich the envoy had shown them in March.\n',
      'The governor told reporters that the two armies would pull back from the bridge by Friday and that observers would count the guns held in the hills of the north. | The rebels did not comment on the plan, which the envoy had shown them in March.',
    ],
    [
      'PORT ALMA, March 3 (Wire) - Three soldiers died. Officials confirmed it.',
      'PORT ALMA, March 3 (Wire) - Three soldiers died. | Officials confirmed it.',
    ],
  ])('%j', (text, expected) => {
    expect(divide(text)).toBe(expected)
  })
})
