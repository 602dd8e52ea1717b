import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { findAccount } from './accounts.ts';

/** The address by which whoever has that account signs in: to be compared with, and shown to nobody. In the installation’s name. */
export async function addressOf(tx: Tx, id: AccountId): Promise<string | undefined> {
  return (await findAccount(tx, { id }))?.email;
}
