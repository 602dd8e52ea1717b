import type { Kysely } from 'kysely';
import { batches } from '#kernel/batches.ts';
import type { MultiPolygon } from '#kernel/geometry/geometry.ts';
import { decodeWkb } from '#kernel/geometry/wkb.ts';
import type { AreaId } from '#kernel/ids.ts';
import type { Database, Tx } from '#platform/database/database.ts';
import type { AreaKind } from '../domain/area.ts';
import type { AreasTables } from './tables.ts';

/** So many at a time that neither a country's boundaries nor a question for each fills the wire. */
const AT_ONCE = 200;

/** The WKB of boundaries by their ids. A boundary that is gone is left out. */
export async function loadShapes(
  database: Database,
  boundaryIds: readonly string[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const tables: Kysely<AreasTables> = database.write.$extendTables<AreasTables>();
  const shapes = new Map<string, Uint8Array>();
  for (const ids of batches(boundaryIds, AT_ONCE)) {
    const rows = await tables
      .selectFrom('areas.boundary')
      .select(['id', 'shape'])
      .where('id', 'in', ids)
      .execute();
    for (const row of rows) shapes.set(row.id, row.shape);
  }
  return shapes;
}

type Wanted = { readonly ids: readonly AreaId[] } | { readonly kinds: readonly AreaKind[] };

/** The boundaries in force of some areas, or of all areas of some kinds. */
export async function loadShapesOf(
  tx: Tx,
  wanted: Wanted,
): Promise<ReadonlyMap<AreaId, MultiPolygon>> {
  return decodedShapes(await loadWkbOf(tx, wanted));
}

export function decodedShapes(
  stored: ReadonlyMap<AreaId, Uint8Array>,
): ReadonlyMap<AreaId, MultiPolygon> {
  return new Map(
    [...stored].flatMap(([id, wkb]) => {
      const shape = decodeWkb(wkb);
      return shape.ok ? [[id, shape.value] as const] : [];
    }),
  );
}

/** The same as they are stored. */
export async function loadWkbOf(tx: Tx, wanted: Wanted): Promise<ReadonlyMap<AreaId, Uint8Array>> {
  const question = tx
    .$extendTables<AreasTables>()
    .selectFrom('areas.boundary')
    .innerJoin('areas.area', 'areas.area.id', 'areas.boundary.area_id')
    .select(['area_id', 'shape'])
    .where('valid_to', 'is', null);
  const rows = await ('ids' in wanted
    ? question.where('area_id', 'in', [...wanted.ids, NOBODY])
    : question.where('areas.area.kind', 'in', [...wanted.kinds])
  ).execute();
  return new Map(rows.map((row) => [areaIdOf(row), row.shape]));
}

function areaIdOf(row: { readonly area_id: string }): AreaId {
  return row.area_id as AreaId;
}

/** `in ()` is no SQL. */
const NOBODY = '00000000-0000-4000-8000-000000000000';
