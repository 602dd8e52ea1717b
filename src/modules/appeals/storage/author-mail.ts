import { sql } from 'kysely';
import type { AppealId } from '../../../kernel/ids.ts';
import type { Tx } from '../../../platform/database/database.ts';
import type { AppealsTables } from './tables.ts';

/** An author who left an address, and is not known to be unreachable under it. */
export interface AuthorMail {
  readonly address: string;
  readonly language: string;
  /** Of how many steps they were written, and how many there are. */
  readonly told: number;
  readonly steps: number;
}

/**
 * Nobody else writes to them until the transaction ends. The appeal itself is not locked: a mail server may take its
 * time, and whoever answers must not wait for it.
 */
export async function lockAuthorMail(tx: Tx, id: AppealId): Promise<AuthorMail | undefined> {
  await sql`select pg_advisory_xact_lock(hashtext('appeals.mail'), hashtext(${id}))`.execute(tx);
  const row = await tx
    .$extendTables<AppealsTables>()
    .selectFrom('appeals.appeal as appeal')
    .select(['email', 'language', 'told_steps'])
    .select(({ selectFrom }) =>
      selectFrom('appeals.step')
        .select(({ fn }) => fn.countAll<bigint>().as('steps'))
        .whereRef('appeals.step.appeal_id', '=', 'appeal.id')
        .as('steps'),
    )
    .where('appeal.id', '=', id)
    .where('email', '<>', '')
    .where('is_refused_mail', 'is', false)
    .executeTakeFirst();
  return (
    row && {
      address: row.email,
      language: row.language,
      told: row.told_steps,
      steps: Number(row.steps ?? 0),
    }
  );
}

/** `isRefused`: a mail server takes nothing for them. */
export async function saveAuthorTold(
  tx: Tx,
  id: AppealId,
  { steps, isRefused }: { readonly steps: number; readonly isRefused: boolean },
): Promise<void> {
  await tx
    .$extendTables<AppealsTables>()
    .updateTable('appeals.appeal')
    .set({ told_steps: steps, is_refused_mail: isRefused })
    .where('id', '=', id)
    .execute();
}
