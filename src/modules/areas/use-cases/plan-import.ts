import type { MultiPolygon } from '../../../kernel/geometry/geometry.ts';
import { type AreaId, newId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { Context } from '../../identity/index.ts';
import type { AreaKind } from '../domain/area.ts';
import { isOrphan } from '../domain/import/adopt-areas.ts';
import type { AreaCandidate, ReadAreas } from '../domain/import/candidate.ts';
import { PARENT_KINDS } from '../domain/import/enclosing.ts';
import { type AreaPlan, planAreas } from '../domain/import/plan-areas.ts';
import { planSettlements } from '../domain/import/plan-settlements.ts';
import type { ReadSettlements } from '../domain/import/read-settlements.ts';
import { type KnownArea, nameKey } from '../domain/import/register.ts';
import { type FileRefusal, fileRefusal } from '../domain/import/report.ts';
import { loadFormerSlugs } from '../storage/former-slugs.ts';
import { loadKnownAreas, waitForOtherImports } from '../storage/load-known-areas.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';
import { findArea } from './find-area.ts';
import { loadAreasAt } from './load-areas-at.ts';
import { mayChange } from './may-change.ts';
import { measureShape } from './measure-shape.ts';

/** What a file would change, and the areas as they are before it. */
export interface PlannedImport {
  readonly plan: AreaPlan;
  readonly known: readonly KnownArea[];
}

export interface PlanAreaImport {
  /** By code or slug: of everything whose own code does not say where it belongs. */
  readonly parent?: string | undefined;
  /** The same by its id. */
  readonly parentId?: AreaId | undefined;
  readonly publish?: boolean | undefined;
  readonly origin?: 'import' | 'demo' | undefined;
}

/** In the transaction that will write it: no other import comes in between. */
export async function planAreaImport(
  tx: Tx,
  context: Context,
  areas: ReadAreas,
  input: PlanAreaImport,
): Promise<Result<PlannedImport, FileRefusal>> {
  await waitForOtherImports(tx);
  const known = await loadKnownAreas(tx);
  const parent = findParent(known, input);
  if (!parent.ok) return parent;
  const shapes = await shapesAround(tx, areas.candidates, known, parent.value);
  const plan = planAreas(known, areas, {
    parentId: parent.value,
    publish: input.publish ?? false,
    origin: input.origin ?? 'import',
    newId: () => newId<'area'>(context.platform.random),
    shapeOf: (id) => shapes.get(id),
    measure: measureShape,
    formerSlugs: await loadFormerSlugs(tx),
    mayChange: mayChange(context, 'area.import'),
  });
  return ok({ plan, known });
}

export async function planSettlementImport(
  tx: Tx,
  context: Context,
  read: ReadSettlements,
  input: Pick<PlanAreaImport, 'publish' | 'origin'>,
): Promise<PlannedImport> {
  await waitForOtherImports(tx);
  const known = await loadKnownAreas(tx);
  const { areas, lines } = planSettlements(known, read, {
    publish: input.publish ?? false,
    origin: input.origin ?? 'import',
    newId: () => newId<'area'>(context.platform.random),
    areasAt: await loadAreasAt(tx),
    formerSlugs: await loadFormerSlugs(tx),
    mayChange: mayChange(context, 'area.import'),
  });
  return { plan: { areas, boundaries: [], lines }, known };
}

export function isEmpty(plan: AreaPlan): boolean {
  return plan.areas.length === 0 && plan.boundaries.length === 0;
}

function findParent(
  known: readonly KnownArea[],
  { parent: written, parentId }: PlanAreaImport,
): Result<AreaId | undefined, FileRefusal> {
  if (written === undefined) return ok(parentId);
  const parent = findArea(known, written);
  return parent ? ok(parent.id) : refuse(fileRefusal('parent-unknown', { parent: written }));
}

/** What a flag places is compared with that one area, what neither it nor a code does with all that could be around. */
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
  const around = kinds.size === 0 ? [] : await loadShapesOf(tx, { kinds: [...kinds] });
  const told = new Set(unplaced.map(({ kind, name }) => nameKey(kind, undefined, name)));
  const namesakes = known.filter(
    ({ code, kind, name }) => !code && told.has(nameKey(kind, undefined, name)),
  );
  const compared = new Set([...orphans, ...namesakes].map(({ id }) => id));
  const ids = [...compared, ...(parentId ? [parentId] : [])];
  const named = ids.length === 0 ? [] : await loadShapesOf(tx, { ids });
  return new Map([...around, ...named]);
}
