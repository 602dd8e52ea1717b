import type { ForumId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import { loadHalls } from '../../storage/live/live-sessions.ts';
import { saveSession } from './save-session.ts';

/** In the transaction that cancels a forum: nothing more is asked in its halls, and what was asked is answered in writing. */
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
