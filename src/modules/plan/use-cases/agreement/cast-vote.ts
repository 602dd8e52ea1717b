import type { z } from 'zod';
import type { PlanTextId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { inTransaction } from '#modules/identity/index.ts';
import { judgeVote, type VoteRefusal } from '../../domain/agreement/judge-vote.ts';
import type { Vote } from '../../domain/agreement/voter.ts';
import type { PlanContext } from '../../domain/plan-context.ts';
import { lockText } from '../../storage/agreement/frozen-texts.ts';
import { insertVote, loadVoters, loadVotes } from '../../storage/agreement/voters.ts';
import { findPlan } from '../../storage/plans.ts';
import type { votingSchema } from './agreement-schemas.ts';
import { seatOf, tellText } from './text-in-reach.ts';

export type CastVote = z.output<typeof votingSchema> & {
  readonly id: PlanTextId;
};

/** `conflict`: the key was used for something else, or for a vote that was withdrawn. */
export type CastVoteRefusal = 'absent' | 'conflict' | Exclude<VoteRefusal, 'no-voter'>;

/**
 * A vote on the very text whose hash it names. Sent again with the same key, it is the same vote. The text is locked: what is
 * decided, thawed or withdrawn at the same moment comes wholly before it or wholly after it.
 */
export async function castVote(
  context: PlanContext,
  { id, side, key, hash, choice, words }: CastVote,
): Promise<Result<undefined, CastVoteRefusal>> {
  const { actor, platform, policy } = context;
  const { clock, random } = platform;
  if (!policy.can(actor, 'plan-text.vote')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const text = await lockText(tx, id);
    const voter = text && seatOf(context, await loadVoters(tx, id));
    const plan = voter && (await findPlan(tx, text.planId));
    if (!plan) return refuse('absent');
    const standing = (await loadVotes(tx, id)).find(({ voterId }) => voterId === voter.id);
    if (standing && isSame(standing, { key, hash, choice, words })) return ok(undefined);
    const now = clock.now();
    const judged = judgeVote(text, { hash, side, choice, words }, { voter, standing, now });
    if (!judged.ok)
      return judged.refusal === 'no-voter' ? refuse('absent') : refuse(judged.refusal);
    const vote = { id: key, voterId: voter.id, hash, choice, words, castAt: now };
    if (!(await insertVote(tx, id, vote))) return refuse('conflict');
    await recordEntry(tx, clock, random, {
      actor,
      action: 'plan-text.vote',
      thing: { kind: 'plan-text', id },
    });
    await tellText(tx, context, 'plan.voted', { plan, text });
    return ok(undefined);
  });
}

function isSame(
  standing: Vote,
  { key, hash, choice, words }: Pick<CastVote, 'key' | 'hash' | 'choice' | 'words'>,
): boolean {
  const { id } = standing;
  return (
    id === key && standing.hash === hash && standing.choice === choice && standing.words === words
  );
}
