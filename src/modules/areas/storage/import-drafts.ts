import type { AccountId, AreaId, ImportDraftId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { ImportChoices, ImportDraft } from '../domain/import-draft.ts';
import type { AreasTables } from './tables.ts';

export async function addImportDraft(tx: Tx, draft: ImportDraft): Promise<void> {
  await tx
    .$extendTables<AreasTables>()
    .insertInto('areas.import_draft')
    .values({
      id: draft.id,
      account_id: draft.accountId,
      file_id: draft.fileId,
      file_name: draft.fileName,
      content: draft.content,
      ...choiceColumns(draft),
      created_at: draft.createdAt,
    })
    .execute();
}

/** Somebody else's is nobody's. */
export async function loadImportDraft(
  tx: Tx,
  id: ImportDraftId,
  accountId: AccountId,
): Promise<ImportDraft | undefined> {
  const row = await tx
    .$extendTables<AreasTables>()
    .selectFrom('areas.import_draft')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return (
    row && {
      id: row.id as ImportDraftId,
      accountId: row.account_id as AccountId,
      fileId: row.file_id,
      fileName: row.file_name,
      content: row.content,
      kind: row.kind ?? undefined,
      nameProperty: row.name_property ?? undefined,
      codeProperty: row.code_property ?? undefined,
      parentId: (row.parent_id as AreaId | null) ?? undefined,
      publish: row.publish,
      createdAt: row.created_at,
    }
  );
}

export async function saveImportChoices(
  tx: Tx,
  id: ImportDraftId,
  choices: ImportChoices,
): Promise<void> {
  await tx
    .$extendTables<AreasTables>()
    .updateTable('areas.import_draft')
    .set(choiceColumns(choices))
    .where('id', '=', id)
    .execute();
}

export async function removeImportDraft(tx: Tx, id: ImportDraftId): Promise<void> {
  await tx
    .$extendTables<AreasTables>()
    .deleteFrom('areas.import_draft')
    .where('id', '=', id)
    .execute();
}

function choiceColumns(choices: ImportChoices) {
  return {
    kind: choices.kind ?? null,
    name_property: choices.nameProperty ?? null,
    code_property: choices.codeProperty ?? null,
    parent_id: choices.parentId ?? null,
    publish: choices.publish,
  };
}
