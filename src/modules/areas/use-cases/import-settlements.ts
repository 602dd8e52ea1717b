import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import {
  type FileRefusal,
  fileRefusal,
  importReport,
  type ImportReport,
} from '../domain/import/report.ts';
import { planSettlementImport } from './plan-import.ts';
import { readSettlementFile } from './read-settlement-file.ts';
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
): Promise<Result<ImportReport, FileRefusal>> {
  if (!context.policy.can(context.actor, 'area.import')) return refuse(fileRefusal('forbidden'));
  const read = readSettlementFile(input.bytes);
  if (!read.ok) return read;

  return await inTransaction(context, async (tx): Promise<Result<ImportReport, FileRefusal>> => {
    const planned = await planSettlementImport(tx, context, read.value, input);
    const written = await writeImport(tx, context, planned, input);
    if (!written.ok) return written;
    return ok(importReport(input, planned.plan.lines, { change: written.value }));
  });
}
