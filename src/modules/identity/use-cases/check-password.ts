import { type AccountId, newId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { tokenHash } from '#platform/crypto/token.ts';
import type { Visit } from '../domain/session.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import { inOwnName } from '../storage/in-transaction.ts';
import { type Candidate, findCandidate } from '../storage/passwords.ts';
import type { RightCode } from './check-code.ts';
import { areCodesUsedUp, type Attempt, isTriedTooOften } from './count-attempts.ts';

/** Who it would be. Whoever is nobody has an id that is nobody's. */
export interface CheckedPassword {
  readonly candidate: Candidate | undefined;
  readonly accountId: AccountId;
  /** The password is theirs. */
  readonly right: boolean;
  /** So many one-time codes were tried with it that none is taken for a while. */
  readonly codesUsedUp: boolean;
  /** They sign in by passkey only: without it, a recovery code is what they have. */
  readonly passwordless: boolean;
}

export type PasswordCheckRefusal = 'too-many' | 'busy';

interface Typed {
  readonly who: { readonly email: string } | { readonly id: AccountId };
  readonly password: string;
}

/**
 * The limits, and then the password. An account that nobody has, one without a password and one that is
 * suspended take the same way as a wrong password, and as long.
 */
export async function checkPassword(
  context: IdentityContext,
  { who, password }: Typed,
  visit: Pick<Visit, 'client' | 'deviceToken'>,
): Promise<Result<CheckedPassword, PasswordCheckRefusal>> {
  const { platform, signIn } = context;
  if (isInFlood(context, visit)) return refuse('busy');
  const deviceHash = visit.deviceToken === undefined ? undefined : tokenHash(visit.deviceToken);
  const candidate = await inOwnName(context, (tx) => findCandidate(tx, who, deviceHash));
  const attempt = attemptOn(candidate, who, visit);
  if (await isTriedTooOften(signIn, attempt)) return refuse('too-many');
  const precedence = attempt.knownDevice === undefined ? 'after' : 'first';
  const given = await signIn.passwords.verify(password, candidate?.passwordHash, precedence);
  if (!given.ok) return given;
  return ok({
    candidate,
    accountId: candidate?.accountId ?? newId(platform.random),
    right: given.value,
    codesUsedUp: given.value && (await areCodesUsedUp(signIn, attempt)),
    passwordless: hasPasskeysOnly(candidate),
  });
}

/** Said before anything is asked or counted, so that a flood costs the database nothing. Known browsers have room of their own. */
function isInFlood({ signIn }: IdentityContext, visit: Pick<Visit, 'deviceToken'>): boolean {
  return visit.deviceToken === undefined && signIn.passwords.isFull();
}

function attemptOn(
  candidate: Candidate | undefined,
  who: Typed['who'],
  { client, deviceToken }: Pick<Visit, 'client' | 'deviceToken'>,
): Attempt {
  const account = candidate?.accountId ?? ('email' in who ? who.email : who.id);
  return { account, client, knownDevice: candidate?.knownDevice ? deviceToken : undefined };
}

/** Whether the code fits what is known of the password. */
export function fits(checked: CheckedPassword, { kind }: RightCode): boolean {
  const { right, codesUsedUp, passwordless } = checked;
  return kind === 'recovery-code' ? right || passwordless : right && !codesUsedUp;
}

function hasPasskeysOnly(candidate: Candidate | undefined): boolean {
  return candidate?.active === true && candidate.passwordHash === undefined;
}
