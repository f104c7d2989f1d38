import type { Role, Session } from '../model/account.ts'
import type { OpenRecord } from './open.ts'

export interface NewSession {
  readonly secretSha256: string
  readonly account: number
  readonly formToken: string
  /** ISO instants. */
  readonly started: string
  readonly expires: string
}

/** Begins a session; what was the last visit stays with it, and the next one's is now. Sessions that are over are forgotten. */
export function addSession(record: OpenRecord, { secretSha256, account, formToken, started, expires }: NewSession): Promise<void> {
  return record.write(async (tables) => {
    await tables.deleteFrom('session').where('expires', '<=', started).execute()
    const before = await tables.selectFrom('account').select('last_visit').where('id', '=', account).executeTakeFirst()
    await tables
      .insertInto('session')
      .values({ secret_sha256: secretSha256, account, form_token: formToken, started, expires, last_visit: before?.last_visit ?? null })
      .execute()
    await tables.updateTable('account').set({ last_visit: started }).where('id', '=', account).execute()
  })
}

/** The session of a secret's digest that still holds at an instant. */
export async function findSession({ tables }: OpenRecord, secretSha256: string, now: string): Promise<Session | null> {
  const row = await tables
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .select(['account.id', 'name', 'role', 'password_hash', 'form_token', 'expires', 'session.last_visit'])
    .where('secret_sha256', '=', secretSha256)
    .where('expires', '>', now)
    .executeTakeFirst()
  if (row === undefined) return null
  const account = { id: row.id, name: row.name, role: row.role as Role, passwordHash: row.password_hash }
  return { secretSha256, account, formToken: row.form_token, expires: row.expires, lastVisit: row.last_visit }
}

export function endSession(record: OpenRecord, secretSha256: string): Promise<void> {
  return record.write(async (tables) => {
    await tables.deleteFrom('session').where('secret_sha256', '=', secretSha256).execute()
  })
}
