import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction } from '#modules/identity/index.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { type LiveStatus, mayLiveBecome } from '../../domain/live/live-session.ts';
import { saveSession } from './save-session.ts';
import { lockedSessionInReach, type NamedSession } from './session-in-reach.ts';

export interface ChangeLiveSession extends NamedSession {
  readonly status: LiveStatus;
}

export type ChangeLiveRefusal = 'absent' | 'status-impossible';

/** Takes no more questions, takes them again, or ends it. */
export async function changeLiveSession(
  context: LiveContext,
  { status, ...named }: ChangeLiveSession,
): Promise<Result<undefined, ChangeLiveRefusal>> {
  const { policy, actor, halls } = context;
  if (!policy.can(actor, 'live-session.run')) return refuse('absent');
  const changed = await inTransaction<Result<undefined, ChangeLiveRefusal>>(context, async (tx) => {
    const hall = await lockedSessionInReach(tx, context, 'live-session.run', named);
    if (!hall) return refuse('absent');
    if (!mayLiveBecome(hall.status, status)) return refuse('status-impossible');
    await saveSession(tx, context, hall, status);
    return ok(undefined);
  });
  if (changed.ok) halls.tell(named.id, 'session');
  return changed;
}
