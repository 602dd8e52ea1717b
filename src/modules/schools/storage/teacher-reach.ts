import { sql } from 'kysely';
import type { LessonId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { SchoolsTables } from './tables.ts';

/** How teachers are told. They may have left both, and hear by each. */
export type ToldBy = 'email' | 'sms';

/** A teacher who wants to hear, and is not known to be unreachable there. */
export interface TeacherReach {
  readonly to: string;
  readonly language: string;
  /** Of how many steps they were told, and how many there are. */
  readonly told: number;
  readonly steps: number;
}

/**
 * Nobody else writes to them so until the transaction ends. The lesson itself is not locked: a mail server or a gateway may
 * take its time, and the officer must not wait for it.
 */
export async function lockTeacherReach(
  tx: Tx,
  id: LessonId,
  by: ToldBy,
): Promise<TeacherReach | undefined> {
  const lock = `schools.${by}`;
  await sql`select pg_advisory_xact_lock(hashtext(${lock}), hashtext(${id}))`.execute(tx);
  const { rows } = await sql<TeacherReach>`
    select ${by === 'email' ? sql`email` : sql`phone`} as "to", language,
      ${by === 'email' ? sql`told_steps` : sql`texted_steps`} as told,
      (select count(*)::integer from schools.lesson_step as step
        where step.lesson_id = ${id} and step.account_id is not null) as steps
    from schools.lesson_teacher
    where lesson_id = ${id} and not is_silenced and ${REACHED[by]}`.execute(tx);
  return rows[0];
}

const REACHED = {
  email: sql<boolean>`(email <> '' and not is_refused_mail)`,
  sms: sql<boolean>`(is_sms_wanted and not is_refused_sms)`,
};

/** `isRefused`: a mail server or a gateway takes nothing for them. */
export async function saveTeacherTold(
  tx: Tx,
  id: LessonId,
  told: { readonly by: ToldBy; readonly steps: number; readonly isRefused: boolean },
): Promise<void> {
  const { by, steps, isRefused } = told;
  await tx
    .$extendTables<SchoolsTables>()
    .updateTable('schools.lesson_teacher')
    .set(
      by === 'email'
        ? { told_steps: steps, is_refused_mail: isRefused }
        : { texted_steps: steps, is_refused_sms: isRefused },
    )
    .where('lesson_id', '=', id)
    .execute();
}

/** They want no more news. False: they get none as it is. */
export async function saveTeacherSilenced(tx: Tx, id: LessonId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<SchoolsTables>()
    .updateTable('schools.lesson_teacher')
    .set({ is_silenced: true })
    .where('lesson_id', '=', id)
    .where('is_silenced', 'is', false)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How the teacher hears of news; empty: not at all, or no more. */
export async function findTeacherWays(tx: Tx, id: LessonId): Promise<readonly ToldBy[]> {
  const row = await tx
    .$extendTables<SchoolsTables>()
    .selectFrom('schools.lesson_teacher')
    .select(['email', 'is_sms_wanted'])
    .where('lesson_id', '=', id)
    .where('is_silenced', 'is', false)
    .executeTakeFirst();
  const ways: ToldBy[] = [];
  if (row && row.email !== '') ways.push('email');
  if (row?.is_sms_wanted) ways.push('sms');
  return ways;
}
