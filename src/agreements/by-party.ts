import type { Party } from '../model/agreement.ts'
import type { Told } from './in-force.ts'
import { plain, sameName } from './names.ts'

/** Whether a party that the term binds did it, by the names that reports give who did it. */
export function byParty(agents: readonly string[], parties: readonly Party[]): Told {
  if (agents.length === 0) return { answer: 'cannot-tell', because: 'No report says who did it.' }
  if (parties.length === 0) return { answer: 'cannot-tell', because: 'The agreement names no parties.' }
  const found = agents.map((agent) => ({ agent, party: parties.find((party) => isOf(agent, party)) ?? null }))
  const one = found.find(({ party }) => party !== null)
  // "Gunmen" and "the ministry" may be anybody's.
  const stranger = found.find(({ agent, party }) => party === null && /\p{Lu}/u.test(agent))
  if (one === undefined && stranger === undefined) return { answer: 'cannot-tell', because: `"${agents[0] ?? ''}" names nobody by name.` }
  if (one === undefined) return { answer: 'no', because: `${stranger?.agent ?? ''} is no party, nor counted with one.` }
  const { agent, party } = one
  const binds = party === null || sameName(agent, party.name) ? `${agent} is a party` : `${agent} counts as ${party.name}`
  if (stranger !== undefined) return { answer: 'cannot-tell', because: `${binds}, ${stranger.agent} is none; reports name both.` }
  return { answer: 'yes', because: `${binds}.` }
}

// "Russian warplanes" are Russia's; "Free Syrian Army" is not the "Syrian army", nor is "pro-Russian" Russian.
function isOf(agent: string, { name, names }: Party): boolean {
  const words = `${plain(agent).replace(/^the /, '')} `
  return [name, ...names].some((known) => plain(known) !== '' && words.startsWith(`${plain(known).replace(/^the /, '')} `))
}
