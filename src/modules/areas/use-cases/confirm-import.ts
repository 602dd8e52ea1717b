import type { ImportDraftId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import { readingOf } from '../domain/import-draft.ts';
import { type FileRefusal, fileRefusal, type ImportReport } from '../domain/import/report.ts';
import { discardImport } from './discard-import.ts';
import { planBeside } from './file-work-beside.ts';
import { importAreas } from './import-areas.ts';
import { importSettlements } from './import-settlements.ts';
import type { Planner } from './plan-import.ts';
import { readImportDraft } from './read-import-draft.ts';

export interface ConfirmImport {
  readonly draft: ImportDraftId;
  /** The fingerprint of the plan in the preview. */
  readonly fingerprint: string;
}

/** Writes exactly what the preview showed, with the import of the command line. Writes nothing if the plan has changed since. */
export async function confirmImport(
  context: Context,
  { draft: id, fingerprint }: ConfirmImport,
  planner: Planner = planBeside,
): Promise<Result<ImportReport, FileRefusal>> {
  if (!context.policy.can(context.actor, 'area.import')) return refuse(fileRefusal('forbidden'));
  const kept = await readImportDraft(context, id);
  if (!kept.ok) return kept;
  const { draft, bytes } = kept.value;
  const { fileName: file, publish } = draft;
  const given = { file, bytes, publish, expected: fingerprint };
  const imported =
    draft.content === 'settlements'
      ? await importSettlements(context, given, planner)
      : await importAreas(context, { ...given, ...readingOf(draft) }, planner);
  if (!imported.ok) return imported;
  await discardImport(context, id);
  return ok(imported.value);
}
