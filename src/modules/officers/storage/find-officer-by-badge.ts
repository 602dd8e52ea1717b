import type { OfficerId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { parseOfficer } from './officer-row.ts';
import type { OfficersTables } from './tables.ts';

/** The officer, locked until the transaction ends: two changes of one officer come one after another. */
export async function findOfficerByBadge(tx: Tx, badgeNumber: string) {
  const row = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.officer')
    .selectAll()
    .where('badge_number', '=', badgeNumber)
    .forUpdate()
    .executeTakeFirst();
  return row && { ...parseOfficer(row), id: row.id as OfficerId };
}
