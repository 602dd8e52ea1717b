import { sql } from 'kysely';
import type { ParticipantId } from '#kernel/ids.ts';
import type { NewsContact } from '#kernel/phone/parse-contact.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { CoursesTables } from './tables.ts';

/** A participant with a telephone or an address at which nothing was refused yet. */
export interface Reachable {
  readonly id: ParticipantId;
  readonly contact: NewsContact;
  readonly language: string;
  /** What was already written to her. */
  readonly told: readonly string[];
}

/** Those among them who can be written to, by telephone or address. Capital letters make no other address. */
export async function groupByContact(
  tx: Tx,
  ids: readonly ParticipantId[],
): Promise<readonly (readonly ParticipantId[])[]> {
  if (ids.length === 0) return [];
  const rows = await tables(tx)
    .selectFrom('courses.participant')
    .select(sql<string[]>`array_agg(id order by number, id)`.as('ids'))
    .where('id', 'in', [...ids])
    .where('contact', 'is not', null)
    .where('is_refused', 'is', false)
    .groupBy(sql`contact_kind, lower(contact)`)
    .orderBy(sql`min(number)`)
    .execute();
  return rows.map((row) => row.ids.map((id) => rowId<'participant'>(id)));
}

/** Participants under one telephone or address: nobody else writes there until the transaction ends. */
export async function lockToTell(
  tx: Tx,
  ids: readonly ParticipantId[],
): Promise<readonly Reachable[]> {
  // What was told meanwhile is read by a second statement, once the lock is held.
  await sql`
    select pg_advisory_xact_lock(hashtext('courses.told'), hashtext(lower(contact)))
    from courses.participant where id = ${ids[0]}`.execute(tx);
  const rows = await tables(tx)
    .selectFrom('courses.participant')
    .select(['id', 'contact_kind', 'contact', 'language'])
    .select(
      sql<
        string[]
      >`array(select what from courses.told where told.participant_id = participant.id)`.as('told'),
    )
    .where('id', 'in', [...ids])
    .where('is_refused', 'is', false)
    .orderBy('number')
    .execute();
  return rows.flatMap(({ id, contact_kind: kind, contact, language, told }) =>
    kind === null || contact === null
      ? []
      : [{ id: rowId<'participant'>(id), contact: { kind, value: contact }, language, told }],
  );
}

/** How many letters about offered seats an address was sent since then, by all cohorts. */
export async function countOfferLetters(
  tx: Tx,
  { kind, value }: NewsContact,
  since: Temporal.Instant,
): Promise<number> {
  const { rows } = await sql<{ letters: number }>`
    select count(distinct (participant.cohort_id, told.told_at))::integer as letters
    from courses.told join courses.participant on participant.id = told.participant_id
    where participant.contact_kind = ${kind} and lower(participant.contact) = lower(${value})
      and told.what like 'offered/%' and told.told_at > ${since}`.execute(tx);
  return rows[0]?.letters ?? 0;
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
