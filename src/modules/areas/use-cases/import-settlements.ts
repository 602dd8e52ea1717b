import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import {
  type FileRefusal,
  fileRefusal,
  importReport,
  type ImportReport,
} from '../domain/import/report.ts';
import { type Planner, planHere, planImport } from './plan-import.ts';
import { type ImportToWrite, writeImport } from './write-import.ts';

export interface ImportSettlements extends ImportToWrite {
  readonly bytes: Uint8Array;
  readonly publish?: boolean | undefined;
  readonly origin?: 'import' | 'demo' | undefined;
}

/** Positions, populations and former names of settlements, from a table. */
export async function importSettlements(
  context: Context,
  input: ImportSettlements,
  planner: Planner = planHere(context),
): Promise<Result<ImportReport, FileRefusal>> {
  if (!context.policy.can(context.actor, 'area.import')) return refuse(fileRefusal('forbidden'));
  return await inTransaction(context, async (tx): Promise<Result<ImportReport, FileRefusal>> => {
    const file = { content: 'settlements', bytes: input.bytes } as const;
    const planned = await planImport(tx, context, file, input, planner);
    if (!planned.ok) return planned;
    const written = await writeImport(tx, context, planned.value, input);
    if (!written.ok) return written;
    return ok(importReport(input, planned.value.plan.lines, { change: written.value }));
  });
}
