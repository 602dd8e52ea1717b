import type { AccountId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { OpenedClass } from '../domain/actor.ts';
import type { DataClass } from '../domain/permission.ts';
import type { IdentityTables } from './tables.ts';

/** What two people opened for somebody, and is still open. */
export async function listOpened(
  tx: Tx,
  accountId: AccountId,
  now: Temporal.Instant,
): Promise<readonly OpenedClass[]> {
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.break_glass')
    .select(['data_class', 'area_id', 'ends_at'])
    .where('asked_by', '=', accountId)
    .where('decision', '=', 'opened')
    .where('ends_at', '>', now)
    .orderBy('ends_at')
    .execute();
  return rows.flatMap(({ data_class, area_id, ends_at }) =>
    ends_at === null
      ? []
      : [{ dataClass: data_class as DataClass, areaId: area_id ?? undefined, endsAt: ends_at }],
  );
}
