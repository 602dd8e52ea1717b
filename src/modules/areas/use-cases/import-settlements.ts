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
import { isEmpty, planSettlementImport } from './plan-import.ts';
import { readSettlementFile } from './read-settlement-file.ts';
import { recordImport } from './record-import.ts';
import { saveChange } from './save-change.ts';

export interface ImportSettlements {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly publish?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  /** The fingerprint of the plan that somebody has looked at: nothing else is written. */
  readonly expected?: string | undefined;
  readonly origin?: 'import' | 'demo' | undefined;
}

/** Positions, populations and former names of settlements, from a table. */
export async function importSettlements(
  context: Context,
  input: ImportSettlements,
): Promise<Result<ImportReport, FileRefusal>> {
  if (!context.policy.can(context.actor, 'area.import')) return refuse(fileRefusal('forbidden'));
  const read = readSettlementFile(input.bytes);
  if (!read.ok) return read;

  const imported = await inTransaction(context, async (tx): Promise<Result<Done, FileRefusal>> => {
    const { plan, known } = await planSettlementImport(tx, context, read.value, input);
    if (input.expected !== undefined && input.expected !== fingerprintPlan(plan)) {
      return refuse(fileRefusal('changed-meanwhile'));
    }
    if (input.dryRun || isEmpty(plan)) return ok({ lines: plan.lines, change: undefined });
    const { file: source } = input;
    const change = await saveChange(tx, context, { kind: 'import', source, known, ...plan });
    await recordImport(tx, context, change, { settlements: plan.areas.length });
    return ok({ lines: plan.lines, change });
  });
  if (!imported.ok) return imported;
  return ok(importReport(input, imported.value.lines, { change: imported.value.change }));
}

interface Done {
  readonly lines: readonly ImportLine[];
  readonly change: AreaChangeId | undefined;
}
