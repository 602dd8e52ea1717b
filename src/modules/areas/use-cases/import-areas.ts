import type { AreaChangeId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import {
  type FileRefusal,
  fileRefusal,
  importReport,
  type ImportLine,
  type ImportReport,
} from '../domain/import/report.ts';
import { fingerprintPlan } from './fingerprint-plan.ts';
import { isEmpty, type PlanAreaImport, planAreaImport } from './plan-import.ts';
import { type AreaFile, readAreaFile } from './read-area-file.ts';
import { recordImport } from './record-import.ts';
import { saveChange } from './save-change.ts';

export interface ImportAreas extends AreaFile, PlanAreaImport {
  /** Its name, for the report and as the source of its boundaries. */
  readonly file: string;
  readonly dryRun?: boolean | undefined;
  /** The fingerprint of the plan that somebody has looked at: nothing else is written. */
  readonly expected?: string | undefined;
  /** How far it is, for whoever waits. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export type ImportProgress =
  | { readonly stage: 'reading' | 'comparing' }
  | { readonly stage: 'writing'; readonly done: number; readonly all: number };

/**
 * GeoJSON or a table of areas. One bad feature never loses the others, and what is taken is written whole
 * or not at all. A second import of the same file writes nothing. What lies outside the reach of whoever
 * imports it is refused, line by line.
 */
export async function importAreas(
  context: Context,
  input: ImportAreas,
): Promise<Result<ImportReport, FileRefusal>> {
  if (!context.policy.can(context.actor, 'area.import')) return refuse(fileRefusal('forbidden'));
  input.onProgress?.({ stage: 'reading' });
  const read = readAreaFile(input);
  if (!read.ok) return read;
  const { areas, guesses } = read.value;

  const imported = await inTransaction(context, async (tx): Promise<Result<Done, FileRefusal>> => {
    input.onProgress?.({ stage: 'comparing' });
    const planned = await planAreaImport(tx, context, areas, input);
    if (!planned.ok) return planned;
    const { plan, known } = planned.value;
    if (input.expected !== undefined && input.expected !== fingerprintPlan(plan)) {
      return refuse(fileRefusal('changed-meanwhile'));
    }
    if (input.dryRun || isEmpty(plan)) return ok({ lines: plan.lines, change: undefined });
    const change = await saveChange(tx, context, {
      kind: 'import',
      source: input.file,
      known,
      ...plan,
      onProgress: (done, all) => input.onProgress?.({ stage: 'writing', done, all }),
    });
    await recordImport(tx, context, change, {
      areas: plan.areas.length,
      boundaries: plan.boundaries.length,
    });
    return ok({ lines: plan.lines, change });
  });
  if (!imported.ok) return imported;
  const { lines, change } = imported.value;
  return ok(importReport(input, lines, { guesses, change }));
}

interface Done {
  readonly lines: readonly ImportLine[];
  readonly change: AreaChangeId | undefined;
}
