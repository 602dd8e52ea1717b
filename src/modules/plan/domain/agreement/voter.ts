import type { AccountId, AreaId, VoteId, VoterId } from '#kernel/ids.ts';
import type { Side } from '../side.ts';

/** Somebody who votes on one text: the roll is frozen together with it. */
export interface Voter {
  readonly id: VoterId;
  /** Undefined: the account is gone; what was voted stays. */
  readonly accountId: AccountId | undefined;
  readonly side: Side;
  /** The hromada that a delegate of the community speaks for; of the other sides, where they come from, if anybody said. */
  readonly areaId: AreaId | undefined;
  /** As the protocol calls them: the name, and on whose behalf they vote. */
  readonly name: string;
  readonly post: string;
}

export const CHOICES = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/** A vote that stands: it was not withdrawn. */
export interface Vote {
  readonly id: VoteId;
  readonly voterId: VoterId;
  /** SHA-256 of the very text that was voted on. */
  readonly hash: TextHash;
  readonly choice: Choice;
  /** Why not; or what somebody adds who says yes. Goes into the protocol as it is. */
  readonly words: string;
  readonly castAt: Temporal.Instant;
}

declare const brand: unique symbol;
/** 64 hexadecimal digits of SHA-256 over the canonical form of a text. */
export type TextHash = string & { readonly [brand]: 'text-hash' };

const HASH = /^[0-9a-f]{64}$/;

export function parseTextHash(text: string): TextHash | undefined {
  return isTextHash(text) ? text : undefined;
}

function isTextHash(text: string): text is TextHash {
  return HASH.test(text);
}

export const MAX_DISSENT_LENGTH = 2_000;
