import { type AreaId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import { isOrphan } from '../domain/import/adopt-areas.ts';
import { PARENT_KINDS } from '../domain/import/enclosing.ts';
import type { StoredPlan } from '../domain/import/plan-areas.ts';
import type { PublishChoice } from '../domain/import/publish-choice.ts';
import type { KnownArea } from '../domain/import/register.ts';
import { type FileRefusal, fileRefusal, type Guesses } from '../domain/import/report.ts';
import { loadFormerSlugs } from '../storage/former-slugs.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { loadWkbOf } from '../storage/load-shapes.ts';
import { registerVersion } from '../storage/register-version.ts';
import { KINDS_AROUND_SETTLEMENTS } from './areas-at.ts';
import { findArea } from './find-area.ts';
import { reachAmong } from './may-change.ts';
import { type FileLook, type FileTask, type FileToPlan, planFile } from './plan-file.ts';
import { isMap } from './read-area-file.ts';

/** The changes of a file, and the areas before them. */
export interface PlannedImport {
  readonly plan: StoredPlan;
  readonly known: readonly KnownArea[];
  /** The version of the areas that the plan was made for: it may only be written while they are unchanged. */
  readonly version: string;
  /** Undefined where there was nothing to guess. */
  readonly guesses: Guesses | undefined;
}

export interface PlanOfFile {
  /** Code or slug of the parent of every area whose code does not determine it. */
  readonly parent?: string | undefined;
  /** The same by id. */
  readonly parentId?: AreaId | undefined;
  readonly publish?: PublishChoice | undefined;
  readonly origin?: 'import' | 'demo' | undefined;
}

/** Makes a plan: in this thread, or beside it. */
export type Planner = (task: FileTask) => Promise<FileLook>;

/** Runs in this thread: for the command line, where no requests wait. */
export function planHere({ platform: { random } }: Context, onRead?: () => void): Planner {
  return (task) => Promise.resolve(planFile(task, { newId: () => newId<'area'>(random), onRead }));
}

/**
 * Plans what a file would change. No transaction is open meanwhile: a large file takes longer than PostgreSQL allows a
 * transaction to be idle.
 */
export async function planImport(
  context: Context,
  file: FileToPlan,
  input: PlanOfFile,
  planner: Planner,
): Promise<ImportPlanResult> {
  const gathered = await inTransaction(context, (tx) => gatherTask(tx, context, file, input));
  if (!gathered.ok) return { properties: [], outcome: gathered };
  const { task, version } = gathered.value;
  const { properties, outcome } = await planner(task);
  if (!outcome.ok) return { properties, outcome };
  return { properties, outcome: ok({ ...outcome.value, known: task.known, version }) };
}

export interface ImportPlanResult extends Pick<FileLook, 'properties'> {
  readonly outcome: Result<PlannedImport, FileRefusal>;
}

interface GatheredTask {
  readonly task: FileTask;
  readonly version: string;
}

/** All that the plan is made from. */
async function gatherTask(
  tx: Tx,
  context: Context,
  file: FileToPlan,
  input: PlanOfFile,
): Promise<Result<GatheredTask, FileRefusal>> {
  // Read before everything else, so that concurrent changes are detected.
  const version = await registerVersion(tx);
  const known = await loadKnownAreas(tx);
  const parent = findParent(known, input);
  if (!parent.ok) return parent;
  const task = {
    file,
    known,
    shapes: await loadComparable(tx, file, known, parent.value),
    formerSlugs: await loadFormerSlugs(tx),
    reach: reachAmong(context, 'area.import', known),
    parentId: parent.value,
    publish: input.publish ?? 'no',
    origin: input.origin ?? 'import',
  };
  return ok({ task, version });
}

export function isEmpty(plan: StoredPlan): boolean {
  return plan.areas.length === 0 && plan.boundaries.length === 0;
}

function findParent(
  known: readonly KnownArea[],
  { parent: written, parentId }: PlanOfFile,
): Result<AreaId | undefined, FileRefusal> {
  if (written === undefined) return ok(parentId);
  const parent = findArea(known, written);
  return parent ? ok(parent.id) : refuse(fileRefusal('parent-unknown', { parent: written }));
}

/**
 * The boundaries of everything that may contain something: an area of the map or one without a parent. Also of areas that only
 * the map distinguishes from others of the same name.
 */
async function loadComparable(
  tx: Tx,
  file: FileToPlan,
  known: readonly KnownArea[],
  parentId: AreaId | undefined,
): Promise<FileTask['shapes']> {
  if (file.content === 'settlements')
    return await loadWkbOf(tx, { kinds: KINDS_AROUND_SETTLEMENTS });
  const bringsShapes = isMap(file.bytes);
  const orphans = known.filter(isOrphan);
  if (!bringsShapes && orphans.length === 0) return new Map();
  const kinds = [...new Set(Object.values(PARENT_KINDS).flat())];
  const around = parentId && orphans.length === 0 ? [] : await loadWkbOf(tx, { kinds });
  const ids = [
    ...(bringsShapes ? known.filter(({ code }) => code === undefined) : orphans).map(
      ({ id }) => id,
    ),
    ...(parentId ? [parentId] : []),
  ];
  const named = ids.length === 0 ? [] : await loadWkbOf(tx, { ids });
  return new Map([...around, ...named]);
}
