import type { SavedView } from '../model/desk.ts'
import type { OpenRecord } from './open.ts'

/** The views that an account keeps, by name. */
export function listViews({ tables }: OpenRecord, account: number): Promise<SavedView[]> {
  return tables.selectFrom('saved_view').select(['name', 'query']).where('account', '=', account).orderBy('name').execute()
}

/** Keeps a view; one of the same name is replaced. */
export function keepView(record: OpenRecord, account: number, { name, query }: SavedView): Promise<void> {
  return record.write(async (tables) => {
    await tables
      .insertInto('saved_view')
      .values({ account, name, query })
      .onConflict((conflict) => conflict.columns(['account', 'name']).doUpdateSet({ query }))
      .execute()
  })
}

export function dropView(record: OpenRecord, account: number, name: string): Promise<void> {
  return record.write(async (tables) => {
    await tables.deleteFrom('saved_view').where('account', '=', account).where('name', '=', name).execute()
  })
}
