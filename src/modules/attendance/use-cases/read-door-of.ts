import type { GatheringId } from '#kernel/ids.ts';
import { inOwnName } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import { type Owner, phaseOf, type SignUpPhase } from '../domain/gathering.ts';
import { loadAttendance } from '../storage/attendance-counts.ts';
import { findGatheringOf } from '../storage/gatherings.ts';
import { mayWithGathering } from './gathering-in-reach.ts';
import type { Attendance } from './read-attendance.ts';

/** What a page of its owner says of a door, and where it leads whoever acts. Counts, never a list of anybody. */
export interface DoorOf {
  readonly id: GatheringId;
  readonly phase: SignUpPhase;
  readonly attendance: Attendance;
  /** Whether the door’s page opens for them. */
  readonly mayOpen: boolean;
  /** Whether they sign up whoever asks in person. */
  readonly mayEnter: boolean;
}

/** For a page of its owner, which has asked its own policy whether it is shown. Undefined: nobody keeps a door there. */
export async function readDoorOf(
  context: AttendanceContext,
  owner: Owner,
): Promise<DoorOf | undefined> {
  const { policy, actor, platform } = context;
  if (!policy.can(actor, 'gathering.read')) return undefined;
  return await inOwnName(context, async (tx) => {
    const gathering = await findGatheringOf(tx, owner);
    const counts = await loadAttendance(tx, owner.ownerKind, [owner.ownerId]);
    const attendance = counts.get(owner.ownerId);
    if (!gathering || !attendance) return undefined;
    return {
      id: gathering.id,
      phase: phaseOf(gathering, platform.clock.now()),
      attendance,
      mayOpen: mayWithGathering(context, 'read', gathering),
      mayEnter: mayWithGathering(context, 'enter', gathering),
    };
  });
}
