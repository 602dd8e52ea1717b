import type { ForumId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { loadHalls } from '../../storage/live/live-sessions.ts';
import { saveSession } from './save-session.ts';

/** Closes every open session of a forum that is being cancelled. Questions asked so far are answered in writing. */
export async function closeHallsOf(
  tx: Tx,
  context: Pick<LiveContext, 'actor' | 'platform'>,
  forumId: ForumId,
): Promise<void> {
  const halls = await loadHalls(tx, forumId);
  for (const hall of halls.filter(({ status }) => status !== 'closed')) {
    await saveSession(tx, context, hall, 'closed');
  }
}
