import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';
import type { PlannedAssignment } from '../domain/plan-roster.ts';
import type { KnownAssignment } from '../domain/roster-entry.ts';
import type { OfficersTables } from './tables.ts';

export async function startAssignment(tx: Tx, one: PlannedAssignment): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .insertInto('officers.assignment')
    .values({
      id: one.id,
      officer_id: one.officerId,
      area_id: one.areaId,
      starts_on: one.startsOn,
      ends_on: one.endsOn ?? null,
    })
    .execute();
}

/** Their last days, as they are given. */
export async function endAssignments(tx: Tx, ended: readonly KnownAssignment[]): Promise<void> {
  for (const { id, endsOn } of ended) {
    await tx
      .$extendTables<OfficersTables>()
      .updateTable('officers.assignment')
      .set({ ends_on: endsOn ?? null })
      .where('id', '=', id)
      .execute();
  }
}

/** Those that never came into force. */
export async function withdrawAssignments(
  tx: Tx,
  withdrawn: readonly KnownAssignment[],
): Promise<void> {
  const ids = withdrawn.map(({ id }) => id);
  await tx
    .$extendTables<OfficersTables>()
    .deleteFrom('officers.assignment')
    .where(sql<boolean>`id = any (${ids}::uuid[])`)
    .execute();
}
