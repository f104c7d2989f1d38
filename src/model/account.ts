/** What a person may do: a reader reads, an analyst also decides and adds reports, an administrator also keeps the accounts. */
export const ROLES = ['reader', 'analyst', 'administrator'] as const
export type Role = (typeof ROLES)[number]

/** Whether a role holds all that another may do. */
export function mayAct(role: Role, as: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(as)
}

/** A person who signs in. */
export interface Account {
  readonly id: number
  /** Lower case, unique. */
  readonly name: string
  readonly role: Role
  /** An argon2id hash in PHC notation. */
  readonly passwordHash: string
}

/** One browser that a person signed in with. */
export interface Session {
  /** SHA-256 in hex of the secret that the cookie carries; the secret itself is nowhere kept. */
  readonly secretSha256: string
  readonly account: Account
  /** What a changing request must carry in its header, so that another site's page cannot send one. */
  readonly formToken: string
  /** ISO instant after which it holds no more. */
  readonly expires: string
  /** When the person last came before this session; null at the first. */
  readonly lastVisit: string | null
}

/** Who is signed in, as their browser is told. */
export interface Me {
  readonly name: string
  readonly role: Role
  /** To be sent with every change. */
  readonly formToken: string
  /** ISO instants. */
  readonly expires: string
  readonly lastVisit: string | null
}
