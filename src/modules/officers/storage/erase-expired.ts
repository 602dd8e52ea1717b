import { sql } from 'kysely';
import type { FileId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { RETENTION } from '../domain/retention.ts';

export interface Erased {
  readonly issues: number;
  readonly cards: number;
  readonly officers: number;
  readonly absences: number;
  /** Photographs that no card shows any more. */
  readonly photoIds: readonly FileId[];
}

type Retention = typeof RETENTION;

/** Removes what is kept no longer than the module's README says, as of that day. */
export async function eraseExpired(
  tx: Tx,
  day: Temporal.PlainDate,
  now: Temporal.Instant,
  retention: Retention,
): Promise<Erased> {
  const issues = await sql`
    delete from officers.card_issue
    where handled_at < ${now.subtract({ hours: 24 * retention.daysAfterHandling })}
      or created_at < ${now.subtract({ hours: 24 * retention.daysOfIssue })}`.execute(tx);
  const photos = await sql<{ photo_id: FileId }>`
    select photo_id from officers.officer where left_on <= ${day} and photo_id is not null for update`.execute(
    tx,
  );
  const receptions = sql`
    delete from officers.reception where officer_id in (select id from officers.officer where left_on <= ${day})`;
  await receptions.execute(tx);
  const cards = await sql`
    update officers.officer
    set phones = '{}', email = null, messengers = '{}', languages = '{}', photo_id = null,
      photo_consent_on = null, checked_on = null, changed_at = ${now}
    where left_on <= ${day} and (phones <> '{}' or email is not null or messengers <> '{}'
      or languages <> '{}' or photo_id is not null or checked_on is not null)`.execute(tx);
  const absences = await sql`
    delete from officers.absence
    where ends_on < ${day.subtract({ days: retention.daysOfAbsence })}`.execute(tx);
  const officers = await sql`
    delete from officers.officer where left_on < ${day.subtract({ years: retention.yearsAfterLeaving })}`.execute(
    tx,
  );
  return {
    issues: count(issues),
    cards: count(cards),
    officers: count(officers),
    absences: count(absences),
    photoIds: photos.rows.map(({ photo_id }) => photo_id),
  };
}

function count(result: { readonly numAffectedRows?: bigint | undefined }): number {
  return Number(result.numAffectedRows ?? 0n);
}
