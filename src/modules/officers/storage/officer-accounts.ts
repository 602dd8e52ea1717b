import type { AccountId, OfficerId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { rowId } from '../../../platform/database/row-id.ts';
import type { OfficersTables } from './tables.ts';

/** Who of the staff they are, where that is known. */
export type OfficerAccounts = ReadonlyMap<OfficerId, AccountId>;

/** For higher modules, which know whom a thing was given to by the officer. */
export async function loadOfficerAccounts(
  tx: Tx,
  ids: readonly OfficerId[],
): Promise<OfficerAccounts> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.officer')
    .select(['id', 'account_id'])
    .where('id', 'in', [...new Set(ids)])
    .where('account_id', 'is not', null)
    .execute();
  return new Map(
    rows.flatMap(({ id, account_id }) =>
      account_id === null ? [] : [[rowId<'officer'>(id), rowId<'account'>(account_id)] as const],
    ),
  );
}
