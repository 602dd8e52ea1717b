import type { AreaChangeId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Context } from '../../identity/index.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import { fingerprintPlan } from './fingerprint-plan.ts';
import { isEmpty, type PlannedImport } from './plan-import.ts';
import { recordImport } from './record-import.ts';
import { saveChange } from './save-change.ts';

export interface ImportToWrite {
  /** Its name: the source of its boundaries, and what its change is called. */
  readonly file: string;
  readonly dryRun?: boolean | undefined;
  /** The fingerprint of the plan that somebody has looked at: nothing else is written. */
  readonly expected?: string | undefined;
}

/**
 * Writes a plan as one change, with its entry and its event, in the transaction in which it was made. Undefined
 * where nothing was written: it was only a trial, or the file says nothing new.
 */
export async function writeImport(
  tx: Tx,
  context: Context,
  { plan, known }: PlannedImport,
  { file: source, dryRun, expected }: ImportToWrite,
  onProgress?: (done: number, all: number) => void,
): Promise<Result<AreaChangeId | undefined, FileRefusal>> {
  if (expected !== undefined && expected !== fingerprintPlan(plan)) {
    return refuse(fileRefusal('changed-meanwhile'));
  }
  if (dryRun || isEmpty(plan)) return ok(undefined);
  const change = await saveChange(tx, context, {
    kind: 'import',
    source,
    known,
    ...plan,
    onProgress,
  });
  const { areas, boundaries } = plan;
  await recordImport(tx, context, change, {
    areas: areas.length,
    boundaries: boundaries.length,
  });
  return ok(change);
}
