import type { AccountId, ImportDraftId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { RegisterDraft } from '../domain/register-draft.ts';
import type { SchoolsTables } from './tables.ts';

export async function addRegisterDraft(tx: Tx, draft: RegisterDraft): Promise<void> {
  await tx
    .$extendTables<SchoolsTables>()
    .insertInto('schools.register_draft')
    .values({
      id: draft.id,
      account_id: draft.accountId,
      file_name: draft.fileName,
      bytes: Buffer.from(draft.bytes),
      created_at: draft.createdAt,
    })
    .execute();
}

/** Somebody else's is nobody's. */
export async function findRegisterDraft(
  tx: Tx,
  id: ImportDraftId,
  accountId: AccountId,
): Promise<RegisterDraft | undefined> {
  const row = await tx
    .$extendTables<SchoolsTables>()
    .selectFrom('schools.register_draft')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return (
    row && {
      id: rowId<'import-draft'>(row.id),
      accountId: rowId<'account'>(row.account_id),
      fileName: row.file_name,
      bytes: row.bytes,
      createdAt: row.created_at,
    }
  );
}

export async function removeRegisterDraft(tx: Tx, id: ImportDraftId): Promise<void> {
  await tx
    .$extendTables<SchoolsTables>()
    .deleteFrom('schools.register_draft')
    .where('id', '=', id)
    .execute();
}
