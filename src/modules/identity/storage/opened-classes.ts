import { sql } from 'kysely';
import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OpenedClass } from '../domain/actor.ts';
import type { DataClass } from '../domain/permission.ts';

/** What two people opened for somebody, and is still open. */
export async function listOpened(
  tx: Tx,
  accountId: AccountId,
  now: Temporal.Instant,
): Promise<readonly OpenedClass[]> {
  const { rows } = await sql<OpenedRow>`
    select data_class, place, ends_at, array(select areas.chain(area_id)) as asked_in
    from identity.break_glass
      cross join lateral unnest(array_prepend(area_id, also_in)) as place
    where asked_by = ${accountId} and decision = 'opened' and ends_at > ${now}
    order by ends_at`.execute(tx);
  return rows.map(({ data_class, place, ends_at, asked_in }) => ({
    dataClass: data_class,
    areaId: place ?? undefined,
    endsAt: ends_at,
    askedIn: asked_in,
  }));
}

interface OpenedTime {
  readonly from: Temporal.Instant;
  readonly until: Temporal.Instant;
}

/** When break-glass was open to somebody, of whatever class. */
export async function listOpenedTimes(
  tx: Tx,
  accountId: AccountId,
): Promise<readonly OpenedTime[]> {
  const { rows } = await sql<OpenedTime>`
    select decided_at as "from", ends_at as "until"
    from identity.break_glass where asked_by = ${accountId} and decision = 'opened'`.execute(tx);
  return rows;
}

interface OpenedRow {
  readonly data_class: DataClass;
  readonly place: string | null;
  readonly ends_at: Temporal.Instant;
  readonly asked_in: readonly string[];
}
