import type { OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { lockComingOf } from '../storage/load-meetings.ts';
import { saveGatheringsOf } from './gathering-of-meeting.ts';

/**
 * An officer’s card became somebody’s account, or nobody’s any more: whoever has it now keeps the doors of what she is to
 * come to, and nobody else. Nothing changed for those who signed up, and nobody is told.
 */
export async function followHost(
  context: MeetingsContext,
  officerId: OfficerId,
): Promise<Result<undefined, 'forbidden'>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'meeting.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const coming = await lockComingOf(tx, officerId, platform.clock.now());
    await saveGatheringsOf(tx, context, coming, new Set());
  });
  return ok(undefined);
}
