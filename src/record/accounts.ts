import type { Account, Role } from '../model/account.ts'
import type { OpenRecord } from './open.ts'
import type { AccountRow } from './tables.ts'

/** The account of a name, in lower case; null for none. */
export async function findAccount({ tables }: OpenRecord, name: string): Promise<Account | null> {
  const row = await tables.selectFrom('account').selectAll().where('name', '=', name).executeTakeFirst()
  return row === undefined ? null : accountOf(row)
}

/** All accounts by name. */
export async function listAccounts({ tables }: OpenRecord): Promise<Account[]> {
  return (await tables.selectFrom('account').selectAll().orderBy('name').execute()).map(accountOf)
}

/** A new account; null where the name is taken. */
export function addAccount(record: OpenRecord, { name, role, passwordHash }: Omit<Account, 'id'>): Promise<Account | null> {
  return record.write(async (tables) => {
    if ((await tables.selectFrom('account').select('id').where('name', '=', name).executeTakeFirst()) !== undefined) return null
    const last = await tables
      .selectFrom('account')
      .select(({ fn }) => fn.max('id').as('id'))
      .executeTakeFirst()
    const row: AccountRow = { id: (last?.id ?? 0) + 1, name, role, password_hash: passwordHash, last_visit: null }
    await tables.insertInto('account').values(row).execute()
    return accountOf(row)
  })
}

/** Changes an account and ends its sessions; whether there is one of that name. */
export function changeAccount(
  record: OpenRecord,
  name: string,
  change: { readonly role?: Role; readonly passwordHash?: string },
): Promise<boolean> {
  return record.write(async (tables) => {
    const row = await tables.selectFrom('account').select('id').where('name', '=', name).executeTakeFirst()
    if (row === undefined) return false
    const set = {
      ...(change.role === undefined ? {} : { role: change.role }),
      ...(change.passwordHash === undefined ? {} : { password_hash: change.passwordHash }),
    }
    if (Object.keys(set).length > 0) await tables.updateTable('account').set(set).where('id', '=', row.id).execute()
    await tables.deleteFrom('session').where('account', '=', row.id).execute()
    return true
  })
}

function accountOf({ id, name, role, password_hash }: AccountRow): Account {
  return { id, name, role: role as Role, passwordHash: password_hash }
}
