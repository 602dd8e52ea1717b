import { type Result, ok, refuse } from '#kernel/result.ts';
import { type FrozenText, isOpen } from './judge-vote.ts';
import { hasEverybodyVoted, isAgreed, type SideTally, tallyOf } from './tally.ts';
import { mayTextBecome } from './text-status.ts';
import type { TextHash, Vote, Voter } from './voter.ts';

/** `thawed`: the actions do not say any more what was voted on. */
export type Decision = 'agreed' | 'declined' | 'thawed';

export interface Decided {
  readonly decision: Decision;
  readonly tally: readonly SideTally[];
}

/** `decided-already`; `too-early`: its time is not over, and somebody has not voted yet. */
export type DecisionRefusal = 'decided-already' | 'too-early';

/**
 * What a vote came to. It is decided once its time is over, or as soon as everybody has voted: nobody who may still speak
 * is passed over. Whatever the votes say, a text is agreed only where the actions say today, to the byte, what was voted on.
 */
export function judgeDecision(
  text: FrozenText,
  {
    voters,
    votes,
    drafted,
    now,
  }: {
    readonly voters: readonly Pick<Voter, 'id' | 'side' | 'areaId'>[];
    /** Those that stand. */
    readonly votes: readonly Pick<Vote, 'voterId' | 'hash' | 'choice'>[];
    /** The hash of what the actions say now. */
    readonly drafted: TextHash;
    readonly now: Temporal.Instant;
  },
): Result<Decided, DecisionRefusal> {
  if (!mayTextBecome(text.status, 'agreed')) return refuse('decided-already');
  const tally = tallyOf(voters, votes, text.hash);
  if (drafted !== text.hash) return ok({ decision: 'thawed', tally });
  if (isOpen(text, now) && !hasEverybodyVoted(tally)) return refuse('too-early');
  return ok({ decision: isAgreed(tally) ? 'agreed' : 'declined', tally });
}
