import { sql } from 'kysely';
import type { AreaId, OrganisationId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

/** What goes with the demonstration, and may have been made somebody's own since. */
export interface Leaving {
  readonly areaIds: readonly AreaId[];
  readonly organisationIds: readonly OrganisationId[];
  /** In which area that stays one that goes lies, where there is one. */
  readonly around: readonly { readonly leaving: AreaId; readonly staying: AreaId }[];
}

export interface OfficerDependants {
  /** Officers of somebody's own who answer, or answered, for areas that go, or whose station goes. */
  readonly officers: number;
  /** Invented officers to whom somebody's account was tied. */
  readonly accounts: number;
  /** Work that officers of somebody's own wrote down in areas that go. */
  readonly work: number;
}

export async function countOfficerDependants(
  tx: Tx,
  { areaIds, organisationIds }: Leaving,
): Promise<OfficerDependants> {
  const areas = [...areaIds];
  const { rows } = await sql<OfficerDependants>`
    select
      (select count(*)::integer from officers.officer where origin <> 'demo' and (
        station_id = any (${[...organisationIds]}) or id in (
          select officer_id from officers.assignment where area_id = any (${areas})))) as officers,
      (select count(*)::integer from officers.officer
        where origin = 'demo' and account_id is not null) as accounts,
      (select count(*)::integer from officers.work_entry as work
        join officers.officer on officer.id = work.officer_id
        where officer.origin <> 'demo' and work.area_id = any (${areas})) as work`.execute(tx);
  return rows[0] ?? { officers: 0, accounts: 0, work: 0 };
}

/**
 * Officers of somebody's own to whom neither an area, now or once, nor a station will be left, by name and badge:
 * by those, whoever answers for a hromada has them in reach.
 */
export async function listOfficersLeftWithoutPlace(
  tx: Tx,
  { areaIds, organisationIds, around }: Leaving,
): Promise<readonly string[]> {
  const nowhere = areaIds.filter((id) => around.every(({ leaving }) => leaving !== id));
  const { rows } = await sql<{ named: string }>`
    select name || ' (' || badge_number || ')' as named from officers.officer
    where origin <> 'demo'
      and (station_id is null or station_id = any (${[...organisationIds]}))
      and (station_id is not null or id in (select officer_id from officers.assignment))
      and id not in (
        select officer_id from officers.assignment where area_id <> all (${nowhere}))
    order by name, badge_number`.execute(tx);
  return rows.map(({ named }) => named);
}

/**
 * Officers of somebody's own stay, without what goes; their work stays counted, of no area. Who answered for
 * nothing else has served, until yesterday, in the area around it.
 */
export async function removeDemoOfficers(
  tx: Tx,
  { areaIds, organisationIds, around }: Leaving,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): Promise<number> {
  const areas = [...areaIds];
  await sql`update officers.absence set deputy_id = null
    where deputy_id in (select id from officers.officer where origin = 'demo')`.execute(tx);
  const removed = await sql`delete from officers.officer where origin = 'demo'`.execute(tx);
  await keepWhereTheyServed(tx, areas, around, today.subtract({ days: 1 }));
  await sql`delete from officers.assignment where area_id = any (${areas})`.execute(tx);
  await sql`update officers.reception set area_id = null where area_id = any (${areas})`.execute(
    tx,
  );
  await sql`update officers.work_entry set area_id = null where area_id = any (${areas})`.execute(
    tx,
  );
  await sql`update officers.officer set station_id = null, changed_at = ${now}
    where station_id = any (${[...organisationIds]})`.execute(tx);
  return Number(removed.numAffectedRows ?? 0n);
}

/** One assignment an officer and area, since beats of one hromada overlap in time. */
async function keepWhereTheyServed(
  tx: Tx,
  areas: AreaId[],
  around: Leaving['around'],
  yesterday: Temporal.PlainDate,
): Promise<void> {
  await sql`
    with around as (
      select * from unnest(${around.map(({ leaving }) => leaving)}::uuid[],
        ${around.map(({ staying }) => staying)}::uuid[]) as pair (leaving, staying)
    )
    update officers.assignment as assignment set area_id = served.staying,
      starts_on = served.starts_on, ends_on = served.ends_on
    from (
      select min(id::text)::uuid as id, staying,
        least(min(starts_on), ${yesterday}::date) as starts_on,
        least(max(coalesce(ends_on, ${yesterday}::date)), ${yesterday}::date) as ends_on
      from officers.assignment join around on around.leaving = area_id
      where officer_id not in (
        select officer_id from officers.assignment
        where area_id <> all (${areas}) and (ends_on is null or ends_on > ${yesterday}::date))
      and (officer_id, staying) not in (select officer_id, area_id from officers.assignment)
      group by officer_id, staying
    ) as served
    where assignment.id = served.id`.execute(tx);
}

export async function countDemoOfficers(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from officers.officer where origin = 'demo'`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Work that officers did on things that are removed: it was invented, whoever counted it. */
export async function removeWorkAbout(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from officers.work_entry
    where split_part(source, ':', 2) = any (${[...ids]})`.execute(tx);
}
