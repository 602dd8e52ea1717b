import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Membership } from '../domain/beat-cover.ts';
import type { AreasTables } from './tables.ts';

/** In the order of their ids. */
export async function loadMemberships(tx: Tx): Promise<readonly Membership[]> {
  const rows = await tx
    .$extendTables<AreasTables>()
    .selectFrom('areas.beat_settlement')
    .selectAll()
    .orderBy('beat_id')
    .orderBy('settlement_id')
    .execute();
  return rows.map((row) => ({
    beatId: row.beat_id as AreaId,
    settlementId: row.settlement_id as AreaId,
  }));
}

/** What beats answer for by name is what is given here, and nothing that was before. */
export async function replaceMemberships(
  tx: Tx,
  beatIds: readonly AreaId[],
  memberships: readonly Membership[],
): Promise<void> {
  const tables = tx.$extendTables<AreasTables>();
  if (beatIds.length > 0) {
    await tables.deleteFrom('areas.beat_settlement').where('beat_id', 'in', beatIds).execute();
  }
  if (memberships.length > 0) {
    await tables
      .insertInto('areas.beat_settlement')
      .values(
        memberships.map(({ beatId, settlementId }) => ({
          beat_id: beatId,
          settlement_id: settlementId,
        })),
      )
      .execute();
  }
}
