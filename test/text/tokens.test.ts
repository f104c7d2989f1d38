import { describe, expect, it } from 'vitest'
import { findWords } from '../../src/text/tokens.ts'

/** Words with a blank between them, and `|` before a word that continues the token before it. */
function show(text: string): string {
  const words = findWords(text)
  let shown = ''
  for (let word = 0; word < words.length; word++) {
    shown += (word === 0 ? '' : words.joined[word] === 1 ? '|' : ' ') + text.slice(words.starts[word], words.ends[word])
  }
  return shown
}

describe('words', () => {
  it.each([
    ["They don't know.", "They do|n't know ."],
    ['We cannot leave; they won’t.', 'We can|not leave ; they wo|n’t .'],
    ["Khartoum's streets, the generals' homes", "Khartoum|'s streets , the generals|' homes"],
    ['the soldiers’ convoy', 'the soldiers|’ convoy'],
    ["the 'fighters' left", "the ' fighters ' left"],
    ['Rwandan-backed rebels', 'Rwandan - backed rebels'],
    ['a non-state, pro-government re-elected ex-officer', 'a non-state , pro-government re-elected ex-officer'],
    ['in mid-March', 'in mid-March'],
    ['a five-day-old truce', 'a five - day - old truce'],
    ['1,200 people and 3.5 million', '1,200 people and 3.5 million'],
    ['12,13 and 14', '12 , 13 and 14'],
    ['$3.4m, €20, US$5bn', '$ 3.4 m , € 20 , US$ 5 bn'],
    ['35km north, 40 percent, 7%', '35 km north , 40 percent , 7 %'],
    ['at 17:30 or 5pm', 'at 17:30 or 5 pm'],
    ['the 1990s, the 20th', 'the 1990s , the 20th'],
    ["the 70's", "the 70's"],
    ['10-12 dead', '10 - 12 dead'],
    ['on 2023-04-15', 'on 2023-04-15'],
    ['The U.N. and the U.S. met.', 'The U.N. and the U.S. met .'],
    ['J. K. Okello and Dr. Amina', 'J. K. Okello and Dr. Amina'],
    ["Ma'arrat, Sana'a, O'Neill", "Ma'arrat , Sana'a , O'Neill"],
    ['Deir ez-Zor', 'Deir ez - Zor'],
    ['wait... what?!', 'wait ... what ?!'],
    ['“We left,” he said', '“ We left , ” he said'],
    ['see https://example.org/a-b?c=1.', 'see https://example.org/a-b?c=1 .'],
    ['(www.example.org)', '( www.example.org )'],
    ['mail press@example.org, now', 'mail press@example.org , now'],
    ['the end.Next day', 'the end . Next day'],
    ['No. 7 fell. He said no.', 'No. 7 fell . He said no .'],
    ['AT&T and S&P', 'AT&T and S&P'],
    ['and/or', 'and / or'],
    ['Şanlıurfa, Kahramanmaraş', 'Şanlıurfa , Kahramanmaraş'],
    ['قال المتحدث', 'قال المتحدث'],
    ['an M4, an F-16, a Su-24', 'an M4 , an F - 16 , a Su - 24'],
    ['killed – among them – two', 'killed – among them – two'],
    ['one -- two', 'one -- two'],
    ['its not far, its hard to say', 'it|s not far , it|s hard to say'],
    ['Its in the south. its great!', 'It|s in the south . it|s great !'],
    ['its US allies, its in-house staff, its best to date', 'its US allies , its in - house staff , its best to date'],
    ['the army and its great losses', 'the army and its great losses'],
    ['your the best; your house', 'you|r the best ; your house'],
    ['Lets go. It lets people in.', 'Let|s go . It lets people in .'],
    ['ill be there, an ill man', 'i|ll be there , an ill man'],
    ['shes here, theyve left', 'she|s here , they|ve left'],
    ['food, water, etc. We left', 'food , water , etc . We left'],
    ['food etc. at once', 'food etc. at once'],
    ['in the U.S.. Then', 'in the U.S. . Then'],
    ['open 24/7 since 9/11', 'open 24 / 7 since 9/11'],
    ['really.? yes!. no?! wait!...', 'really .? yes !. no ?! wait ! ...'],
    ['----== list', '----== list'],
    ['a report (v2).doc', 'a report ( v2 ) .doc'],
    ['an over-reliance; over-the-counter', 'an over-reliance ; over - the - counter'],
    ['👍 ok', '👍 ok'],
    ['', ''],
    [' \n\t\u200b ', ''],
  ])('%j', (text, expected) => {
    expect(show(text)).toBe(expected)
  })
})
