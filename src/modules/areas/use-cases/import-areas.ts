import type { MultiPolygon } from '../../../kernel/geometry/geometry.ts';
import { type AreaId, newId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Context } from '../../identity/index.ts';
import type { AreaKind } from '../domain/area.ts';
import { isOrphan } from '../domain/import/adopt-areas.ts';
import type { AreaCandidate } from '../domain/import/candidate.ts';
import { PARENT_KINDS } from '../domain/import/enclosing.ts';
import { type AreaPlan, planAreas } from '../domain/import/plan-areas.ts';
import type { KnownArea } from '../domain/import/register.ts';
import {
  type FileRefusal,
  fileRefusal,
  importReport,
  type ImportReport,
} from '../domain/import/report.ts';
import { loadFormerSlugs } from '../storage/former-slugs.ts';
import { loadKnownAreas, waitForOtherImports } from '../storage/load-known-areas.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';
import { saveAreas } from '../storage/save-areas.ts';
import { findArea } from './find-area.ts';
import { measureShape } from './measure-shape.ts';
import { type AreaFile, readAreaFile } from './read-area-file.ts';
import { recordImport } from './record-import.ts';

export interface ImportAreas extends AreaFile {
  /** Its name, for the report and as the source of its boundaries. */
  readonly file: string;
  /** By code or slug: of everything whose own code does not say where it belongs. */
  readonly parent?: string | undefined;
  readonly publish?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  readonly origin?: 'import' | 'demo' | undefined;
  /** How far it is, for whoever waits. */
  readonly onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export type ImportProgress =
  | { readonly stage: 'reading' | 'comparing' }
  | { readonly stage: 'writing'; readonly done: number; readonly all: number };

/**
 * GeoJSON or a table of areas. One bad feature never loses the others, and what is taken is written whole
 * or not at all. A second import of the same file writes nothing.
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
  const { database, clock, random } = context.platform;

  const planned = await database.transaction(async (tx): Promise<Result<AreaPlan, FileRefusal>> => {
    await waitForOtherImports(tx);
    const known = await loadKnownAreas(tx);
    const parent = findParent(known, input.parent);
    if (!parent.ok) return parent;
    input.onProgress?.({ stage: 'comparing' });
    const shapes = await shapesAround(tx, areas.candidates, known, parent.value);
    const plan = planAreas(known, areas, {
      parentId: parent.value,
      publish: input.publish ?? false,
      origin: input.origin ?? 'import',
      newId: () => newId<'area'>(random),
      shapeOf: (id) => shapes.get(id),
      measure: measureShape,
      formerSlugs: await loadFormerSlugs(tx),
    });
    if (input.dryRun || isEmpty(plan)) return ok(plan);
    const writing = {
      now: clock.now(),
      newId: () => random.uuid(),
      source: input.file,
      onProgress: (done: number, all: number) =>
        input.onProgress?.({ stage: 'writing', done, all }),
    };
    await saveAreas(tx, plan, writing);
    await recordImport(tx, context, {
      areas: plan.areas.length,
      boundaries: plan.boundaries.length,
    });
    return ok(plan);
  });
  if (!planned.ok) return planned;
  return ok(importReport(input, planned.value.lines, guesses));
}

function findParent(
  known: readonly KnownArea[],
  written: string | undefined,
): Result<AreaId | undefined, FileRefusal> {
  if (written === undefined) return ok(undefined);
  const parent = findArea(known, written);
  return parent ? ok(parent.id) : refuse(fileRefusal('parent-unknown', { parent: written }));
}

/** Only what neither a code nor a flag places needs to be compared with what is there. */
async function shapesAround(
  tx: Tx,
  candidates: readonly AreaCandidate[],
  known: readonly KnownArea[],
  parentId: AreaId | undefined,
): Promise<ReadonlyMap<AreaId, MultiPolygon>> {
  const unplaced = parentId ? [] : candidates.filter(({ code, shape }) => shape && !code);
  const orphans = known.filter(isOrphan);
  const kinds = new Set<AreaKind>(
    [...unplaced, ...orphans].flatMap(({ kind }) => PARENT_KINDS[kind]),
  );
  if (kinds.size === 0) return new Map();
  const around = await loadShapesOf(tx, { kinds: [...kinds] });
  const lost = await loadShapesOf(tx, { ids: orphans.map(({ id }) => id) });
  return new Map([...around, ...lost]);
}

function isEmpty(plan: AreaPlan): boolean {
  return plan.areas.length === 0 && plan.boundaries.length === 0;
}
