import { hash, verify } from '@node-rs/argon2'

/** The argon2id hash of a password, salted, in PHC notation. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST)
}

/** Whether a password is the one that was hashed. Takes as long where there is no hash, so that names cannot be found out by time. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const right = await verify(passwordHash ?? (await decoy()), password.normalize('NFKC')).catch(() => false)
  return right && passwordHash !== null
}

/** Why a password cannot be taken, in words for the person; null where it can. NIST SP 800-63B: length counts, make-up does not. */
export function passwordFault(password: string): string | null {
  if (password.length < SHORTEST) return `A password needs at least ${SHORTEST} characters; a few words in a row are easy to keep in mind.`
  if (password.length > LONGEST) return `A password may have at most ${LONGEST} characters.`
  return null
}

const SHORTEST = 12
// Hashing takes time by length; nobody types more.
const LONGEST = 256

// OWASP's password storage cheat sheet: argon2id with 19 MiB, two passes, one lane.
// The library's algorithm is argon2id where none is named.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

let decoyHash: Promise<string> | null = null
function decoy(): Promise<string> {
  decoyHash ??= hash('no account has this password', COST)
  return decoyHash
}
