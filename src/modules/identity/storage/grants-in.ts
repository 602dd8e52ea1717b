import { sql } from 'kysely';
import type { Tx } from '#platform/database/database.ts';

/** Where roles hold that something else is about to take away. */
export interface GrantPlaces {
  readonly areaIds: readonly string[];
  readonly organisationIds: readonly string[];
}

const holdIn = ({ areaIds, organisationIds }: GrantPlaces) => sql`
  revoked_at is null and
    (area_id = any (${[...areaIds]}) or organisation_id = any (${[...organisationIds]}))`;

export async function countGrantsIn(tx: Tx, places: GrantPlaces): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from identity.role_grant where ${holdIn(places)}`.execute(tx);
  return rows[0]?.count ?? 0;
}

/** Roles in places that are gone would otherwise lie about, and hold again if an id came back from a backup. */
export async function revokeGrantsIn(
  tx: Tx,
  places: GrantPlaces,
  now: Temporal.Instant,
): Promise<void> {
  await sql`update identity.role_grant set revoked_at = ${now} where ${holdIn(places)}`.execute(tx);
}
