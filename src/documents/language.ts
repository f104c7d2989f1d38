/** ISO 639-1 code of a text's language; `und` when too little of it is there to tell. */
export function detectLanguage(text: string, _declared: string | null): string {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  if (words.length === 0) return 'und'
  const share = words.filter((word) => ENGLISH.has(word)).length / words.length
  if (share > 0.22) return 'en'
  return words.length < 12 ? 'und' : share > 0.15 ? 'en' : 'und'
}

const SAMPLE = 4000

const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to in a is was for that on with as by at from it his her he she they their were are be been have has had not but or an this which who said after before when would will than more about into over under out up no'.split(
    ' ',
  ),
)
