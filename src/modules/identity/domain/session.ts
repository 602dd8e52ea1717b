import type { AccountId, PasskeyId, SessionId } from '#kernel/ids.ts';
import type { AccountLanguage } from './account.ts';

export type SignInMethod = 'passkey' | 'password' | 'recovery-code' | 'invitation';

/** What a browser tells of itself when somebody signs in. */
export interface Visit {
  /** Where it comes from: for limits only. */
  readonly client: string;
  /** «Firefox, Windows», for its owner to know it again. */
  readonly device: string;
  readonly deviceToken: string | undefined;
  /** The session that it still holds: a new one takes its place. */
  readonly sessionToken: string | undefined;
}

/** Who has signed in, and the secrets that their browser is given. */
export interface SignedIn {
  readonly accountId: AccountId;
  readonly language: AccountLanguage;
  readonly sessionToken: string;
  readonly deviceToken: string;
}

/** One of the sessions of an account, for its owner. */
export interface OpenSession {
  readonly id: SessionId;
  readonly device: string;
  readonly createdAt: Temporal.Instant;
  readonly seenAt: Temporal.Instant;
}

/** One of the passkeys of an account, for its owner. */
export interface OwnPasskey {
  readonly id: PasskeyId;
  readonly label: string;
  readonly createdAt: Temporal.Instant;
  readonly lastUsedOn: Temporal.PlainDate | undefined;
  /** Kept by its maker's service too, so that it outlives the device. */
  readonly backedUp: boolean;
}
