import type { SurveyRoundId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { type Context, inTransaction } from '#modules/identity/index.ts';
import type { Round } from '../domain/round.ts';
import { findRelease } from '../storage/releases.ts';
import { findRound } from '../storage/rounds.ts';

/** A round whose figures everybody reads; absent: they are nobody's yet, or not for everybody. */
export async function findReleasedRound(
  context: Context,
  { id }: { readonly id: SurveyRoundId },
): Promise<Result<Round, 'absent'>> {
  if (!context.policy.can(context.actor, 'survey-release.read')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const round = await findRound(tx, id);
    const isTold = round?.isPublic && (await findRelease(tx, id)) !== undefined;
    return round && isTold ? ok(round) : refuse('absent');
  });
}
