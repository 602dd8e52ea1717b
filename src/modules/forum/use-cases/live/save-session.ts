import type { Tx } from '#platform/database/database.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { asInstallation } from '#modules/identity/index.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall, LiveStatus } from '../../domain/live/live-session.ts';
import { closeLiveQuestions, forgetLiveContacts } from '../../storage/live/live-questions.ts';
import { saveLiveStatus } from '../../storage/live/live-sessions.ts';
import { tellLive } from './tell-live.ts';

/**
 * Changes the status of a session, with its journal entry and its event. When it closes, votes are counted and deleted; questions
 * without an answer stay, and `handOverQuestions` turns them into tracked questions when it handles the event.
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
