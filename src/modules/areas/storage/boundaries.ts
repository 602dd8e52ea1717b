import { batches } from '#kernel/batches.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Bound } from '../domain/change/area-state.ts';
import type { StoredShape } from '../domain/import/candidate.ts';
import type { AreasTables } from './tables.ts';

const AT_ONCE = 5_000;

/** The boundaries in force of some areas, and the settlements that beats among them answer for by name. */
export async function loadBounds(
  tx: Tx,
  areaIds: readonly AreaId[],
): Promise<ReadonlyMap<AreaId, Bound>> {
  const tables = tx.$extendTables<AreasTables>();
  const bounds = new Map<AreaId, Bound>();
  for (const ids of batches(areaIds, AT_ONCE)) {
    const boundaries = await tables
      .selectFrom('areas.boundary')
      .select(['id', 'area_id', 'fingerprint'])
      .where('area_id', 'in', ids)
      .where('valid_to', 'is', null)
      .execute();
    const members = await tables
      .selectFrom('areas.beat_settlement')
      .selectAll()
      .where('beat_id', 'in', ids)
      .execute();
    const inForce = new Map(boundaries.map((row) => [row.area_id, row]));
    const named = Map.groupBy(members, (row) => row.beat_id);
    for (const id of ids) {
      const boundary = inForce.get(id);
      bounds.set(id, {
        boundary: boundary ? { id: boundary.id, fingerprint: boundary.fingerprint } : null,
        settlements: (named.get(id) ?? []).map((row) => row.settlement_id as AreaId),
      });
    }
  }
  return bounds;
}

/** A version of an area's boundary. */
export interface BoundaryVersion {
  readonly id: string;
  readonly source: string;
  readonly vertices: number;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant | undefined;
}

/** The newest first. */
export async function loadBoundaryVersions(
  tx: Tx,
  areaId: AreaId,
): Promise<readonly BoundaryVersion[]> {
  const rows = await tx
    .$extendTables<AreasTables>()
    .selectFrom('areas.boundary')
    .select(['id', 'source', 'vertices', 'valid_from', 'valid_to'])
    .where('area_id', '=', areaId)
    .orderBy('valid_from', 'desc')
    .orderBy('valid_to', (order) => order.desc().nullsFirst())
    .execute();
  return rows.map((row) => ({
    id: row.id,
    source: row.source,
    vertices: row.vertices,
    from: row.valid_from,
    to: row.valid_to ?? undefined,
  }));
}

/** Since when each area has the boundary that is in force. */
export async function loadBoundaryDates(
  tx: Tx,
): Promise<ReadonlyMap<AreaId, { readonly from: Temporal.Instant }>> {
  const rows = await tx
    .$extendTables<AreasTables>()
    .selectFrom('areas.boundary')
    .select(['area_id', 'valid_from'])
    .where('valid_to', 'is', null)
    .execute();
  return new Map(rows.map((row) => [row.area_id as AreaId, { from: row.valid_from }]));
}

/** Boundaries by their ids, whether in force or of earlier days. */
export async function loadStoredShapes(
  tx: Tx,
  boundaryIds: readonly string[],
): Promise<ReadonlyMap<string, StoredShape>> {
  const shapes = new Map<string, StoredShape>();
  for (const ids of batches(boundaryIds, AT_ONCE)) {
    const rows = await tx
      .$extendTables<AreasTables>()
      .selectFrom('areas.boundary')
      .select(['id', 'shape', 'fingerprint', 'vertices', 'inner_lon', 'inner_lat'])
      .where('id', 'in', ids)
      .execute();
    for (const { id, shape, fingerprint, vertices, ...row } of rows) {
      const inner = { lon: row.inner_lon, lat: row.inner_lat };
      shapes.set(id, { wkb: shape, fingerprint, vertices, inner });
    }
  }
  return shapes;
}
