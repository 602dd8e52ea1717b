import type { MultiPolygon } from '../../../kernel/geometry/geometry.ts';
import type { AreaId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { byName } from '../../../kernel/text/by-name.ts';
import { type Context, inTransaction } from '../../identity/index.ts';
import { type Change, standingChanges } from '../domain/change/change.ts';
import { type KnownArea, lineOf } from '../domain/import/register.ts';
import {
  type BoundaryVersion,
  loadBoundaryVersions,
  loadShapesById,
} from '../storage/boundaries.ts';
import { loadChanges } from '../storage/changes.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';
import { mayChange } from './may-change.ts';

export interface DeskArea {
  readonly area: KnownArea;
  /** From the widest to its parent. */
  readonly above: readonly KnownArea[];
  readonly children: readonly KnownArea[];
  readonly shape: MultiPolygon | undefined;
  /** Another of its boundaries, where one was asked for. */
  readonly compared: MultiPolygon | undefined;
  readonly around: readonly { readonly area: KnownArea; readonly shape: MultiPolygon }[];
  /** The newest first. */
  readonly versions: readonly BoundaryVersion[];
  readonly changes: readonly Change[];
  readonly standing: readonly Change[];
  readonly may: {
    readonly correct: boolean;
    readonly publish: boolean;
    readonly rename: boolean;
    readonly makeBeats: boolean;
  };
}

/** An area with everything that its keeper decides about; one out of reach is as absent as one that never was. */
export async function readDeskArea(
  context: Context,
  id: AreaId,
  compared?: string,
): Promise<Result<DeskArea, 'absent'>> {
  if (!context.policy.can(context.actor, 'area.view')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const known = await loadKnownAreas(tx);
    const byId = new Map(known.map((area) => [area.id, area]));
    const area = byId.get(id);
    const line = lineOf({ get: (other) => byId.get(other) }, id);
    if (!area || !mayChange(context, 'area.view')(line)) return refuse('absent');
    const versions = await loadBoundaryVersions(tx, id);
    const siblings = known.filter(
      (other) => other.parentId === area.parentId && other.kind === area.kind && other !== area,
    );
    const shapes = await loadShapesOf(tx, { ids: [id, ...siblings.map((other) => other.id)] });
    const chosen = versions.find((version) => version.id === compared && version.to);
    const earlier = chosen && (await loadShapesById(tx, [chosen.id])).get(chosen.id);
    const changes = (await loadChanges(tx, { areaId: id, limit: 20 })).map(({ change }) => change);
    return ok({
      area,
      above: line
        .slice(1)
        .flatMap((above) => byId.get(above) ?? [])
        .toReversed(),
      children: known.filter(({ parentId }) => parentId === id).toSorted(byName),
      shape: shapes.get(id),
      compared: earlier,
      around: siblings.flatMap((other) => {
        const shape = shapes.get(other.id);
        return shape ? [{ area: other, shape }] : [];
      }),
      versions,
      changes,
      standing: standingChanges(changes),
      may: {
        correct: mayChange(context, 'area.correct')(line),
        publish: mayChange(context, 'area.publish')(line),
        rename: mayChange(context, 'area.rename')(line),
        makeBeats: area.kind === 'hromada' && mayChange(context, 'beat.make')(line),
      },
    });
  });
}
