import type { ImportDraftId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { type ImportDraft, IMPORT_DRAFT, isKept } from '../domain/import-draft.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import { loadImportDraft } from '../storage/import-drafts.ts';

export interface KeptDraft {
  readonly draft: ImportDraft;
  readonly bytes: Uint8Array;
}

/** One's own draft with its file. Another's is as absent as one that was never there. */
export async function readImportDraft(
  context: Context,
  id: ImportDraftId,
): Promise<Result<KeptDraft, FileRefusal>> {
  const draft = await inTransaction(context, (tx) => findOwnDraft(tx, context, id));
  const bytes = draft && (await context.platform.files.read(IMPORT_DRAFT.fileClass, draft.fileId));
  return draft && bytes ? ok({ draft, bytes }) : refuse(fileRefusal('draft-gone'));
}

export async function findOwnDraft(
  tx: Tx,
  { actor, platform, policy }: Context,
  id: ImportDraftId,
): Promise<ImportDraft | undefined> {
  if (actor.kind !== 'staff' || !policy.can(actor, 'area.import')) return undefined;
  const draft = await loadImportDraft(tx, id, actor.id);
  return draft && isKept(draft, platform.clock.now()) ? draft : undefined;
}
