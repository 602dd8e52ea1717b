import type { AppealId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { KeptAppeal } from '../domain/appeal.ts';
import type { Urgency } from '../domain/control-date.ts';
import { parseAppeal } from './parse-appeal.ts';
import type { AppealsTables } from './tables.ts';

export type Reminded = Exclude<Urgency, 'later'>;

/** Open ones, and what was told of each last; nobody else changes them until the transaction ends. */
export async function lockUnreminded(
  tx: Tx,
): Promise<readonly { readonly appeal: KeptAppeal; readonly reminded: Reminded | undefined }[]> {
  const rows = await tx
    .$extendTables<AppealsTables>()
    .selectFrom('appeals.appeal')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('due_on')
    .orderBy('id')
    .forUpdate()
    .execute();
  return rows.map((row) => ({ appeal: parseAppeal(row), reminded: row.reminded ?? undefined }));
}

export async function saveReminded(tx: Tx, id: AppealId, reminded: Reminded): Promise<void> {
  await tx
    .$extendTables<AppealsTables>()
    .updateTable('appeals.appeal')
    .set({ reminded })
    .where('id', '=', id)
    .execute();
}
