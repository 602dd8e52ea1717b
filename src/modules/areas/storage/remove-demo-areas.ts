import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

/** The demonstration's areas, as they stand in the way of nothing real; and those that something real stands on. */
export interface DemoAreas {
  readonly leaving: readonly AreaId[];
  /** Demonstration areas in which an area of somebody's own lies: they stay, as that one's surroundings. */
  readonly staying: readonly { readonly id: AreaId; readonly name: string }[];
  /** In which area that stays each that leaves lies: the nearest, no wider than a hromada. */
  readonly around: readonly { readonly leaving: AreaId; readonly staying: AreaId }[];
}

/** Beats that were made inside a demonstration area belong to it. */
export async function findDemoAreas(tx: Tx): Promise<DemoAreas> {
  const { rows } = await sql<{ id: AreaId; name: string; stays: boolean }>`
    with recursive demo as (
      select id from areas.area where origin = 'demo'
      union
      select made.id from areas.area as made join demo on made.parent_id = demo.id
      where made.origin in ('demo', 'made')
    ), standing as (
      select parent_id as id from areas.area where id not in (select id from demo)
      union
      select area.parent_id from areas.area join standing on area.id = standing.id
    )
    select area.id, area.name, area.id in (select id from standing where id is not null) as stays
    from areas.area join demo on area.id = demo.id
    order by area.name`.execute(tx);
  const leaving = rows.filter(({ stays }) => !stays).map(({ id }) => id);
  return {
    leaving,
    staying: rows.filter(({ stays }) => stays).map(({ id, name }) => ({ id, name })),
    around: await findAround(tx, leaving),
  };
}

async function findAround(tx: Tx, ids: readonly AreaId[]): Promise<DemoAreas['around']> {
  const { rows } = await sql<{ leaving: AreaId; staying: AreaId }>`
    with recursive above as (
      select id as leaving, parent_id as id from areas.area where id = any (${[...ids]})
      union
      select above.leaving, area.parent_id from above join areas.area on area.id = above.id
      where area.id = any (${[...ids]})
    )
    select above.leaving, area.id as staying from above join areas.area on area.id = above.id
    where area.id <> all (${[...ids]}) and area.kind not in ('oblast', 'raion')`.execute(tx);
  return rows;
}

export interface RemovedAreas {
  readonly areas: number;
  readonly places: number;
}

/**
 * What stays is not the demonstration's any more, so that a second removal finds nothing. The outline of the hromada is
 * a sketch: it goes also where the hromada itself has become somebody's own.
 */
export async function removeDemoAreas(
  tx: Tx,
  { leaving, staying }: DemoAreas,
): Promise<RemovedAreas> {
  const { rows } = await sql<{ places: number }>`
    select count(*)::integer as places from areas.place
    where origin = 'demo' or settlement_id = any (${[...leaving]})`.execute(tx);
  await sql`delete from areas.place where origin = 'demo'`.execute(tx);
  // At once: an area and what lies in it are checked against each other when the statement ends.
  const removed = await sql`delete from areas.area where id = any (${[...leaving]})`.execute(tx);
  await sql`delete from areas.boundary where source like 'demo/%'`.execute(tx);
  const ids = staying.map(({ id }) => id);
  await sql`update areas.area set origin = 'import' where id = any (${ids})`.execute(tx);
  return { areas: Number(removed.numAffectedRows ?? 0n), places: rows[0]?.places ?? 0 };
}

/** How many areas there are of somebody's own. */
export async function countOwnAreas(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from areas.area where origin = 'import'`.execute(tx);
  return rows[0]?.count ?? 0;
}
