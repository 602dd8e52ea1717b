import type { SessionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { sql } from 'kysely';

/** What a session may, written so that two are equal when the rights are. */
export type Rights = string;

interface Limits {
  readonly now: Temporal.Instant;
  readonly today: Temporal.PlainDate;
  readonly begunAfter: Temporal.Instant;
  readonly seenAfter: Temporal.Instant;
}

/** Of these sessions those that still stand, with their rights of this moment. Written as `rightsOf` writes them. */
export async function listStanding(
  tx: Tx,
  ids: readonly SessionId[],
  { now, today, begunAfter, seenAfter }: Limits,
): Promise<ReadonlyMap<SessionId, Rights>> {
  const { rows } = await sql<{ id: SessionId; grants: string; opened: string }>`
    select session.id,
      coalesce((
        select string_agg(id::text, ',' order by id)
        from identity.role_grant
        where account_id = account.id and revoked_at is null
          and (ends_on is null or ends_on >= ${today})
      ), '') as grants,
      coalesce((
        select string_agg(opened, ',' order by opened collate "C")
        from (
          select data_class || '@' || coalesce(area_id::text, '') as opened
          from identity.break_glass
          where asked_by = account.id and decision = 'opened' and ends_at > ${now}
        ) as classes
      ), '') as opened
    from identity.session
      join identity.account on account.id = session.account_id
    where session.id = any (${ids}) and session.created_at > ${begunAfter}
      and session.seen_at > ${seenAfter} and account.status = 'active'`.execute(tx);
  return new Map(rows.map(({ id, grants, opened }) => [id, `${grants};${opened}`]));
}
