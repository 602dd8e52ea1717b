import { type AccountId, newId } from '../../../kernel/ids.ts';
import { type Result, ok, refuse } from '../../../kernel/result.ts';
import { tokenHash } from '../../../platform/crypto/token.ts';
import { addressNetwork } from '../../../platform/http/client-address.ts';
import type { RateLimit } from '../../../platform/http/route.ts';
import type { Visit } from '../domain/session.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import {
  CODES_OF_ACCOUNT,
  FROM_KNOWN_DEVICE,
  FROM_NETWORK,
  FROM_NETWORK_TO_ACCOUNT,
} from '../domain/sign-in-limits.ts';
import type { RightCode } from './check-code.ts';
import { inOwnName } from '../storage/in-transaction.ts';
import { type Candidate, findCandidate } from '../storage/passwords.ts';

/** Who it would be. Whoever is nobody has an id that is nobody's. */
export interface CheckedPassword {
  readonly candidate: Candidate | undefined;
  readonly accountId: AccountId;
  /** The password is theirs. */
  readonly right: boolean;
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
  const deviceHash = visit.deviceToken === undefined ? undefined : tokenHash(visit.deviceToken);
  const candidate = await inOwnName(context, (tx) => findCandidate(tx, who, deviceHash));
  const known = candidate?.knownDevice ?? false;
  const account = candidate?.accountId ?? ('email' in who ? who.email : who.id);
  const counts = known
    ? ([['device', `${account} ${visit.deviceToken}`, FROM_KNOWN_DEVICE]] as const)
    : ([
        ['account', `${addressNetwork(visit.client)} ${account}`, FROM_NETWORK_TO_ACCOUNT],
        ['network', visit.client, FROM_NETWORK],
      ] as const);
  for (const count of counts) if (await isOver(context, count)) return refuse('too-many');
  const verified = await signIn.passwords.verify(
    password,
    candidate?.passwordHash,
    known ? 'first' : 'after',
  );
  if (!verified.ok) return verified;
  const guessable = verified.value && !known;
  const spent = guessable && (await isOver(context, ['codes', account, CODES_OF_ACCOUNT]));
  return ok({
    candidate,
    accountId: candidate?.accountId ?? newId(platform.random),
    right: verified.value && !spent,
    passwordless: candidate?.active === true && candidate.passwordHash === undefined,
  });
}

/** Whether the code fits what is known of the password. */
export function fits({ right, passwordless }: CheckedPassword, code: RightCode): boolean {
  return right || (passwordless && code.kind === 'recovery-code');
}

async function isOver(
  { signIn }: IdentityContext,
  [name, key, limit]: readonly [name: string, key: string, limit: RateLimit],
): Promise<boolean> {
  return (await signIn.limits.count(`sign-in.${name}`, key, limit)) !== undefined;
}
