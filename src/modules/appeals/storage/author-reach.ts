import { sql } from 'kysely';
import type { AppealId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { AppealsTables } from './tables.ts';

/** How authors are told. They may have left both, and hear by each. */
export type ToldBy = 'email' | 'sms';

/** An author who left an address or asked for SMS, wants to hear, and is not known to be unreachable there. */
export interface AuthorReach {
  /** An e-mail address, or a telephone. */
  readonly to: string;
  readonly language: string;
  /** Of how many steps they were told so, and how many there are. */
  readonly told: number;
  readonly steps: number;
}

/**
 * Nobody else writes to them so until the transaction ends. The appeal itself is not locked: a mail server or a gateway
 * may take its time, and whoever answers must not wait for it.
 */
export async function lockAuthorReach(
  tx: Tx,
  id: AppealId,
  by: ToldBy,
): Promise<AuthorReach | undefined> {
  const lock = `appeals.${by}`;
  await sql`select pg_advisory_xact_lock(hashtext(${lock}), hashtext(${id}))`.execute(tx);
  const row = await tx
    .$extendTables<AppealsTables>()
    .selectFrom('appeals.appeal as appeal')
    .select(['email', 'phone', 'language', 'told_steps', 'texted_steps'])
    .select(({ selectFrom }) =>
      selectFrom('appeals.step')
        .select(({ fn }) => fn.countAll<bigint>().as('steps'))
        .whereRef('appeals.step.appeal_id', '=', 'appeal.id')
        .as('steps'),
    )
    .where('appeal.id', '=', id)
    .where(REACHED[by])
    .where('is_silenced', 'is', false)
    .executeTakeFirst();
  return (
    row && {
      to: by === 'email' ? row.email : row.phone,
      language: row.language,
      told: by === 'email' ? row.told_steps : row.texted_steps,
      steps: Number(row.steps ?? 0),
    }
  );
}

const REACHED = {
  email: sql<boolean>`(email <> '' and not is_refused_mail)`,
  sms: sql<boolean>`(is_sms_wanted and not is_refused_sms)`,
};

/** `isRefused`: a mail server or a gateway takes nothing for them. */
export async function saveAuthorTold(
  tx: Tx,
  id: AppealId,
  {
    by,
    steps,
    isRefused,
  }: { readonly by: ToldBy; readonly steps: number; readonly isRefused: boolean },
): Promise<void> {
  const told =
    by === 'email'
      ? { told_steps: steps, is_refused_mail: isRefused }
      : { texted_steps: steps, is_refused_sms: isRefused };
  await tx
    .$extendTables<AppealsTables>()
    .updateTable('appeals.appeal')
    .set(told)
    .where('id', '=', id)
    .execute();
}

/** They want no more news. False: they get none as it is. */
export async function saveSilenced(tx: Tx, id: AppealId): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<AppealsTables>()
    .updateTable('appeals.appeal')
    .set({ is_silenced: true })
    .where('id', '=', id)
    .where('is_silenced', 'is', false)
    .where(IS_TOLD)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** How its author hears of news; empty: not at all, or no more. */
export async function findNewsWays(tx: Tx, id: AppealId): Promise<readonly ToldBy[]> {
  const row = await tx
    .$extendTables<AppealsTables>()
    .selectFrom('appeals.appeal')
    .select(['email', 'is_sms_wanted'])
    .where('id', '=', id)
    .where('is_silenced', 'is', false)
    .executeTakeFirst();
  const ways: ToldBy[] = [];
  if (row && row.email !== '') ways.push('email');
  if (row?.is_sms_wanted) ways.push('sms');
  return ways;
}

const IS_TOLD = sql<boolean>`(email <> '' or is_sms_wanted)`;
