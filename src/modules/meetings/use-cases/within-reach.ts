import type { Tx } from '#platform/database/database.ts';
import { areasWithin } from '#modules/areas/index.ts';
import { findOfficerOfAccount } from '#modules/officers/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import type { WithinReach } from '../storage/load-desk-meetings.ts';

/** Where whoever asks may follow meetings, and as which of the officers: for a list that cannot ask it of each row. */
export async function withinReach(tx: Tx, context: MeetingsContext): Promise<WithinReach> {
  const { policy, actor } = context;
  const isGiven = policy.scopes(actor, 'meeting.follow').some(({ reach }) => reach === 'assigned');
  const hostId =
    isGiven && actor.kind === 'staff' ? await findOfficerOfAccount(tx, actor.id) : undefined;
  return { areaIds: areasWithin(context, 'meeting.follow'), hostId };
}
