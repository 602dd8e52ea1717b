import type { ForumId } from '#kernel/ids.ts';
import { type Result, ok } from '#kernel/result.ts';
import { changeRound, releaseRound } from '#modules/surveys/index.ts';
import { roundsToTell } from '../../domain/asked-talk.ts';
import type { FeedbackContext } from '../../domain/forum-context.ts';
import { readFeedbackDesk } from './read-feedback-desk.ts';

/**
 * Tells everybody what was answered about each talk that is over, in one press: nobody answers any more, and the figures
 * never change. Answers of how many surveys it was.
 */
export async function tellFeedback(
  context: FeedbackContext,
  { forumId }: { readonly forumId: ForumId },
): Promise<Result<number, 'absent'>> {
  const read = await readFeedbackDesk(context, forumId);
  if (!read.ok) return read;
  let count = 0;
  for (const { round } of roundsToTell(read.value.talks, context.platform.clock.now())) {
    if (round.status === 'open') await changeRound(context, { id: round.id, act: 'close' });
    if ((await releaseRound(context, { id: round.id })).ok) count += 1;
  }
  return ok(count);
}
