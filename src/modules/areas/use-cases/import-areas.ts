import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import {
  type FileRefusal,
  fileRefusal,
  importReport,
  type ImportReport,
} from '../domain/import/report.ts';
import { type PlanAreaImport, planAreaImport } from './plan-import.ts';
import { type AreaFile, readAreaFile } from './read-area-file.ts';
import { type ImportToWrite, writeImport } from './write-import.ts';

export interface ImportAreas extends AreaFile, PlanAreaImport, ImportToWrite {
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

  return await inTransaction(context, async (tx): Promise<Result<ImportReport, FileRefusal>> => {
    input.onProgress?.({ stage: 'comparing' });
    const planned = await planAreaImport(tx, context, areas, input);
    if (!planned.ok) return planned;
    const written = await writeImport(tx, context, planned.value, input, (done, all) =>
      input.onProgress?.({ stage: 'writing', done, all }),
    );
    if (!written.ok) return written;
    const { lines } = planned.value.plan;
    return ok(importReport(input, lines, { guesses, change: written.value }));
  });
}
