import type { Passwords } from '#platform/crypto/passwords.ts';
import type { RateLimits } from '#platform/http/rate-limits.ts';
import type { PeopleContext } from './people-context.ts';
import type { SignInSite } from './sign-in-site.ts';
import type { WithoutSignIn } from './without-sign-in.ts';

/** What signing in stands on besides the platform, opened once. */
export interface SignIn {
  readonly site: SignInSite;
  readonly passwords: Passwords;
  readonly limits: RateLimits;
  /** Seals the secrets of one-time codes. */
  readonly codeKey: Uint8Array;
  /** From which secrets are derived that were offered to a telephone and not confirmed yet. */
  readonly offerKey: Uint8Array;
  /** Keys the hashes of recovery codes, which are short enough to be guessed from the database alone. */
  readonly recoveryKey: Uint8Array;
}

export interface IdentityContext extends PeopleContext {
  readonly signIn: SignIn;
  /** Of higher modules. */
  readonly withoutSignIn?: readonly WithoutSignIn[];
}
