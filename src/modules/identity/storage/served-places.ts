import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { IdentityTables } from './tables.ts';

/** Of every role that somebody holds or held: its area; undefined: everywhere. */
export async function listServedPlaces(
  tx: Tx,
  accountId: AccountId,
): Promise<readonly { readonly areaId: string | undefined }[]> {
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.role_grant')
    .select('area_id')
    .where('account_id', '=', accountId)
    .execute();
  return rows.map(({ area_id }) => ({ areaId: area_id ?? undefined }));
}
