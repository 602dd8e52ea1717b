import { sql } from 'kysely';
import type { QuestionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { PromisesTables } from './tables.ts';

/** How askers are told. They may have left both, and hear by each. */
export type ToldBy = 'email' | 'sms';

/** An asker who left an address or a telephone, wants to hear, and is not known to be unreachable there. */
export interface AskerReach {
  readonly to: string;
  readonly language: string;
  /** Of how many steps they were told, and how many there are. */
  readonly told: number;
  readonly steps: number;
}

/**
 * Nobody else writes to them so until the transaction ends. The question itself is not locked: a mail server or a gateway
 * may take its time, and whoever answers must not wait for it.
 */
export async function lockAskerReach(
  tx: Tx,
  id: QuestionId,
  by: ToldBy,
): Promise<AskerReach | undefined> {
  const lock = `promises.${by}`;
  await sql`select pg_advisory_xact_lock(hashtext(${lock}), hashtext(${id}))`.execute(tx);
  const { rows } = await sql<AskerReach>`
    select ${by === 'email' ? sql`email` : sql`phone`} as "to", question.language,
      ${by === 'email' ? sql`told_steps` : sql`texted_steps`} as told,
      (select count(*)::integer from promises.question_step as step
        where step.question_id = question.id and step.words <> '') as steps
    from promises.asker_contact as contact
      join promises.question as question on question.id = contact.question_id
    where question.id = ${id} and not is_silenced and ${REACHED[by]}`.execute(tx);
  return rows[0];
}

const REACHED = {
  email: sql<boolean>`(email <> '' and not is_refused_mail)`,
  sms: sql<boolean>`(phone <> '' and not is_refused_sms)`,
};

/** `isRefused`: a mail server or a gateway takes nothing for them. */
export async function saveAskerTold(
  tx: Tx,
  id: QuestionId,
  {
    by,
    steps,
    isRefused,
  }: { readonly by: ToldBy; readonly steps: number; readonly isRefused: boolean },
): Promise<void> {
  await tx
    .$extendTables<PromisesTables>()
    .updateTable('promises.asker_contact')
    .set(
      by === 'email'
        ? { told_steps: steps, is_refused_mail: isRefused }
        : { texted_steps: steps, is_refused_sms: isRefused },
    )
    .where('question_id', '=', id)
    .execute();
}

/** They want no more news. False: they get none as it is. */
export async function saveAskerSilenced(tx: Tx, id: QuestionId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<PromisesTables>()
    .updateTable('promises.asker_contact')
    .set({ is_silenced: true })
    .where('question_id', '=', id)
    .where('is_silenced', 'is', false)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How its asker hears of news; empty: not at all, or no more. */
export async function findNewsWays(tx: Tx, id: QuestionId): Promise<readonly ToldBy[]> {
  const row = await tx
    .$extendTables<PromisesTables>()
    .selectFrom('promises.asker_contact')
    .select(['email', 'phone'])
    .where('question_id', '=', id)
    .where('is_silenced', 'is', false)
    .executeTakeFirst();
  const ways: ToldBy[] = [];
  if (row && row.email !== '') ways.push('email');
  if (row && row.phone !== '') ways.push('sms');
  return ways;
}
