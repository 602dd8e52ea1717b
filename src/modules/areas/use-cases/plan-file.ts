import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { decodeWkb } from '#kernel/geometry/wkb.ts';
import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok } from '#kernel/result.ts';
import type { FormerSlug } from '../domain/area-tree.ts';
import type { StoredShape } from '../domain/import/candidate.ts';
import { planAreas, type StoredPlan } from '../domain/import/plan-areas.ts';
import { planSettlements } from '../domain/import/plan-settlements.ts';
import type { PublishChoice } from '../domain/import/publish-choice.ts';
import { type KnownArea, ruleWithin, type Reach, type ShapeOf } from '../domain/import/register.ts';
import type { FileRefusal, Guesses } from '../domain/import/report.ts';
import { areasAt } from './areas-at.ts';
import { measureShape } from './measure-shape.ts';
import { type FileProperty, listFileProperties } from './list-file-properties.ts';
import {
  type AreaFile,
  type OpenAreaFile,
  openAreaFile,
  type ReadAreaFile,
  readOpenedFile,
} from './read-area-file.ts';
import { readSettlementFile } from './read-settlement-file.ts';

/** A file, and how it is to be read. */
export type FileToPlan =
  | ({ readonly content: 'areas' } & AreaFile)
  | { readonly content: 'settlements'; readonly bytes: Uint8Array };

/** All that a plan is made from. Plain data, so that another thread can make it. */
export interface FileTask {
  readonly file: FileToPlan;
  readonly known: readonly KnownArea[];
  /** Boundaries in force as they are stored, of whatever the file may be compared with. */
  readonly shapes: ReadonlyMap<AreaId, Uint8Array>;
  readonly formerSlugs: readonly FormerSlug[];
  readonly reach: Reach;
  /** The parent of every area whose code does not determine it. */
  readonly parentId: AreaId | undefined;
  readonly publish: PublishChoice;
  readonly origin: 'import' | 'demo';
}

export interface PlannedFile {
  readonly plan: StoredPlan;
  readonly guesses: Guesses | undefined;
}

export interface FileLook {
  /** Properties to choose a name or a code from, also for files that were read but not understood. */
  readonly properties: readonly FileProperty[];
  readonly outcome: Result<PlannedFile, FileRefusal>;
}

export interface PlanningHelp {
  readonly newId: () => AreaId;
  /** Called when the file has been read. */
  readonly onRead?: (() => void) | undefined;
  readonly open?: OpenAreaFile | undefined;
}

/** Plans what a file would change, without a database. */
export function planFile(task: FileTask, help: PlanningHelp): FileLook {
  const { file } = task;
  if (file.content === 'settlements') {
    return { properties: [], outcome: planSettlementFile(task, file.bytes, help) };
  }
  const opened = (help.open ?? openAreaFile)(file.bytes);
  if (!opened.ok) return { properties: [], outcome: opened };
  return {
    properties: listFileProperties(opened.value.rows),
    outcome: planAreaFile(task, readOpenedFile(opened.value, file), help),
  };
}

function planAreaFile(
  task: FileTask,
  read: Result<ReadAreaFile, FileRefusal>,
  help: PlanningHelp,
): Result<PlannedFile, FileRefusal> {
  if (!read.ok) return read;
  help.onRead?.();
  const { areas, guesses } = read.value;
  const plan = planAreas(task.known, areas, {
    ...optionsOf(task, help),
    parentId: task.parentId,
    shapeOf: decoded(task.shapes),
    measure: measureShape,
  });
  const boundaries = plan.boundaries.map(({ areaId, measured }) => ({
    areaId,
    measured: withoutPositions(measured),
  }));
  return ok({ plan: { ...plan, boundaries }, guesses });
}

function planSettlementFile(
  task: FileTask,
  bytes: Uint8Array,
  help: PlanningHelp,
): Result<PlannedFile, FileRefusal> {
  const read = readSettlementFile(bytes);
  if (!read.ok) return read;
  help.onRead?.();
  const { areas, lines } = planSettlements(task.known, read.value, {
    ...optionsOf(task, help),
    areasAt: areasAt(task.known, decoded(task.shapes)),
  });
  return ok({ plan: { areas, boundaries: [], lines }, guesses: undefined });
}

function optionsOf({ publish, origin, formerSlugs, reach }: FileTask, { newId }: PlanningHelp) {
  return { publish, origin, newId, formerSlugs, mayChange: ruleWithin(reach) };
}

/** Cached, because few of them are used, and often. */
function decoded(shapes: ReadonlyMap<AreaId, Uint8Array>): ShapeOf {
  const known = new Map<AreaId, MultiPolygon | undefined>();
  return (id) => {
    if (known.has(id)) return known.get(id);
    const wkb = shapes.get(id);
    const shape = wkb && decodeWkb(wkb);
    const value = shape?.ok ? shape.value : undefined;
    known.set(id, value);
    return value;
  };
}

function withoutPositions({ wkb, fingerprint, vertices, inner }: StoredShape): StoredShape {
  return { wkb, fingerprint, vertices, inner };
}
