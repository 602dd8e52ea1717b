import type { Database, Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { GivenThing, OfficerAccounts } from '../domain/given-resource.ts';
import type { OfficersTables } from './tables.ts';

/** Of whom these were given to: for higher modules, which know them by the officer. */
export async function loadOfficerAccounts(
  tx: Tx,
  given: readonly Pick<GivenThing, 'officerId'>[],
): Promise<OfficerAccounts> {
  const ids = new Set(given.flatMap(({ officerId }) => officerId ?? []));
  if (ids.size === 0) return new Map();
  const rows = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.officer')
    .select(['id', 'account_id'])
    .where('id', 'in', [...ids])
    .where('account_id', 'is not', null)
    .execute();
  return accountsOf(rows);
}

/** Of all officers, for the directory in memory. */
export async function loadAllOfficerAccounts({
  write,
}: Pick<Database, 'write'>): Promise<OfficerAccounts> {
  const rows = await write
    .$extendTables<OfficersTables>()
    .selectFrom('officers.officer')
    .select(['id', 'account_id'])
    .where('account_id', 'is not', null)
    .execute();
  return accountsOf(rows);
}

function accountsOf(
  rows: readonly { readonly id: string; readonly account_id: string | null }[],
): OfficerAccounts {
  return new Map(
    rows.flatMap(({ id, account_id }) =>
      account_id === null ? [] : [[rowId<'officer'>(id), rowId<'account'>(account_id)] as const],
    ),
  );
}
