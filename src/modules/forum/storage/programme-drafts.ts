import type { AccountId, ForumId, ImportDraftId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { ProgrammeDraft } from '../domain/programme-import/programme-draft.ts';
import type { ForumTables } from './tables.ts';

export async function addProgrammeDraft(tx: Tx, draft: ProgrammeDraft): Promise<void> {
  await tables(tx)
    .insertInto('forum.import_draft')
    .values({
      id: draft.id,
      account_id: draft.accountId,
      forum_id: draft.forumId,
      file_name: draft.fileName,
      bytes: Buffer.from(draft.bytes),
      days: draft.days,
      created_at: draft.createdAt,
    })
    .execute();
}

/** Locked until the transaction ends: it is taken once. Somebody else’s, or another forum’s, is nobody’s. */
export async function lockProgrammeDraft(
  tx: Tx,
  id: ImportDraftId,
  forumId: ForumId,
  accountId: AccountId,
): Promise<ProgrammeDraft | undefined> {
  const row = await tables(tx)
    .selectFrom('forum.import_draft')
    .selectAll()
    .where('id', '=', id)
    .where('forum_id', '=', forumId)
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id: rowId(row.id),
    accountId: rowId(row.account_id),
    forumId: rowId(row.forum_id),
    fileName: row.file_name,
    bytes: row.bytes,
    days: row.days,
    createdAt: row.created_at,
  };
}

export async function removeProgrammeDraft(tx: Tx, id: ImportDraftId): Promise<void> {
  await tables(tx).deleteFrom('forum.import_draft').where('id', '=', id).execute();
}

/** The events of files that were taken into a forum already. */
export async function loadImported(tx: Tx, forumId: ForumId): Promise<ReadonlySet<string>> {
  const rows = await tables(tx)
    .selectFrom('forum.imported')
    .select('event')
    .where('forum_id', '=', forumId)
    .execute();
  return new Set(rows.map(({ event }) => event));
}

function tables(tx: Tx) {
  return tx.$extendTables<ForumTables>();
}
