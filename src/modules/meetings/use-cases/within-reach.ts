import type { Tx } from '../../../platform/database/database.ts';
import { findOfficerOfAccount } from '../../officers/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import type { WithinReach } from '../storage/load-desk-meetings.ts';

/** Where whoever asks may follow meetings, and as which of the officers: for a list that cannot ask it of each row. */
export async function withinReach(tx: Tx, context: MeetingsContext): Promise<WithinReach> {
  const { policy, actor, areas } = context;
  const scopes = policy.scopes(actor, 'meeting.follow');
  const isGiven = scopes.some(({ reach }) => reach === 'assigned');
  const own =
    isGiven && actor.kind === 'staff' ? await findOfficerOfAccount(tx, actor.id) : undefined;
  const hostId = own;
  if (scopes.some(({ reach, areaId }) => reach === 'all' || (reach === 'area' && !areaId))) {
    return { areaIds: 'everywhere', hostId };
  }
  const named = new Set(
    scopes.flatMap(({ reach, areaId }) => (reach === 'area' && areaId ? [areaId] : [])),
  );
  const areaIds = areas.known.filter((id) => areas.lineOf(id).some((one) => named.has(one)));
  return { areaIds, hostId };
}
