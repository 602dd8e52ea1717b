import type { ActionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import { asInstallation, type Context } from '#modules/identity/index.ts';
import type { AnswerablePart } from '../domain/action.ts';
import type { PlanTables } from './tables.ts';

export interface PartOf {
  readonly id: ActionId;
  readonly part: AnswerablePart;
}

/** How to reach whoever has no account; an earlier link leads nowhere from here on. Whoever writes it reads it no more. */
export async function saveAnswerableContact(
  tx: Tx,
  { platform }: Pick<Context, 'platform'>,
  { id, part, email }: PartOf & { readonly email: string },
): Promise<void> {
  const said = { email, language: 'uk', code_hash: null, is_refused_mail: false };
  await asInstallation(tx, platform, () =>
    tx
      .$extendTables<PlanTables>()
      .insertInto('plan.answerable_contact')
      .values({ action_id: id, part, ...said })
      .onConflict((conflict) => conflict.columns(['action_id', 'part']).doUpdateSet(said))
      .execute(),
  );
}

/** Whoever it was is written to no more, and the link leads nowhere. */
export async function forgetContact(
  tx: Tx,
  { platform }: Pick<Context, 'platform'>,
  { id, part }: PartOf,
): Promise<void> {
  await asInstallation(tx, platform, () =>
    tx
      .$extendTables<PlanTables>()
      .deleteFrom('plan.answerable_contact')
      .where('action_id', '=', id)
      .where('part', '=', part)
      .execute(),
  );
}

export interface AnswerableContact {
  readonly email: string | undefined;
  readonly language: string;
  readonly isRefused: boolean;
}

/** Nobody else writes to them until the transaction ends. In the installation’s own name. */
export async function lockContact(
  tx: Tx,
  { id, part }: PartOf,
): Promise<AnswerableContact | undefined> {
  const row = await tx
    .$extendTables<PlanTables>()
    .selectFrom('plan.answerable_contact')
    .selectAll()
    .where('action_id', '=', id)
    .where('part', '=', part)
    .forUpdate()
    .executeTakeFirst();
  return (
    row && { email: row.email ?? undefined, language: row.language, isRefused: row.is_refused_mail }
  );
}

/** The link that leads to their answer from here on; the earlier one leads nowhere. */
export async function saveLetterCode(
  tx: Tx,
  { id, part }: PartOf,
  hash: Uint8Array,
): Promise<void> {
  const columns = { code_hash: Buffer.from(hash) };
  await tx
    .$extendTables<PlanTables>()
    .insertInto('plan.answerable_contact')
    .values({ action_id: id, part, language: 'uk', ...columns })
    .onConflict((conflict) => conflict.columns(['action_id', 'part']).doUpdateSet(columns))
    .execute();
}

export async function saveRefusedMail(tx: Tx, { id, part }: PartOf): Promise<void> {
  await tx
    .$extendTables<PlanTables>()
    .updateTable('plan.answerable_contact')
    .set({ is_refused_mail: true })
    .where('action_id', '=', id)
    .where('part', '=', part)
    .execute();
}

/** Whose answer a link leads to. */
export async function findByCode(tx: Tx, hash: Uint8Array): Promise<PartOf | undefined> {
  const row = await tx
    .$extendTables<PlanTables>()
    .selectFrom('plan.answerable_contact')
    .select(['action_id', 'part'])
    .where('code_hash', '=', Buffer.from(hash))
    .executeTakeFirst();
  return row && { id: rowId(row.action_id), part: row.part };
}
