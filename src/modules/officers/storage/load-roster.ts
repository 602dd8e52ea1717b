import { sql } from 'kysely';
import type { AreaId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { KnownOfficer } from '../domain/roster-entry.ts';
import { parseAssignment, parseOfficer, parseReception } from './officer-row.ts';
import type { OfficersTables } from './tables.ts';

/** Serialises rosters: two at once would each see the other's officers as missing. Held until the transaction ends. */
export async function lockRoster(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('officers.roster'))`.execute(tx);
}

/** What is known of the officers with these badge numbers, or of all, every assignment included. */
export async function loadKnownOfficers(
  tx: Tx,
  badgeNumbers: readonly string[] | 'all',
): Promise<ReadonlyMap<string, KnownOfficer>> {
  const tables = tx.$extendTables<OfficersTables>();
  const officers = await tables
    .selectFrom('officers.officer')
    .selectAll()
    .where(
      badgeNumbers === 'all'
        ? sql<boolean>`true`
        : sql<boolean>`badge_number = any (${[...badgeNumbers]}::text[])`,
    )
    .orderBy('badge_number')
    .execute();
  const ids = officers.map(({ id }) => id);
  const ofThem = sql<boolean>`officer_id = any (${ids}::uuid[])`;
  const assignments = await tables
    .selectFrom('officers.assignment')
    .selectAll()
    .where(ofThem)
    .orderBy('starts_on')
    .execute();
  const receptions = await tables
    .selectFrom('officers.reception')
    .selectAll()
    .where(ofThem)
    .execute();
  const of = {
    assignments: Map.groupBy(assignments, (row) => row.officer_id),
    receptions: Map.groupBy(receptions, (row) => row.officer_id),
  };
  return new Map(
    officers.map((row) => [
      row.badge_number,
      {
        ...parseOfficer(row),
        assignments: (of.assignments.get(row.id) ?? []).map(parseAssignment),
        receptions: (of.receptions.get(row.id) ?? []).map(parseReception),
      },
    ]),
  );
}

/** Every slug that leads to an officer, or once did. */
export async function loadTakenSlugs(tx: Tx): Promise<Set<string>> {
  const tables = tx.$extendTables<OfficersTables>();
  const now = await tables.selectFrom('officers.officer').select('slug').execute();
  const formerly = await tables.selectFrom('officers.former_slug').select('slug').execute();
  return new Set([...now, ...formerly].map(({ slug }) => slug));
}

/** Officers other than these who answer for these areas on that day. */
export async function loadOthersAssigned(
  tx: Tx,
  areaIds: readonly string[],
  exceptOfficers: readonly string[],
  day: Temporal.PlainDate,
): Promise<
  readonly { readonly areaId: AreaId; readonly name: string; readonly badgeNumber: string }[]
> {
  const rows = await tx
    .$extendTables<OfficersTables>()
    .selectFrom('officers.assignment')
    .innerJoin('officers.officer', 'officers.officer.id', 'officers.assignment.officer_id')
    .select(['area_id', 'name', 'badge_number'])
    .where(sql<boolean>`area_id = any (${[...areaIds]}::uuid[])`)
    .where(sql<boolean>`officer_id <> all (${[...exceptOfficers]}::uuid[])`)
    .where('starts_on', '<=', day)
    .where((where) => where.or([where('ends_on', 'is', null), where('ends_on', '>=', day)]))
    .execute();
  return rows.map((row) => ({
    areaId: row.area_id as AreaId,
    name: row.name,
    badgeNumber: row.badge_number,
  }));
}
