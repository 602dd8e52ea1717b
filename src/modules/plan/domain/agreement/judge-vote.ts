import { type Result, ok, refuse } from '#kernel/result.ts';
import type { Side } from '../side.ts';
import { mayTextBecome, type TextStatus } from './text-status.ts';
import type { Choice, TextHash, Vote, Voter } from './voter.ts';

/** A text as it stands when somebody acts on it: read under its lock. */
export interface FrozenText {
  readonly hash: TextHash;
  readonly status: TextStatus;
  readonly endsAt: Temporal.Instant;
}

export interface CastVote {
  /** Of the text that whoever votes had before them. */
  readonly hash: TextHash;
  readonly side: Side;
  readonly choice: Choice;
  readonly words: string;
}

/**
 * `other-text`: what they read is not what is voted on. `voting-over`: it was decided, or its time is over.
 * `no-voter`: not on the roll. `other-side`: on the roll of another side. `voted-already`: their vote stands.
 */
export type VoteRefusal =
  | 'other-text'
  | 'voting-over'
  | 'no-voter'
  | 'other-side'
  | 'voted-already'
  | 'words-missing';

/** Whether a vote may be cast on this text, by this voter, now. */
export function judgeVote(
  text: FrozenText,
  { hash, side, choice, words }: CastVote,
  {
    voter,
    standing,
    now,
  }: {
    readonly voter: Pick<Voter, 'side'> | undefined;
    readonly standing: Pick<Vote, 'choice'> | undefined;
    readonly now: Temporal.Instant;
  },
): Result<undefined, VoteRefusal> {
  if (!voter) return refuse('no-voter');
  if (voter.side !== side) return refuse('other-side');
  // A text that somebody has not read is not agreed to, whatever else is the matter with it.
  if (text.hash !== hash) return refuse('other-text');
  if (!isOpen(text, now)) return refuse('voting-over');
  if (standing) return refuse('voted-already');
  if (choice === 'no' && words === '') return refuse('words-missing');
  return ok(undefined);
}

/** Whether a vote may be withdrawn: as long as nothing is decided. */
export function judgeWithdrawal(
  text: FrozenText,
  {
    standing,
    now,
  }: { readonly standing: Pick<Vote, 'hash'> | undefined; readonly now: Temporal.Instant },
): Result<undefined, 'voting-over' | 'not-voted'> {
  if (!isOpen(text, now)) return refuse('voting-over');
  return standing ? ok(undefined) : refuse('not-voted');
}

/** Whether votes are taken: it is put to the vote, and its time is not over. */
export function isOpen({ status, endsAt }: FrozenText, now: Temporal.Instant): boolean {
  return mayTextBecome(status, 'agreed') && Temporal.Instant.compare(now, endsAt) < 0;
}
