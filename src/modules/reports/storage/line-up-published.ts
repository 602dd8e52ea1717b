import { sql } from 'kysely';
import type { Point } from '#kernel/geometry/geometry.ts';
import type { AreaId, PublishedReportId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';

/** Where reports were published outside beats: reports in a beat belong to it. */
export async function loadPublishedPlaces(tx: Tx): Promise<readonly AreaId[]> {
  const { rows } = await sql<{ id: string }>`
    select id from areas.area
    where kind <> 'beat' and exists (select from reports.published where area_id = area.id)`.execute(
    tx,
  );
  return rows.map(({ id }) => rowId(id));
}

export interface PublishedSpot {
  readonly id: PublishedReportId;
  readonly areaId: AreaId;
  readonly position: Point | undefined;
}

/** Reports published in these areas, with their public position. */
export async function loadPublishedSpots(
  tx: Tx,
  areaIds: readonly AreaId[],
): Promise<readonly PublishedSpot[]> {
  const { rows } = await sql<{
    id: string;
    area_id: string;
    lat: number | null;
    lon: number | null;
  }>`
    select id, area_id, lat, lon from reports.published
    where area_id = any (${sql.val([...areaIds])}::uuid[])`.execute(tx);
  return rows.map(({ id, area_id: areaId, lat, lon }) => ({
    id: rowId(id),
    areaId: rowId(areaId),
    position: lat === null || lon === null ? undefined : { lat, lon },
  }));
}

interface Answering<Id> {
  readonly id: Id;
  readonly beatId: AreaId | undefined;
}

/** Sets the beat of all published reports in each of these areas. */
export async function saveBeatsOfPlaces(
  tx: Tx,
  places: readonly Answering<AreaId>[],
): Promise<void> {
  await sql`
    update reports.published set beat_id = place.beat_id from ${table(places)} as place (id, beat_id)
    where published.area_id = place.id
      and published.beat_id is distinct from place.beat_id`.execute(tx);
}

/** Sets the beat of each of these reports. */
export async function saveBeatsOfSpots(
  tx: Tx,
  spots: readonly Answering<PublishedReportId>[],
): Promise<void> {
  await sql`
    update reports.published set beat_id = spot.beat_id from ${table(spots)} as spot (id, beat_id)
    where published.id = spot.id and published.beat_id is distinct from spot.beat_id`.execute(tx);
}

function table(rows: readonly Answering<string>[]) {
  const ids = rows.map(({ id }) => id);
  const beatIds = rows.map(({ beatId }) => beatId ?? null);
  return sql`unnest(${sql.val(ids)}::uuid[], ${sql.val(beatIds)}::uuid[])`;
}

/** Moves the list entries of reassigned reports. Returns for how many areas. */
export async function lineUpMoved(tx: Tx): Promise<number> {
  const { rows } = await sql<{ areas: number }>`
    select reports.line_up_moved() as areas`.execute(tx);
  return rows[0]?.areas ?? 0;
}
