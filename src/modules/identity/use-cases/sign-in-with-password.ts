import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import type { SignedIn, Visit } from '../domain/session.ts';
import { inOwnName } from '../storage/in-transaction.ts';
import { beginSession } from './begin-session.ts';
import { checkCode } from './check-code.ts';
import { type CheckedPassword, checkPassword, fits } from './check-password.ts';

/**
 * `wrong`, whatever of the three was wrong, or whether such an account exists: a guesser learns nothing, and
 * not even that a password was right.
 */
export type SignInRefusal = 'forbidden' | 'wrong' | 'too-many' | 'busy';

export interface TypedSignIn {
  readonly email: string;
  readonly password: string;
  /** A one-time code, or a recovery code. */
  readonly code: string;
}

/**
 * Signs in by address, password and code. Whoever has passkeys only, and lost them, signs in by address and
 * recovery code.
 */
export async function signInWithPassword(
  context: IdentityContext,
  { email, password, code }: TypedSignIn,
  visit: Visit,
): Promise<Result<SignedIn, SignInRefusal>> {
  if (!context.policy.can(context.actor, 'session.begin')) return refuse('forbidden');
  const who = { email: email.trim().toLowerCase() };
  const checked = await checkPassword(context, { who, password }, visit);
  if (!checked.ok) return checked;
  return await inOwnName(context, async (tx) => {
    const signedIn = await letIn(tx, context, checked.value, code, visit);
    if (signedIn) return ok(signedIn);
    await recordRefusal(tx, context, checked.value);
    return refuse('wrong');
  });
}

async function letIn(
  tx: Tx,
  context: IdentityContext,
  checked: CheckedPassword,
  typedCode: string,
  visit: Visit,
): Promise<SignedIn | undefined> {
  // The code is looked at after a wrong password, too: otherwise the time would tell that it was wrong.
  const { candidate, accountId } = checked;
  const code = await checkCode(tx, context, accountId, typedCode);
  if (!candidate || !code || !fits(checked, code) || !(await code.spend())) return undefined;
  const { language } = candidate;
  const method = code.kind === 'recovery-code' ? code.kind : 'password';
  return await beginSession(tx, context, { accountId, language, method }, visit);
}

/** Which account it was tried on, where there is one; never what was typed, nor from where. */
async function recordRefusal(
  tx: Tx,
  { platform, actor }: IdentityContext,
  { candidate }: CheckedPassword,
): Promise<void> {
  await recordEntry(tx, platform.clock, platform.random, {
    actor,
    action: 'session.refuse',
    thing: { kind: 'account', ...(candidate ? { id: candidate.accountId } : {}) },
  });
}
