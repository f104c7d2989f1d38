import { describe, expect, test } from 'vitest'
import { findSightings } from '../../src/mentions/sightings.ts'
import type { Document } from '../../src/model/document.ts'
import { isFieldLog, parseBounds, parseSightings } from '../../src/model/sighting.ts'

const HEAD = 'time,observer,post,lat,lon,means,what,count,weapon,bearing,bearing_error,distance_km,distance_error,direction,note\n'
const ATLAS = { atlas: { find: () => [] } } as unknown as Parameters<typeof findSightings>[1]

function documentOf(text: string): Document {
  return {
    id: 'r1',
    file: 'log.csv',
    sha256: '',
    text,
    textSha256: '',
    title: null,
    outlet: null,
    author: null,
    url: null,
    published: null,
    modified: null,
    language: 'en',
    credits: [],
  }
}

describe('bounds', () => {
  test.each([
    ['5', 5, 5],
    ['10-12', 10, 12],
    ['between 10 and 12', 10, 12],
    ['>10', 11, null],
    ['>=3', 3, null],
    ['at least 3', 3, null],
    ['up to 7', null, 7],
    ['20+', 20, null],
  ])('%s', (text, low, high) => {
    expect(parseBounds(text)).toMatchObject({ low, high })
  })
  test.each(['', 'many', '-5', '1e9', '5 or so', '9'.repeat(5000)])('%s is none', (text) => {
    expect(parseBounds(text)).toBeNull()
  })
})

test('a place is reckoned from bearing and distance, with its uncertainty', () => {
  const { places, events } = findSightings(
    documentOf(`${HEAD}2021-05-07T06:10/06:20,Team 2,Mill,40,20,heard,explosions,5,,90,5,10,1,,\n`),
    ATLAS,
  )
  const [place] = places
  expect(place?.name).toBe('9 to 11 km from Mill on a bearing of 90°')
  expect(place?.place?.sight).toEqual({ from: [20, 40], bearings: [85, 95], distancesKm: [9, 11] })
  // 10 km east on the 40th parallel; a degree of it has 85.4 km.
  expect(place?.place?.lon).toBeCloseTo(20 + 10 / 85.4, 3)
  expect(place?.precisionKm).toBeGreaterThan(1)
  expect(place?.precisionKm).toBeLessThan(1.6)
  expect(events.map(({ kind, when }) => [kind, when?.from, when?.to])).toEqual([['explosion', '2021-05-07T06:10', '2021-05-07T06:20']])
})

test.each([
  ['nothing', 0],
  ['grey smoke column', 0],
  ['outgoing artillery rounds', 1],
  ['burst of machine gun fire', 1],
])('%s makes %d events', (what, count) => {
  expect(findSightings(documentOf(`${HEAD}2021-05-07,,Mill,40,20,,${what},,,,,,,,\n`), ATLAS).events).toHaveLength(count)
})

test('only a header with a time, a post and what was observed is a field log', () => {
  expect(isFieldLog(HEAD)).toBe(true)
  expect(isFieldLog('Time;Post;What\n')).toBe(true)
  expect(isFieldLog('name,lat,lon\n')).toBe(false)
  expect(isFieldLog('')).toBe(false)
})

test.each([
  ['quotes without an end', `${HEAD}"2021`],
  ['poles and far values', `${HEAD}2021-05-07,,Mill,90,180,,shot,1,,360,400,999999,1,,\n2021-05-07,,Mill,-90,-180,,shot,1,,0,,0,,,`],
  ['no columns', `time,post,what\n${'\n'.repeat(1000)},,`],
  ['many rows', HEAD + '2021-05-07,,Mill,40,20,,shot,1,,10,,5,,,\n'.repeat(60_000)],
])('hostile: %s', (_, text) => {
  expect(() => parseSightings(text)).not.toThrow()
  expect(() => findSightings(documentOf(text.slice(0, 20_000)), ATLAS)).not.toThrow()
})

test('every row opens at its own words', () => {
  const text = `${HEAD}2021-05-07T06:10,,"Mill, old",40,20,heard,shots,12,,,,,,,\n`
  const [row] = parseSightings(text)
  expect(row?.post).toBe('Mill, old')
  expect(row?.count === null || row?.count === undefined ? '' : text.slice(row.count.start, row.count.end)).toBe('12')
})
