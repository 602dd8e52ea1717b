import { type Result, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import type { PublishChoice } from '../domain/import/publish-choice.ts';
import { type FileRefusal, fileRefusal, type ImportReport } from '../domain/import/report.ts';
import { type Planner, planHere } from './plan-import.ts';
import { type ImportToWrite, writeImport } from './write-import.ts';

export interface ImportSettlements extends ImportToWrite {
  readonly bytes: Uint8Array;
  readonly publish?: PublishChoice | undefined;
  readonly origin?: 'import' | 'demo' | undefined;
}

/** Positions, populations and former names of settlements, from a table. */
export async function importSettlements(
  context: Context,
  input: ImportSettlements,
  planner: Planner = planHere(context),
): Promise<Result<ImportReport, FileRefusal>> {
  if (!context.policy.can(context.actor, 'area.import')) return refuse(fileRefusal('forbidden'));
  const file = { content: 'settlements', bytes: input.bytes } as const;
  return await writeImport(context, file, input, { planner });
}
