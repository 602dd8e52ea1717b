import type { MeetingId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import { cancelGathering, type GatheringRules, saveGathering } from '#modules/attendance/index.ts';
import { ownerOf } from '../domain/meeting-owner.ts';
import { signUpCloses } from '../domain/meeting-places.ts';
import { isComing } from '../domain/meeting-status.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { accountsOfHosts, hostAccounts } from './meeting-in-reach.ts';

/**
 * In the transaction that changed them: what everybody reads of has a door, and seats where not everybody fits. Moved,
 * elsewhere or cancelled, whoever signed up is told. A draft has none: nobody comes to it yet.
 */
export async function saveGatheringsOf(
  tx: Tx,
  context: MeetingsContext,
  meetings: readonly Meeting[],
  elsewhere: ReadonlySet<MeetingId>,
): Promise<void> {
  const accounts = await accountsOfHosts(tx, meetings);
  for (const meeting of meetings) {
    if (meeting.status === 'cancelled') await cancelGathering(tx, context, ownerOf(meeting.id));
    if (!isComing(meeting.status)) continue;
    const saved = await saveGathering(tx, context, {
      ...ownerOf(meeting.id),
      ...rulesOf(meeting),
      areaId: meeting.areaId,
      leaderIds: hostAccounts(meeting, accounts),
      isElsewhere: elsewhere.has(meeting.id),
    });
    // What is cancelled stays so, and sign-up never ends after the meeting.
    if (!saved.ok) throw new Error(`a gathering of a meeting: ${saved.refusal}`);
  }
}

function rulesOf({ startsAt, endsAt, places }: Meeting): GatheringRules {
  const times = { startsAt, endsAt, opensAt: undefined };
  if (!places) return { ...times, ...OPEN_TO_ALL, closesAt: startsAt };
  const { capacity, mostSeats, overbookingPercent, offerHours } = places;
  return {
    ...times,
    capacity,
    mostSeats,
    overbookingPercent,
    offerHours,
    closesAt: signUpCloses(startsAt, places),
  };
}

const OPEN_TO_ALL = {
  withoutSignUp: true,
  capacity: undefined,
  mostSeats: 1,
  overbookingPercent: 0,
  offerHours: 24,
} as const;
