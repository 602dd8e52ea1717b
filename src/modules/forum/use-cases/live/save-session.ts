import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation } from '#modules/identity/index.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall, LiveStatus } from '../../domain/live/live-session.ts';
import { closeLiveQuestions, forgetLiveContacts } from '../../storage/live/live-questions.ts';
import { saveLiveStatus } from '../../storage/live/live-sessions.ts';
import { tellLive } from './tell-live.ts';

/**
 * What a session becomes, with its entry in the journal and its event. At its end votes are counted and forgotten, and what
 * had no answer is left: `handOverQuestions` makes tracked questions of it as soon as the event is heard.
 */
export async function saveSession(
  tx: Tx,
  context: Pick<LiveContext, 'actor' | 'platform'>,
  hall: Pick<Hall, 'id' | 'areaId'>,
  status: LiveStatus,
): Promise<void> {
  const { actor, platform } = context;
  const { clock, random } = platform;
  const { id } = hall;
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
}
