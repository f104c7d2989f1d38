import { formAt, type Parse, xposAt } from '../../model/parse.ts'
import { wordSet } from '../word-set.ts'

/** Whether the clause around a word speaks of what was or of what is to come; null where no verb tells. */
export function tenseAt(parse: Parse, at: number): 'past' | 'future' | null {
  return leftTense(parse, at) ?? rightTense(parse, at)
}

function leftTense(parse: Parse, at: number): 'past' | 'future' | null {
  for (let word = at - 1; word >= 0 && at - word <= REACH; word--) {
    const form = formAt(parse, word)
    if (isFuture(parse, word)) return 'future'
    if (form === '.' || form === ';' || form === '?' || form === '!') return null
    if (form === 'to' && TO_COME.has(formAt(parse, word - 1))) return 'future'
    const tag = xposAt(parse, word)
    if (SCHEDULED.has(form)) return 'future'
    if (tag === 'VBD' || PAST.has(form)) return 'past'
    if (tag === 'VBN' && !ATTRIBUTIVE.has(form)) return hasFuture(parse, word) ? 'future' : 'past'
  }
  return null
}

/** "Said on Sunday it would open on Monday": what was to come when it was said, and may be over. */
export function isReported(parse: Parse, at: number): boolean {
  for (let word = at - 1; word >= 0 && at - word <= REACH; word--) {
    const form = formAt(parse, word)
    if (form === 'would') return true
    if (FUTURE.has(form) || form === '.' || form === ';') return false
  }
  return false
}

/** "Will", "is due to meet", "expected to open"; but not "due to injuries" and not "the expected toll". */
function isFuture(parse: Parse, word: number): boolean {
  const form = formAt(parse, word)
  if (FUTURE.has(form)) return true
  return (
    EXPECTED.has(form) &&
    formAt(parse, word + 1) === 'to' &&
    xposAt(parse, word + 2) !== 'NN' &&
    xposAt(parse, word + 2) !== 'NNS' &&
    formAt(parse, word + 2) !== 'the'
  )
}

/** "Will be killed": the auxiliary before a participle decides. */
function hasFuture(parse: Parse, participle: number): boolean {
  for (let word = participle - 1; word >= 0 && participle - word <= 4; word--) {
    const form = formAt(parse, word)
    if (isFuture(parse, word)) return true
    if (form === ',' || form === '.') return false
  }
  return false
}

function rightTense(parse: Parse, at: number): 'past' | 'future' | null {
  for (let word = at + 1; word < parse.length && word - at <= REACH; word++) {
    const form = formAt(parse, word)
    if (isFuture(parse, word)) return 'future'
    if (form === '.' || form === ';') return null
    if (xposAt(parse, word) === 'VBD' || PAST.has(form)) return 'past'
  }
  return null
}

// Words from a time to the verb that tells its tense.
const REACH = 14
const FUTURE = wordSet(
  "will 'll shall would wo scheduled upcoming forthcoming slated planned plans planning intends tomorrow deadline unless",
)
const EXPECTED = wordSet('due expected expects set ready likely')
const TO_COME = wordSet('is are was were have has plans planned agreed vowed promised pledged')
const PAST = wordSet('said was were had did told killed died told says has have been')
// The present of what a timetable holds: "the truce ends on Tuesday".
const SCHEDULED = wordSet('begins starts ends expires takes opens resumes meets comes enters convenes travels hosts arrives visits lapses')
const ATTRIBUTIVE = wordSet('armed backed led held united occupied called')
