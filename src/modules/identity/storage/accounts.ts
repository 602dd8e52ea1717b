import type { AccountId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Account, AccountLanguage, AccountStatus, Person } from '../domain/account.ts';
import type { Suspender, Suspension } from '../domain/suspension.ts';
import type { IdentityTables } from './tables.ts';

/** False: somebody has that address already. */
export async function saveAccount(
  tx: Tx,
  id: AccountId,
  { name, email, language }: Person,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.account')
    .values({ id, name, email, language, created_at: now, changed_at: now })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function findAccount(
  tx: Tx,
  by: { readonly id: AccountId } | { readonly email: string },
): Promise<Account | undefined> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account')
    .select(['id', 'name', 'email', 'language', 'status'])
    .where(({ eb }) => ('id' in by ? eb('id', '=', by.id) : eb('email', '=', by.email)))
    .executeTakeFirst();
  return row && { ...row, id: row.id as AccountId };
}

/** Lets them in. False: there is no such account, or it has that status already. */
export async function saveStatus(
  tx: Tx,
  id: AccountId,
  status: Exclude<AccountStatus, 'suspended'>,
  now: Temporal.Instant,
): Promise<boolean> {
  return await changeStatus(tx, id, now, { status, suspended_as: null, suspended_in: null });
}

/** Shuts them out. False: there is no such account, or it is shut out already. */
export async function saveSuspension(
  tx: Tx,
  id: AccountId,
  { by, areaId }: Suspension,
  now: Temporal.Instant,
): Promise<boolean> {
  const suspended = { suspended_as: by, suspended_in: areaId ?? null };
  return await changeStatus(tx, id, now, { status: 'suspended', ...suspended });
}

async function changeStatus(
  tx: Tx,
  id: AccountId,
  now: Temporal.Instant,
  changed: {
    readonly status: AccountStatus;
    readonly suspended_as: Suspender | null;
    readonly suspended_in: string | null;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.account')
    .set({ ...changed, changed_at: now })
    .where('id', '=', id)
    .where('status', '<>', changed.status)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function saveSignedInOn(
  tx: Tx,
  id: AccountId,
  today: Temporal.PlainDate,
): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.account')
    .set({ last_signed_in_on: today })
    .where('id', '=', id)
    .execute();
}

/** False: it is that already. */
export async function saveLanguage(
  tx: Tx,
  id: AccountId,
  language: AccountLanguage,
  now: Temporal.Instant,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.account')
    .set({ language, changed_at: now })
    .where('id', '=', id)
    .where('language', '<>', language)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Whoever counts somebody's ways to sign in, to take one away, keeps others from doing so at the same time. */
export async function lockAccount(tx: Tx, id: AccountId): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.account')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .execute();
}
