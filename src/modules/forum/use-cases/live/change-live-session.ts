import { type Result, ok, refuse } from '#kernel/result.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation, inTransaction } from '#modules/identity/index.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { type LiveStatus, mayLiveBecome } from '../../domain/live/live-session.ts';
import { closeLiveQuestions, forgetLiveContacts } from '../../storage/live/live-questions.ts';
import { saveLiveStatus } from '../../storage/live/live-sessions.ts';
import { lockedSessionInReach, type NamedSession } from './session-in-reach.ts';
import { tellLive } from './tell-live.ts';

export interface ChangeLiveSession extends NamedSession {
  readonly status: LiveStatus;
}

export type ChangeLiveRefusal = 'absent' | 'status-impossible';

/**
 * Takes no more questions, takes them again, or ends it. At the end votes are counted and forgotten, and what had no answer
 * is left: `handOverQuestions` makes tracked questions of it as soon as the event is heard.
 */
export async function changeLiveSession(
  context: LiveContext,
  { status, ...named }: ChangeLiveSession,
): Promise<Result<undefined, ChangeLiveRefusal>> {
  const { policy, actor, platform, halls } = context;
  const { id } = named;
  const { clock, random } = platform;
  if (!policy.can(actor, 'live-session.run')) return refuse('absent');
  const changed = await inTransaction<Result<undefined, ChangeLiveRefusal>>(context, async (tx) => {
    const hall = await lockedSessionInReach(tx, context, 'live-session.run', named);
    if (!hall) return refuse('absent');
    if (!mayLiveBecome(hall.status, status)) return refuse('status-impossible');
    await saveLiveStatus(tx, id, status, clock.now());
    if (status === 'closed') {
      // Nobody reads who supported what, nor how askers are reached: the installation counts, and forgets.
      await asInstallation(tx, platform, async () => {
        await closeLiveQuestions(tx, id, clock.now());
        await forgetLiveContacts(tx, { session: id });
      });
    }
    await recordEntry(tx, clock, random, {
      actor,
      action: 'live-session.run',
      thing: { kind: 'live-session', id },
    });
    const type = status === 'closed' ? 'live-session.closed' : 'live-session.changed';
    await tellLive(tx, context, type, hall);
    return ok(undefined);
  });
  if (changed.ok) halls.tell(id, 'session');
  return changed;
}
