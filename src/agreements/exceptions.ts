import type { AgreedTerm, Exception } from '../model/agreement.ts'
import type { Incident } from '../model/story.ts'
import { holdsName } from './names.ts'

/** What the term leaves open about an incident, in sentences: exceptions that it may fall under, a threshold that no report tells. */
export function provisosOf({ exceptions, threshold }: AgreedTerm, incident: Pick<Incident, 'agent' | 'kind' | 'place'>): string[] {
  const excepted = exceptions.flatMap((exception) => {
    const fit = fits(exception, incident)
    if (fit === 'no') return []
    return fit === 'yes' ? [`The term excepts: ${exception.words}`] : [`It may be excepted, if so much is true: ${exception.words}`]
  })
  if (threshold === null) return excepted
  const { value, unit, of } = threshold
  return [
    ...excepted,
    `The term bites from ${value} ${unit}${of === null ? '' : ` ${of}`}; whether that was reached is for a person to say.`,
  ]
}

// Each list that the exception gives must be met; one that the reports leave empty may be.
function fits(
  { actors, kinds, places }: Exception,
  { agent, kind, place }: Pick<Incident, 'agent' | 'kind' | 'place'>,
): 'yes' | 'no' | 'maybe' {
  const met = [meets(actors, agent), meets(kinds, [kind]), meets(places, place)]
  if (met.includes('no')) return 'no'
  return met.includes('maybe') || met.every((one) => one === 'any') ? 'maybe' : 'yes'
}

function meets(wanted: readonly string[], told: readonly string[]): 'yes' | 'no' | 'maybe' | 'any' {
  if (wanted.length === 0) return 'any'
  if (told.length === 0) return 'maybe'
  return told.some((name) => wanted.some((one) => holdsName(name, one) || holdsName(one, name))) ? 'yes' : 'no'
}
