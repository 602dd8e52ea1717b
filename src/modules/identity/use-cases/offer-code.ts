import {
  offeredSecret,
  plainCode,
  secretAddress,
  secretText,
  stepOfCode,
} from '#platform/crypto/one-time-code.ts';
import { seal } from '#platform/crypto/seal.ts';
import type { AccountId } from '#kernel/ids.ts';
import type { IdentityContext } from '../domain/sign-in.ts';
import type { StoredCode } from '../storage/one-time-codes.ts';

/** A secret for a telephone that nobody has confirmed yet. */
export interface OfferedCode {
  /** For typing in by hand. */
  readonly text: string;
  /** `otpauth://…`, for the picture. */
  readonly address: string;
}

interface Offer {
  /** One page of one person: the same seed offers the same secret. */
  readonly seed: string;
  readonly email: string;
}

export function offerCode({ signIn }: IdentityContext, { seed, email }: Offer): OfferedCode {
  const secret = offeredSecret(signIn.offerKey, seed);
  const issuer = `Poruch (${signIn.site.domain})`;
  return { text: secretText(secret), address: secretAddress(secret, issuer, email) };
}

/** What to keep of it, once the telephone has shown a right code. */
export function confirmCode(
  { platform, signIn }: IdentityContext,
  { seed, accountId, typed }: { seed: string; accountId: AccountId; typed: string },
): StoredCode | undefined {
  const secret = offeredSecret(signIn.offerKey, seed);
  const code = plainCode(typed);
  const lastStep =
    code === undefined ? undefined : stepOfCode(secret, code, platform.clock.now(), 0);
  if (lastStep === undefined) return undefined;
  return { sealedSecret: seal(signIn.codeKey, platform.random, secret, accountId), lastStep };
}
