import { type AccountId, newId, type SessionId } from '#kernel/ids.ts';
import { newToken, tokenHash } from '#platform/crypto/token.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { AccountLanguage } from '../domain/account.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import type { SignedIn, SignInMethod, Visit } from '../domain/session.ts';
import { saveSignedInOn } from '../storage/accounts.ts';
import { saveKnownDevice } from '../storage/known-devices.ts';
import { removeSessionOf, saveSession } from '../storage/sessions.ts';

interface Who {
  readonly accountId: AccountId;
  readonly language: AccountLanguage;
  readonly method: SignInMethod;
}

/**
 * Begins a session, in the transaction that found out who comes: its audit entry stands before anybody has
 * the cookie. The token is always new, whatever the browser brought, and the session it held is over.
 */
export async function beginSession(
  tx: Tx,
  { platform }: IdentityContext,
  { accountId, language, method }: Who,
  visit: Visit,
): Promise<SignedIn> {
  const { clock, random } = platform;
  if (visit.sessionToken !== undefined) {
    const former = await removeSessionOf(tx, tokenHash(visit.sessionToken));
    if (former) await tellEnded(tx, platform, former.accountId, [former.id]);
  }
  const token = newToken(random);
  const id = newId<'session'>(random);
  await saveSession(tx, {
    id,
    accountId,
    tokenHash: token.hash,
    begunAt: clock.now(),
    method,
    device: visit.device,
  });
  await saveSignedInOn(tx, accountId, clock.today());
  const deviceToken = visit.deviceToken ?? newToken(random).text;
  await saveKnownDevice(tx, accountId, tokenHash(deviceToken), clock.today());
  await recordEntry(tx, clock, random, {
    actor: { kind: 'staff', id: accountId },
    action: 'session.begin',
    thing: { kind: 'session', id },
    detail: { method },
  });
  return { accountId, language, sessionToken: token.text, deviceToken };
}

/** So that streams that these sessions hold open are closed at once. */
export async function tellEnded(
  tx: Tx,
  { clock, random }: IdentityContext['platform'],
  account: AccountId,
  sessions: readonly SessionId[],
): Promise<void> {
  for (const session of sessions) {
    await recordEvent(tx, clock, random, {
      type: 'session.ended',
      subject: { account, session },
    });
  }
}
