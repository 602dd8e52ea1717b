import type { Selectable } from 'kysely';
import type { AccountId, ApiKeyId, OrganisationId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { rowId } from '#platform/database/row-id.ts';
import type { ApiKey } from '../domain/api-key.ts';
import type { OrganisationsTables } from './tables.ts';

/** Of those whom this transaction may see, the newest first. */
export async function listAllApiKeys(tx: Tx): Promise<readonly ApiKey[]> {
  const rows = await apiKeys(tx).orderBy('made_at', 'desc').orderBy('id').execute();
  return rows.map(parseApiKey);
}

export async function findApiKey(tx: Tx, id: ApiKeyId): Promise<ApiKey | undefined> {
  const row = await apiKeys(tx).where('id', '=', id).executeTakeFirst();
  return row && parseApiKey(row);
}

/** Of an organisation that is not closed. */
export async function findApiKeyByHash(tx: Tx, hash: Uint8Array): Promise<ApiKey | undefined> {
  const row = await apiKeys(tx)
    .where('token_hash', '=', Buffer.from(hash))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('organisations.organisation as holder')
          .select('holder.id')
          .whereRef('holder.id', '=', 'organisations.api_key.organisation_id')
          .where('holder.status', '<>', 'closed'),
      ),
    )
    .executeTakeFirst();
  return row && parseApiKey(row);
}

export interface NewApiKey extends Pick<ApiKey, 'id' | 'organisationId' | 'name' | 'endsOn'> {
  readonly hash: Uint8Array;
  readonly madeBy: AccountId | undefined;
}

/** False where one stands under that id already. */
export async function insertApiKey(
  tx: Tx,
  { id, organisationId, name, endsOn, hash, madeBy }: NewApiKey,
  now: Temporal.Instant,
): Promise<boolean> {
  const inserted = await tx
    .$extendTables<OrganisationsTables>()
    .insertInto('organisations.api_key')
    .values({
      id,
      organisation_id: organisationId,
      name,
      token_hash: Buffer.from(hash),
      made_by: madeBy ?? null,
      made_at: now,
      ends_on: endsOn ?? null,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function saveRevocation(
  tx: Tx,
  id: ApiKeyId,
  { by, at }: { readonly by: AccountId | undefined; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .$extendTables<OrganisationsTables>()
    .updateTable('organisations.api_key')
    .set({ revoked_by: by ?? null, revoked_at: at })
    .where('id', '=', id)
    .execute();
}

/** Once a day: who asks a thousand times writes once. */
export async function saveUse(tx: Tx, id: ApiKeyId, today: Temporal.PlainDate): Promise<void> {
  await tx
    .$extendTables<OrganisationsTables>()
    .updateTable('organisations.api_key')
    .set({ last_used_on: today })
    .where('id', '=', id)
    .execute();
}

function apiKeys(tx: Tx) {
  return tx.$extendTables<OrganisationsTables>().selectFrom('organisations.api_key').selectAll();
}

function parseApiKey(row: Selectable<OrganisationsTables['organisations.api_key']>): ApiKey {
  return {
    id: rowId(row.id),
    organisationId: rowId<'organisation'>(row.organisation_id) satisfies OrganisationId,
    name: row.name,
    madeAt: row.made_at,
    endsOn: row.ends_on ?? undefined,
    revokedAt: row.revoked_at ?? undefined,
    lastUsedOn: row.last_used_on ?? undefined,
  };
}
