import type { Measured, Region } from './geometry/regions.ts'
import { arcKm, SPHERE_ERROR } from './geometry/sphere.ts'
import type { Told } from './in-force.ts'
import { holdsName, sameName } from './names.ts'
import type { Ground } from './whereabouts.ts'

/** Whether an incident lies in a Region: yes or no only where all the land that it may have happened on does. */
export function inRegion(names: readonly string[], grounds: readonly Ground[], region: Region): Told {
  if (names.length === 0) return { answer: 'cannot-tell', because: 'No report tells the place of the incident.' }
  const [only] = grounds
  if (only !== undefined && grounds.length === 1) return groundIn(only, region)
  const told = grounds.map((ground) => groundIn(ground, region))
  const sure = told.filter(({ answer }) => answer !== 'cannot-tell')
  const [first] = sure
  if (first === undefined) return told[0] ?? byName(names, region)
  if (sure.some(({ answer }) => answer !== first.answer))
    return { answer: 'cannot-tell', because: `Its places lie on both sides of the edge of ${region.area.name}.` }
  // Names of one incident are as a rule the same spot, told more and less closely.
  const unsure = told.find(({ answer }) => answer === 'cannot-tell')
  return unsure === undefined
    ? first
    : { answer: first.answer, because: `${first.because} Of another name for its place: ${unsure.because}` }
}

// What the term names lies within it, wherever its point may be.
function byName(names: readonly string[], { area }: Region): Told {
  const named = names.find((name) => area.names.some((other) => sameName(other, name) || holdsName(name, other)))
  if (named !== undefined) return { answer: 'yes', because: `${named} is what the term names.` }
  return { answer: 'cannot-tell', because: `Where ${names[0] ?? 'it'} lies is not known.` }
}

function groundIn(ground: Ground, region: Region): Told {
  if (ground.place.sight === undefined && region.area.names.some((name) => sameName(name, ground.name)))
    return { answer: 'yes', because: `${ground.name} is what the term names.` }
  const { area, center, radiusKm } = region
  const middle = arcKm(ground.center.vector, center)
  // Far from all of it, the distance to its middle is enough.
  if (middle * (1 - SPHERE_ERROR) > radiusKm + ground.radiusKm + area.toleranceKm + FAR_KM)
    return { answer: 'no', because: `${ground.name} lies about ${rounded(middle - radiusKm)} km from ${area.name} or more.` }
  const slack = ground.radiusKm + area.toleranceKm
  const measured = region.measure(ground.center, slack)
  const answer = ground.discs.length === 1 ? sideOf(measured.outsideKm, slack) : discsIn(ground, region)
  return { answer, because: reason(answer, { ground, measured, region }) }
}

function sideOf(outsideKm: number, doubtKm: number): Told['answer'] {
  return outsideKm + doubtKm <= 0 ? 'yes' : outsideKm - doubtKm > 0 ? 'no' : 'cannot-tell'
}

function discsIn({ discs }: Ground, region: Region): Told['answer'] {
  const answers = discs.map((disc) => {
    const doubt = disc.radiusKm + region.area.toleranceKm
    return sideOf(region.measure(disc, doubt).outsideKm, doubt)
  })
  const [first = 'cannot-tell'] = answers
  return answers.every((one) => one === first) ? first : 'cannot-tell'
}

interface Measurement {
  readonly ground: Ground
  readonly measured: Measured
  readonly region: Region
}

function reason(answer: Told['answer'], { ground, measured, region }: Measurement): string {
  const { area } = region
  const { km, reachKm, outsideKm } = measured
  const subject = ground.basis === 'bearing' ? `What was observed ${ground.name}` : ground.name
  const doubt = `${ground.basis === 'bearing' ? 'that is told' : 'its place is known'} to ${rounded(ground.radiusKm)} km${
    area.toleranceKm > 0 ? `, the edge to ${rounded(area.toleranceKm)} km` : ''
  }`
  if (reachKm === null) {
    const side = outsideKm <= 0 ? 'inside' : 'outside'
    if (answer === 'cannot-tell')
      return `${subject} lies ${rounded(km)} km ${side} the edge of ${area.name}, and ${doubt}: too near to tell.`
    return `${subject} lies ${answer === 'yes' ? 'within' : 'outside'} ${area.name}, ${rounded(km)} km from its edge.`
  }
  const thing = area.kind === 'corridor' ? 'its line' : 'its nearest point'
  if (answer === 'yes') return `${subject} lies ${rounded(km)} km from ${thing}, inside ${area.name}.`
  if (answer === 'no') return `${subject} lies ${rounded(km)} km from ${thing}, outside ${area.name}.`
  return `${subject} lies ${rounded(km)} km from ${thing}, the edge of ${area.name} ${rounded(reachKm)} km, and ${doubt}: too near to tell.`
}

function rounded(km: number): number {
  return km < 10 ? Math.round(km * 10) / 10 : Math.round(km)
}

const FAR_KM = 300
