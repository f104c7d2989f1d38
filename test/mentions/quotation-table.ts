/** A text with its quotations in [brackets] put by the test, and the speaker of each; `-` for none. */
export type Row = readonly [text: string, ...quotations: string[]]

/** Each row: a text, then `words | speaker` for each quotation. */
export const QUOTATIONS: readonly Row[] = [
  // marks
  ['"We will stay in the valley," the mayor said.', 'We will stay in the valley, | the mayor'],
  ['“We will stay in the valley,” the mayor said.', 'We will stay in the valley, | the mayor'],
  ['„We will stay in the valley“, said the mayor.', 'We will stay in the valley | the mayor'],
  ['«We will stay in the valley», the mayor said.', 'We will stay in the valley | the mayor'],
  ["''We will stay in the valley,'' the mayor said.", 'We will stay in the valley, | the mayor'],
  ['‘We will stay in the farmers’ houses,’ the mayor said.', 'We will stay in the farmers’ houses, | the mayor'],
  ['“He told us ‘leave this valley now’ and went,” the nurse said.', 'He told us ‘leave this valley now’ and went, | the nurse'],
  ["The soldiers' families wept and the rebels' guns went on all night."],
  ['The 6" guns and the 12" guns fired all night, residents said.'],
  // three words are no quotation
  ['The minister spoke of a "safe zone" and of "illegal armed groups".'],
  // unbalanced marks swallow nothing
  [
    'The mayor said "stop. The army moved on.\n\nWe met later. "I saw it from the roof," a baker said.',
    'I saw it from the roof, | a baker',
  ],
  ['“We never closed the road to anyone.\n\nThe army moved on.', 'We never closed the road to anyone. | -'],
  // the mark opens again with each paragraph
  [
    '“We closed the road on Monday.\n\n“We opened it again on Friday,” the mayor said.',
    'We closed the road on Monday.\n\n“We opened it again on Friday, | the mayor',
  ],
  // values and titles
  ['summary: "Daily note of the river watch"\n\nThe road is open.'],
  // sentence order
  ['Governor Amal Haddad said: "Nobody crossed the river last night."', 'Nobody crossed the river last night. | Amal Haddad'],
  ['"Nobody crossed the river," said Amal Haddad, the governor of the province.', 'Nobody crossed the river, | Amal Haddad'],
  ['According to the mayor, the bridge was "gone before the first shot".', 'gone before the first shot | the mayor'],
  ['The deal was "a paper without any value", according to the opposition.', 'a paper without any value | the opposition'],
  ['"Is the bridge still there?" the doctor asked.', 'Is the bridge still there? | the doctor'],
  ['"Is the bridge still there?" wondered Amal Haddad.', 'Is the bridge still there? | Amal Haddad'],
  ['A nurse at the camp told Delta Press: "We have no water left."', 'We have no water left. | A nurse at the camp'],
  ['The envoy, Amal Haddad, said "the talks have not failed yet".', 'the talks have not failed yet | Amal Haddad'],
  ['Amal Haddad, who leads the council, called the raid "a breach of every promise".', 'a breach of every promise | Amal Haddad'],
  ['In a statement the ministry said that "all units kept their positions".', 'all units kept their positions | the ministry'],
  // a turn goes on
  [
    '"We saw the smoke from here," a shepherd said. "Then the noise came."',
    'We saw the smoke from here, | a shepherd',
    'Then the noise came. | a shepherd',
  ],
  ['"Never again," the widow said. "We want to go home now."', 'We want to go home now. | the widow'],
  // pronouns
  ['The doctor came late. "There were nine of them," he said.', 'There were nine of them, | The doctor'],
  ['At the gate, Amal Haddad thanked the drivers. "You saved many lives," she said.', 'You saved many lives, | Amal Haddad'],
  [
    'A spokesperson for the army called the story false. "No tank has moved this week," the spokesperson said.',
    'No tank has moved this week, | A spokesperson for the army',
  ],
]
