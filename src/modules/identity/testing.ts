import { newId } from '#kernel/ids.ts';
import { seeEverything } from '#platform/database/testing.ts';
import { newToken } from '#platform/crypto/token.ts';
import type { Platform } from '#platform/platform.ts';
import type { RoleGrant, StaffActor } from './domain/actor.ts';
import type { Desk } from './domain/desk.ts';
import type { StaffRole } from './domain/roles.ts';
import { BY_KEEPER } from './domain/suspension.ts';
import { saveAccount, saveStatus, saveSuspension } from './storage/accounts.ts';
import { inTransaction } from './storage/in-transaction.ts';
import { saveGrant } from './storage/save-grant.ts';
import { removeSessions, saveSession } from './storage/sessions.ts';
import type { IdentityTables } from './storage/tables.ts';

export { policyWithout } from './testing/policy-without.ts';

/** A desk on which no module has put anything. */
export const EMPTY_DESK: Desk = {
  places: [],
  days: [],
  steps: [],
  searches: [],
  events: [],
  kinds: [],
};

export interface TestStaff {
  readonly name?: string;
  /** None: an account whose every role was taken back. */
  readonly role?: StaffRole;
  readonly areaId?: string;
  readonly organisationId?: string;
}

export interface SignedInStaff {
  readonly actor: StaffActor;
  /** The value of the session's cookie. */
  readonly token: string;
}

/** Somebody who works here and has just signed in with a passkey. */
export async function signedInStaff(
  platform: Pick<Platform, 'database' | 'clock' | 'random'>,
  { name = 'Олена Зразкова', role, areaId, organisationId }: TestStaff = {},
): Promise<SignedInStaff> {
  const { clock, random } = platform;
  const id = newId<'account'>(random);
  const sessionId = newId<'session'>(random);
  const token = newToken(random);
  const now = clock.now();
  const grants: readonly RoleGrant[] = role
    ? [{ id: newId<'grant'>(random), role, areaId, organisationId, endsOn: undefined }]
    : [];
  await inTransaction({ platform, actor: SYSTEM }, async (tx) => {
    await saveAccount(tx, id, { name, email: `${id}@example.org`, language: 'uk' }, now);
    await saveStatus(tx, id, 'active', now);
    for (const grant of grants) {
      await saveGrant(tx, { ...grant, accountId: id, grantedBy: undefined, grantedAt: now });
    }
    await saveSession(tx, {
      id: sessionId,
      accountId: id,
      tokenHash: token.hash,
      begunAt: now,
      method: 'passkey',
      device: 'Firefox, Linux',
    });
  });
  return {
    actor: { kind: 'staff', id, displayName: name, sessionId, grants, opened: [], provenAt: now },
    token: token.text,
  };
}

const SYSTEM = { kind: 'system', name: 'test' } as const;

export async function suspend(
  platform: Pick<Platform, 'database' | 'clock'>,
  { id }: StaffActor,
): Promise<void> {
  const now = platform.clock.now();
  await inTransaction({ platform, actor: SYSTEM }, (tx) => saveSuspension(tx, id, BY_KEEPER, now));
}

/** What waits for somebody on the desk, the oldest first. */
export async function notificationsOf(
  { database }: Pick<Platform, 'database'>,
  { id }: StaffActor,
): Promise<
  readonly {
    readonly kind: string;
    readonly path: string;
    readonly detail: unknown;
    readonly read_at: Temporal.Instant | null;
  }[]
> {
  return await seeEverything(database, (tx) =>
    tx
      .$extendTables<IdentityTables>()
      .selectFrom('identity.notification')
      .select(['kind', 'path', 'detail', 'read_at'])
      .where('account_id', '=', id)
      .orderBy('created_at')
      .orderBy('id')
      .execute(),
  );
}

/** Every role, as if somebody had taken it back; no event tells of it. */
export async function takeRolesBack(
  platform: Pick<Platform, 'database' | 'clock'>,
  { id }: Pick<StaffActor, 'id'>,
): Promise<void> {
  const now = platform.clock.now();
  await inTransaction({ platform, actor: SYSTEM }, (tx) =>
    tx
      .$extendTables<IdentityTables>()
      .updateTable('identity.role_grant')
      .set({ revoked_at: now })
      .where('account_id', '=', id)
      .execute(),
  );
}

/** As if they had signed in, and proved who they are, so many minutes ago, and been busy since. */
export async function proveEarlier(
  platform: Pick<Platform, 'database' | 'clock'>,
  { id }: StaffActor,
  minutes: number,
): Promise<void> {
  const then = platform.clock.now().subtract({ minutes });
  await inTransaction({ platform, actor: SYSTEM }, (tx) =>
    tx
      .$extendTables<IdentityTables>()
      .updateTable('identity.session')
      .set({ created_at: then, proven_at: then })
      .where('account_id', '=', id)
      .execute(),
  );
}

/** As if it had been ended at another device; no event tells of it. */
export async function endSessions(
  platform: Pick<Platform, 'database' | 'clock'>,
  { id }: StaffActor,
): Promise<void> {
  await inTransaction({ platform, actor: SYSTEM }, (tx) => removeSessions(tx, id, { all: true }));
}
