import type { AreaChangeId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import {
  type FileRefusal,
  fileRefusal,
  importReport,
  type ImportReport,
} from '../domain/import/report.ts';
import { waitForOtherImports } from '../storage/load-known-areas.ts';
import { registerVersion } from '../storage/register-version.ts';
import { fingerprintPlan } from './fingerprint-plan.ts';
import type { FileToPlan } from './plan-file.ts';
import {
  isEmpty,
  planImport,
  type PlannedImport,
  type Planner,
  type PlanOfFile,
} from './plan-import.ts';
import { recordImport } from './record-import.ts';
import { saveChange } from './save-change.ts';

export interface ImportToWrite {
  /** Its name: the source of its boundaries, and what its change is called. */
  readonly file: string;
  readonly dryRun?: boolean | undefined;
  /** The fingerprint of the plan that the person saw: nothing else is written. */
  readonly expected?: string | undefined;
}

export interface ImportHelp {
  readonly planner: Planner;
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
}

/** The number of attempts, each of which fails only because of a concurrent change. */
const MAX_ATTEMPTS = 3;

/**
 * Plans a file and writes the plan as one change, with its journal entry and event. If areas have changed since, the file is
 * planned again, so that nothing is written that was compared with outdated areas.
 */
export async function writeImport(
  context: Context,
  file: FileToPlan,
  input: PlanOfFile & ImportToWrite,
  { planner, onProgress }: ImportHelp,
): Promise<Result<ImportReport, FileRefusal>> {
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const { outcome } = await planImport(context, file, input, planner);
    if (!outcome.ok) return outcome;
    const { plan, guesses } = outcome.value;
    if (input.expected !== undefined && input.expected !== fingerprintPlan(plan)) {
      return refuse(fileRefusal('changed-meanwhile'));
    }
    if (input.dryRun || isEmpty(plan)) return ok(importReport(input, plan.lines, { guesses }));
    const change = await inTransaction(context, (tx) =>
      writeUnlessChanged(tx, context, outcome.value, input.file, onProgress),
    );
    if (change) return ok(importReport(input, plan.lines, { guesses, change }));
  }
  return refuse(fileRefusal('changing-all-the-time'));
}

/** Undefined, and nothing written, where the areas are no longer those that the plan was made against. */
async function writeUnlessChanged(
  tx: Tx,
  context: Context,
  { plan, known, version }: PlannedImport,
  source: string,
  onProgress: ImportHelp['onProgress'],
): Promise<AreaChangeId | undefined> {
  await waitForOtherImports(tx);
  if ((await registerVersion(tx)) !== version) return undefined;
  const saved = { kind: 'import', source, known, ...plan, onProgress } as const;
  const change = await saveChange(tx, context, saved);
  const { areas, boundaries } = plan;
  await recordImport(tx, context, change, {
    areas: areas.length,
    boundaries: boundaries.length,
  });
  return change;
}
