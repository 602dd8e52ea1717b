import type { Tx } from '#platform/database/database.ts';
import { recordEvent } from '#platform/events/record-event.ts';
import type { LiveContext } from '../../domain/live/live-context.ts';
import type { Hall } from '../../domain/live/live-session.ts';

type LiveEvent =
  | 'live-session.opened'
  | 'live-session.changed'
  | 'live-session.closed'
  | 'live-question.asked'
  | 'live-question.supported'
  | 'live-question.moderated'
  | 'live-question.handed-over';

/** In the transaction that made it so: every process forgets what it remembered of that hall. */
export async function tellLive(
  tx: Tx,
  { platform: { clock, random } }: Pick<LiveContext, 'platform'>,
  type: LiveEvent,
  { id, areaId, question }: Pick<Hall, 'id' | 'areaId'> & { readonly question?: string },
): Promise<void> {
  const subject = { session: id, area: areaId, ...(question !== undefined && { question }) };
  await recordEvent(tx, clock, random, { type, subject });
}
