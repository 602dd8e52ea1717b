import type { PhotographId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { ForumContext } from '../../domain/forum-context.ts';
import {
  type DayFault,
  dayFaultOf,
  type PhotographSaid,
} from '../../domain/photographs/photograph.ts';
import { deletePhotograph, savePhotograph } from '../../storage/photographs/photographs.ts';
import { removePhotographFiles } from './add-photograph.ts';
import { photographInReach, tellPhotograph } from './photograph-in-reach.ts';

export interface ChangePhotograph {
  readonly id: PhotographId;
  readonly seenAt: Temporal.Instant;
  readonly said: PhotographSaid;
}

/** Says something else of it: who agreed meanwhile, or what is to be seen. */
export async function changePhotograph(
  context: ForumContext,
  { id, seenAt, said }: ChangePhotograph,
): Promise<Result<undefined, 'absent' | 'changed' | DayFault>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'photograph.keep')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await photographInReach(tx, context, id);
    if (!found) return refuse('absent');
    if (!found.photograph.changedAt.equals(seenAt)) return refuse('changed');
    const dayFault = dayFaultOf(said, platform.clock.today());
    if (dayFault) return refuse(dayFault);
    await savePhotograph(tx, id, said, platform.clock.now());
    await tellPhotograph(tx, context, { id, forum: found.forum }, 'changed');
    return ok(undefined);
  });
}

/**
 * Takes one away, row and files, at once: nobody waits whose consent is taken back, so it is asked of no older page. What
 * was taken back is known by its fingerprint, and comes back by no oversight.
 */
export async function removePhotograph(
  context: ForumContext,
  { id, why }: { readonly id: PhotographId; readonly why: 'taken-back' | 'mistake' },
): Promise<Result<undefined, 'absent'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'photograph.keep')) return refuse('absent');
  const removed = await inTransaction(context, async (tx) => {
    const found = await photographInReach(tx, context, id);
    if (!found) return refuse('absent' as const);
    const isTakenBack = why === 'taken-back';
    await deletePhotograph(tx, id, isTakenBack ? platform.clock.now() : undefined);
    await tellPhotograph(
      tx,
      context,
      { id, forum: found.forum },
      isTakenBack ? 'taken-back' : 'removed',
    );
    return ok(undefined);
  });
  // After the commit: a row must never name a file that is gone.
  if (removed.ok) await removePhotographFiles(platform.files, id);
  return removed;
}
