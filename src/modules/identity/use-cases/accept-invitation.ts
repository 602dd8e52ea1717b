import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import type { SignedIn, Visit } from '../domain/session.ts';
import { saveStatus } from '../storage/accounts.ts';
import { inOwnName } from '../storage/in-transaction.ts';
import { type OpenInvitation, saveUsed } from '../storage/invitations.ts';
import type { StoredCode } from '../storage/one-time-codes.ts';
import { beginSession } from './begin-session.ts';
import { findOpenInvitation } from './find-open-invitation.ts';
import { forgetSignIn } from './forget-sign-in.ts';
import { hashNewPassword, type PasswordProblem } from './judge-password.ts';
import { keepNewPasskey } from './keep-new-passkey.ts';
import { confirmCode } from './offer-code.ts';
import { renewCodes } from './renew-codes.ts';
import { setPassword } from './set-password.ts';

/** How somebody will sign in from now on. */
export type WayIn =
  | { readonly kind: 'passkey'; readonly json: string; readonly label: string }
  | { readonly kind: 'password'; readonly password: string; readonly code: string };

export interface Accepted {
  readonly signedIn: SignedIn;
  /** Shown this once. */
  readonly recoveryCodes: readonly string[];
}

export type AcceptRefusal = 'absent' | 'passkey-refused' | 'code-wrong' | PasswordProblem;

/**
 * Lets in whoever holds the link, once: the way in that they chose, ten recovery codes and a session come about
 * together or not at all. Where everything was lost, every former way in is closed by it.
 */
export async function acceptInvitation(
  context: IdentityContext,
  token: string,
  way: WayIn,
  visit: Visit,
): Promise<Result<Accepted, AcceptRefusal>> {
  if (!context.policy.can(context.actor, 'invitation.accept')) return refuse('absent');
  const read = await inOwnName(context, (tx) => findOpenInvitation(tx, context, token, 'read'));
  if (!read) return refuse('absent');
  const prepared = await prepare(context, read, way);
  if (!prepared.ok) return prepared;
  return await inOwnName(context, async (tx) => {
    // Locked, and looked at again: the link may have been used while the password was hashed.
    const invitation = await findOpenInvitation(tx, context, token, 'lock');
    if (!invitation) return refuse('absent');
    const kept = await keep(tx, context, invitation, prepared.value);
    return kept ? ok(await enter(tx, context, invitation, visit)) : refuse('passkey-refused');
  });
}

type Prepared =
  | { readonly kind: 'passkey'; readonly json: string; readonly label: string }
  | { readonly kind: 'password'; readonly hash: string; readonly code: StoredCode };

async function prepare(
  context: IdentityContext,
  { id, accountId, name, email }: OpenInvitation,
  way: WayIn,
): Promise<Result<Prepared, 'code-wrong' | PasswordProblem>> {
  if (way.kind === 'passkey') return ok(way);
  const hash = await hashNewPassword(context, way.password, { name, email });
  if (!hash.ok) return hash;
  const code = confirmCode(context, { seed: id, accountId, typed: way.code });
  return code ? ok({ kind: 'password', hash: hash.value, code }) : refuse('code-wrong');
}

/** False: the passkey does not verify, and everything is as it was. */
async function keep(
  tx: Tx,
  context: IdentityContext,
  { accountId, purpose }: OpenInvitation,
  way: Prepared,
): Promise<boolean> {
  const passkey =
    way.kind === 'passkey' ? await keepNewPasskey(tx, context, { ...way, accountId }) : undefined;
  if (way.kind === 'passkey' && passkey === undefined) return false;
  if (purpose === 'recover') await forgetSignIn(tx, context, accountId, passkey);
  if (way.kind === 'password') await setPassword(tx, context, accountId, way);
  return true;
}

async function enter(
  tx: Tx,
  context: IdentityContext,
  { id, accountId, language, purpose }: OpenInvitation,
  visit: Visit,
): Promise<Accepted> {
  const { clock, random } = context.platform;
  await saveUsed(tx, id, clock.now());
  await saveStatus(tx, accountId, 'active', clock.now());
  await recordEntry(tx, clock, random, {
    actor: { kind: 'staff', id: accountId },
    action: 'invitation.accept',
    thing: { kind: 'account', id: accountId },
    detail: { purpose },
  });
  // From now on they hold the roles that they were given when they were invited.
  await recordEvent(tx, clock, random, {
    type: 'invitation.accepted',
    subject: { account: accountId },
  });
  const recoveryCodes = await renewCodes(tx, context, accountId);
  const who = { accountId, language, method: 'invitation' } as const;
  return { signedIn: await beginSession(tx, context, who, visit), recoveryCodes };
}
