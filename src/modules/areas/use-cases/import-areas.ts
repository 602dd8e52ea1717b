import { type Result, refuse } from '#kernel/result.ts';
import type { Context } from '#modules/identity/index.ts';
import { type FileRefusal, fileRefusal, type ImportReport } from '../domain/import/report.ts';
import { type Planner, planHere, type PlanOfFile } from './plan-import.ts';
import type { AreaFile } from './read-area-file.ts';
import { type ImportToWrite, writeImport } from './write-import.ts';

export interface ImportAreas extends AreaFile, PlanOfFile, ImportToWrite {
  /** Progress for the waiting user. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export type ImportProgress =
  | { readonly stage: 'reading' | 'comparing' }
  | { readonly stage: 'writing'; readonly done: number; readonly all: number };

/**
 * Imports GeoJSON or a table of areas. One bad feature does not affect the others, and everything accepted is written in one
 * transaction. A second import of the same file writes nothing. Lines outside the importer's reach are refused one by one.
 */
export async function importAreas(
  context: Context,
  input: ImportAreas,
  planner: Planner = planHere(context, () => input.onProgress?.({ stage: 'comparing' })),
): Promise<Result<ImportReport, FileRefusal>> {
  if (!context.policy.can(context.actor, 'area.import')) return refuse(fileRefusal('forbidden'));
  input.onProgress?.({ stage: 'reading' });
  const { bytes, kind, nameProperty, codeProperty } = input;
  const file = { content: 'areas', bytes, kind, nameProperty, codeProperty } as const;
  return await writeImport(context, file, input, {
    planner,
    onProgress: (done, all) => input.onProgress?.({ stage: 'writing', done, all }),
  });
}
