import { sql } from 'kysely';
import type { ParticipantId } from '../../../kernel/ids.ts';
import type { NewsContact } from '../../../kernel/phone/parse-contact.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { CoursesTables } from './tables.ts';

/** Somebody who left a telephone or an address, and is not known to be unreachable there. */
export interface Reachable extends NewsContact {
  readonly language: string;
}

/** Nobody else writes to them of that until the transaction ends. Undefined: not at all, or they were told. */
export async function lockToTell(
  tx: Tx,
  id: ParticipantId,
  what: string,
): Promise<Reachable | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext(${what}), hashtext(${id}))`.execute(tx);
  const row = await tables(tx)
    .selectFrom('courses.participant as participant')
    .select(['contact_kind', 'contact', 'language'])
    .where('id', '=', id)
    .where('is_refused', 'is', false)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('courses.told')
            .select('what')
            .whereRef('participant_id', '=', 'participant.id')
            .where('what', '=', what),
        ),
      ),
    )
    .executeTakeFirst();
  if (!row?.contact_kind || row.contact === null) return undefined;
  return { kind: row.contact_kind, value: row.contact, language: row.language };
}

export async function saveTold(
  tx: Tx,
  id: ParticipantId,
  {
    what,
    at,
    isRefused,
  }: { readonly what: string; readonly at: Temporal.Instant; readonly isRefused: boolean },
): Promise<void> {
  await tables(tx)
    .insertInto('courses.told')
    .values({ participant_id: id, what, told_at: at })
    .execute();
  if (!isRefused) return;
  await tables(tx)
    .updateTable('courses.participant')
    .set({ is_refused: true })
    .where('id', '=', id)
    .execute();
}

function tables(tx: Tx) {
  return tx.$extendTables<CoursesTables>();
}
