import type { ImportDraftId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { ImportChoices } from '../domain/import-draft.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import { saveImportChoices } from '../storage/import-drafts.ts';
import { findOwnDraft } from './read-import-draft.ts';

/** Says how a file is to be read, where the program guessed wrong, and whether its areas are to be public. */
export async function chooseImport(
  context: Context,
  id: ImportDraftId,
  choices: Omit<ImportChoices, 'parentId'>,
): Promise<Result<undefined, FileRefusal>> {
  return await inTransaction(context, async (tx) => {
    const draft = await findOwnDraft(tx, context, id);
    if (!draft) return refuse(fileRefusal('draft-gone'));
    await saveImportChoices(tx, id, { ...choices, parentId: draft.parentId });
    return ok(undefined);
  });
}
