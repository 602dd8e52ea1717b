import type { AccountId, ImportDraftId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { RosterDraft } from '../domain/roster-draft.ts';
import type { OfficersTables } from './tables.ts';

export async function addRosterDraft(tx: Tx, draft: RosterDraft): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .insertInto('officers.roster_draft')
    .values({
      id: draft.id,
      account_id: draft.accountId,
      file_name: draft.fileName,
      bytes: Buffer.from(draft.bytes),
      created_at: draft.createdAt,
    })
    .execute();
}

/** Locked until the transaction ends: it is taken once. Somebody else's is nobody's. */
export async function lockRosterDraft(
  tx: Tx,
  id: ImportDraftId,
  accountId: AccountId,
): Promise<RosterDraft | undefined> {
  const row = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.roster_draft')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && {
      id: row.id as ImportDraftId,
      accountId: row.account_id as AccountId,
      fileName: row.file_name,
      bytes: row.bytes,
      createdAt: row.created_at,
    }
  );
}

export async function removeRosterDraft(tx: Tx, id: ImportDraftId): Promise<void> {
  await tx
    .$extendTables<OfficersTables>()
    .deleteFrom('officers.roster_draft')
    .where('id', '=', id)
    .execute();
}
