import { sql } from 'kysely';
import type { AreaId, OrganisationId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';

/** What goes with the demonstration, and may have been made somebody's own since. */
export interface Leaving {
  readonly areaIds: readonly AreaId[];
  readonly organisationIds: readonly OrganisationId[];
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

/** Officers of somebody's own stay, without what goes; their work stays counted, of no area. */
export async function removeDemoOfficers(
  tx: Tx,
  { areaIds, organisationIds }: Leaving,
  now: Temporal.Instant,
): Promise<number> {
  const areas = [...areaIds];
  await sql`update officers.absence set deputy_id = null
    where deputy_id in (select id from officers.officer where origin = 'demo')`.execute(tx);
  const removed = await sql`delete from officers.officer where origin = 'demo'`.execute(tx);
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

export async function countDemoOfficers(tx: Tx): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from officers.officer where origin = 'demo'`.execute(tx);
  return rows[0]?.count ?? 0;
}
