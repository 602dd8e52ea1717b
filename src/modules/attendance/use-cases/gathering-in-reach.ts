import type { GatheringId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission } from '#modules/identity/index.ts';
import type { AttendanceContext } from '../domain/attendance-context.ts';
import type { Gathering } from '../domain/gathering.ts';
import { findGathering } from '../storage/gatherings.ts';
import { kindOf } from './describe-gathering.ts';

/** What staff do with a gathering: `enter` signs up somebody who asks in person. */
export type DoorAct = 'read' | 'keep' | 'enter';

const PERMISSIONS: Readonly<Record<DoorAct, Permission>> = {
  read: 'door.read',
  keep: 'door.keep',
  enter: 'sign-up.enter',
};

/** Whether they may do this with any gathering at all; with which, is asked of each. */
export function canOnAnyGathering({ policy, actor }: AttendanceContext, act: DoorAct): boolean {
  return policy.can(actor, PERMISSIONS[act]);
}

/** The gathering, where whoever acts may do this with this very one. Else it is as if there were none. */
export async function gatheringInReach(
  tx: Tx,
  context: AttendanceContext,
  act: DoorAct,
  id: GatheringId,
): Promise<Gathering | undefined> {
  const gathering = await findGathering(tx, id);
  return gathering && mayWithGathering(context, act, gathering) ? gathering : undefined;
}

/** The same of one that was found already: by its place, and by whom it was given to. */
export function mayWithGathering(
  context: AttendanceContext,
  act: DoorAct,
  gathering: Gathering,
): boolean {
  // Who comes to it, and how many, its owner's own pages say to whom they may.
  if (kindOf(context, gathering)?.isSeatedByOwner) return false;
  const { policy, actor, areas } = context;
  const { areaId, leaderIds } = gathering;
  return policy.can(actor, PERMISSIONS[act], {
    areaIds: areas.lineOf(areaId),
    assigneeIds: leaderIds,
  });
}
