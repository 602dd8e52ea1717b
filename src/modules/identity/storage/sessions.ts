import type { AccountId, SessionId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { OpenSession, SignInMethod } from '../domain/session.ts';
import type { IdentityTables } from './tables.ts';

interface NewSession {
  readonly id: SessionId;
  readonly accountId: AccountId;
  readonly tokenHash: Uint8Array;
  readonly begunAt: Temporal.Instant;
  readonly method: SignInMethod;
  readonly device: string;
}

export async function saveSession(tx: Tx, session: NewSession): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .insertInto('identity.session')
    .values({
      id: session.id,
      account_id: session.accountId,
      token_hash: session.tokenHash,
      created_at: session.begunAt,
      seen_at: session.begunAt,
      proven_at: session.begunAt,
      method: session.method,
      device: session.device,
    })
    .execute();
}

/** The same session under another token, so that one that was overheard before is worth nothing after. */
export async function saveProof(
  tx: Tx,
  id: SessionId,
  tokenHash: Uint8Array,
  now: Temporal.Instant,
): Promise<void> {
  await tx
    .$extendTables<IdentityTables>()
    .updateTable('identity.session')
    .set({ token_hash: tokenHash, proven_at: now, seen_at: now })
    .where('id', '=', id)
    .execute();
}

/** Of one account: those that are not over by their age. The newest sign of life first. */
export async function listSessions(
  tx: Tx,
  accountId: AccountId,
  limits: { readonly begunAfter: Temporal.Instant; readonly seenAfter: Temporal.Instant },
): Promise<readonly OpenSession[]> {
  const rows = await tx
    .$extendTables<IdentityTables>()
    .selectFrom('identity.session')
    .select(['id', 'device', 'created_at', 'seen_at'])
    .where('account_id', '=', accountId)
    .where('created_at', '>', limits.begunAfter)
    .where('seen_at', '>', limits.seenAfter)
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map(({ id, device, created_at, seen_at }) => ({
    id: id as SessionId,
    device,
    createdAt: created_at,
    seenAt: seen_at,
  }));
}

/** Which of an account's sessions end: all, one, all but one, or the one that holds a token. */
export type WhichSessions =
  | { readonly all: true }
  | { readonly only: SessionId }
  | { readonly allBut: SessionId };

export async function removeSessions(
  tx: Tx,
  accountId: AccountId,
  which: WhichSessions,
): Promise<readonly SessionId[]> {
  let removal = tx
    .$extendTables<IdentityTables>()
    .deleteFrom('identity.session')
    .where('account_id', '=', accountId);
  if ('only' in which) removal = removal.where('id', '=', which.only);
  if ('allBut' in which) removal = removal.where('id', '<>', which.allBut);
  const rows = await removal.returning('id').execute();
  return rows.map(({ id }) => id as SessionId);
}

/** The session that a browser still held when somebody signed in anew. */
export async function removeSessionOf(
  tx: Tx,
  tokenHash: Uint8Array,
): Promise<{ readonly id: SessionId; readonly accountId: AccountId } | undefined> {
  const row = await tx
    .$extendTables<IdentityTables>()
    .deleteFrom('identity.session')
    .where('token_hash', '=', Buffer.from(tokenHash))
    .returning(['id', 'account_id'])
    .executeTakeFirst();
  return row && { id: row.id as SessionId, accountId: row.account_id as AccountId };
}
