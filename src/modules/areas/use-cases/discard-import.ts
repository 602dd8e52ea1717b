import type { ImportDraftId } from '#kernel/ids.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { IMPORT_DRAFT } from '../domain/import-draft.ts';
import { removeImportDraft } from '../storage/import-drafts.ts';
import { findOwnDraft } from './read-import-draft.ts';

/** Deletes an uploaded file. Succeeds if it is gone already. */
export async function discardImport(context: Context, id: ImportDraftId): Promise<void> {
  const fileId = await inTransaction(context, async (tx) => {
    const draft = await findOwnDraft(tx, context, id);
    if (draft) await removeImportDraft(tx, id);
    return draft?.fileId;
  });
  if (fileId) await context.platform.files.remove(IMPORT_DRAFT.fileClass, fileId);
}
