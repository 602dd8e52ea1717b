import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import type { AreaId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { byName } from '#kernel/text/by-name.ts';
import type { Tx } from '#platform/database/database.ts';
import { decodeWkb } from '#kernel/geometry/wkb.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { Change } from '../domain/change/change.ts';
import { type KnownArea, lineOf } from '../domain/import/register.ts';
import {
  type BoundaryVersion,
  loadBoundaryVersions,
  loadStoredShapes,
} from '../storage/boundaries.ts';
import { loadChanges } from '../storage/changes.ts';
import { loadKnownAreas } from '../storage/load-known-areas.ts';
import { loadShapesOf } from '../storage/load-shapes.ts';
import { mayChange, reachOf } from './may-change.ts';
import { planPublishing } from './plan-publishing.ts';
import { versionOfFacts } from './version-of-facts.ts';

export type { BoundaryVersion } from '../storage/boundaries.ts';

export interface DeskArea {
  readonly area: KnownArea;
  /** From the widest area to its parent. */
  readonly above: readonly { readonly area: KnownArea; readonly reached: boolean }[];
  readonly children: readonly KnownArea[];
  readonly shape: MultiPolygon | undefined;
  /** An earlier boundary, if one was requested. */
  readonly compared: ComparedBoundary | undefined;
  /** Others of its kind beside it, those in reach. */
  readonly around: readonly { readonly area: KnownArea; readonly shape: MultiPolygon }[];
  /** The newest first. */
  readonly versions: readonly BoundaryVersion[];
  /** The newest first. */
  readonly changes: readonly Change[];
  /** The hromada whose beats can be opened here: the area itself, or that of a beat. */
  readonly beatsOf: AreaId | undefined;
  /** The version of the facts, sent back with a correction for optimistic locking. */
  readonly version: string;
  readonly mayPublish: boolean;
  /** How many drafts are below it; none for people who may not publish them. */
  readonly draftsBelow: number;
  readonly mayCorrect: boolean;
  readonly mayRename: boolean;
}

export interface ComparedBoundary {
  readonly version: BoundaryVersion;
  readonly shape: MultiPolygon;
}

const MAX_CHANGES = 20;

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
    const reaches = reachOf(context, 'area.view', known);
    if (!area || !reaches(area)) return refuse('absent');
    const line = lineOf({ get: (other) => byId.get(other) }, id);
    const above = line.slice(1).flatMap((other) => byId.get(other) ?? []);
    const versions = await loadBoundaryVersions(tx, id);
    const hromada = [area, ...above].find(({ kind }) => kind === 'hromada');
    const changes = await loadChanges(tx, { areaId: id, limit: MAX_CHANGES });
    return ok({
      area,
      above: above.map((one) => ({ area: one, reached: reaches(one) })).toReversed(),
      children: known.filter(({ parentId }) => parentId === id).toSorted(byName),
      ...(await loadSurroundings(tx, area, known.filter(isBeside(area)).filter(reaches))),
      compared: await loadCompared(tx, versions, compared),
      versions,
      changes: changes.map(({ change }) => change),
      // For the hromada: a person responsible for one beat may not see the page of all of them.
      beatsOf:
        hromada &&
        (area === hromada || area.kind === 'beat') &&
        reachOf(context, 'beat.inspect', known)(hromada)
          ? hromada.id
          : undefined,
      version: versionOfFacts(area),
      mayPublish: mayChange(context, 'area.publish')(line),
      draftsBelow: await countDraftsBelow(tx, context, known, id),
      mayCorrect: mayChange(context, 'area.correct')(line),
      mayRename: mayChange(context, 'area.rename')(line),
    });
  });
}

async function countDraftsBelow(
  tx: Tx,
  context: Context,
  known: readonly KnownArea[],
  id: AreaId,
): Promise<number> {
  const planned = await planPublishing(tx, context, known, {
    area: { id },
    below: true,
    status: 'public',
  });
  return planned.ok ? planned.value.changing.filter((draft) => draft.id !== id).length : 0;
}

function isBeside({ id, parentId, kind }: KnownArea) {
  return (other: KnownArea) =>
    other.id !== id && other.parentId === parentId && other.kind === kind;
}

async function loadSurroundings(tx: Tx, { id }: KnownArea, beside: readonly KnownArea[]) {
  const shapes = await loadShapesOf(tx, { ids: [id, ...beside.map((other) => other.id)] });
  return {
    shape: shapes.get(id),
    around: beside.flatMap((area) => {
      const shape = shapes.get(area.id);
      return shape ? [{ area, shape }] : [];
    }),
  };
}

async function loadCompared(
  tx: Tx,
  versions: readonly BoundaryVersion[],
  id: string | undefined,
): Promise<ComparedBoundary | undefined> {
  const version = versions.find((one) => one.id === id && one.to);
  if (!version) return undefined;
  const stored = (await loadStoredShapes(tx, [version.id])).get(version.id);
  const shape = stored && decodeWkb(stored.wkb);
  return shape?.ok ? { version, shape: shape.value } : undefined;
}
