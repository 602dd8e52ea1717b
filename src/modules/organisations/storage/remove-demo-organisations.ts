import { sql } from 'kysely';
import type { AreaId, OrganisationId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';

export async function findDemoOrganisations(tx: Tx): Promise<readonly OrganisationId[]> {
  const { rows } = await sql<{ id: OrganisationId }>`
    select id from organisations.organisation where origin = 'demo'`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Organisations of somebody's own that stand in areas which are about to go. */
export async function countOrganisationsIn(tx: Tx, areaIds: readonly AreaId[]): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from organisations.organisation
    where origin <> 'demo' and area_id = any (${[...areaIds]})`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Those of somebody's own stay, without the area. */
export async function removeDemoOrganisations(
  tx: Tx,
  areaIds: readonly AreaId[],
  now: Temporal.Instant,
): Promise<number> {
  await sql`
    update organisations.organisation set area_id = null, changed_at = ${now}
    where origin <> 'demo' and area_id = any (${[...areaIds]})`.execute(tx);
  const removed = await sql`
    delete from organisations.organisation where origin = 'demo'`.execute(tx);
  return Number(removed.numAffectedRows ?? 0n);
}
