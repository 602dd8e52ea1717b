import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { CallSaid } from '../domain/call/call.ts';
import type { Forum } from '../domain/forum.ts';
import type { ForumContext } from '../domain/forum-context.ts';
import { saveCall } from '../storage/save-forum.ts';
import { forumToPrepare, type SeenForum, type SeenRefusal } from './change-forum.ts';
import { tellForum } from './tell-change.ts';

/** `call-late`: after the forum begins. `kinds-missing`: nothing could be sent to it. */
export type CallSaidRefusal =
  | 'call-ends-first'
  | 'call-late'
  | 'kinds-missing'
  | 'tracks-missing'
  | 'review-early'
  | 'decisions-late';

/** When something may be sent, what, and by when it is decided. Its questions are kept one by one. */
export async function writeCall(
  context: ForumContext,
  { said, ...seen }: SeenForum & { readonly said: CallSaid },
): Promise<Result<undefined, SeenRefusal | CallSaidRefusal>> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'forum.prepare')) return refuse('absent');
  return await inTransaction(context, async (tx) => {
    const found = await forumToPrepare(tx, context, seen);
    if (!found.ok) return found;
    const forum = found.value;
    if (said.call && forum.tracks.length === 0) return refuse('tracks-missing');
    const refused = judgeCall(said, forum, platform.clock.timeZone);
    if (refused) return refuse(refused);
    const { kinds: _, ...dates } = said;
    const changedAt = platform.clock.now();
    await saveCall(tx, { ...forum, ...dates, changedAt }, said);
    await tellForum(tx, context, forum, 'called');
    return ok(undefined);
  });
}

/** Why there cannot be such a call; undefined when there can. */
function judgeCall(
  { call, kinds, reviewUntil, decisionsOn }: CallSaid,
  { startsAt }: Forum,
  timeZone: string,
): CallSaidRefusal | undefined {
  const { compare } = Temporal.Instant;
  if (!call) return undefined;
  if (compare(call.opensAt, call.closesAt) >= 0) return 'call-ends-first';
  if (compare(call.closesAt, startsAt) > 0) return 'call-late';
  if (kinds.length === 0) return 'kinds-missing';
  if (reviewUntil && compare(reviewUntil, call.closesAt) < 0) return 'review-early';
  const first = startsAt.toZonedDateTimeISO(timeZone).toPlainDate();
  const isLate = decisionsOn && Temporal.PlainDate.compare(decisionsOn, first) >= 0;
  return isLate ? 'decisions-late' : undefined;
}
