import type { AppealId, FileId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { APPEAL_FILES, type AppealFile } from '../domain/appeal-file.ts';
import type { AppealsContext } from '../domain/appeals-context.ts';
import { loadFiles } from '../storage/appeal-files.ts';
import { appealInReach, canOnAnyAppeal } from './appeal-in-reach.ts';

export interface ReadFile {
  readonly file: AppealFile;
  readonly bytes: Uint8Array;
}

/** A file that came with an appeal, for whoever reads that one. Who took it is written down. */
export async function readFile(
  context: AppealsContext,
  { id, fileId }: { readonly id: AppealId; readonly fileId: FileId },
): Promise<Result<ReadFile, 'absent'>> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  if (!canOnAnyAppeal(context, 'read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const appeal = await appealInReach(tx, context, 'read', id);
    const file = appeal && (await loadFiles(tx, id)).find((one) => one.id === fileId);
    const bytes = file && (await platform.files.read(APPEAL_FILES, file.id));
    if (!bytes) return refuse('absent');
    await recordEntry(tx, clock, random, {
      actor,
      action: 'appeal-file.read',
      thing: { kind: 'appeal', id },
    });
    return ok({ file, bytes });
  });
}
