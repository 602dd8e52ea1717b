import type { AccountId, AreaId, MeetingId } from '#kernel/ids.ts';
import type { Tx } from '#platform/database/database.ts';
import type { Permission, Resource } from '#modules/identity/index.ts';
import { loadOfficerAccounts, type OfficerAccounts } from '#modules/officers/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { lockMeeting } from '../storage/load-meetings.ts';

export type MeetingAct = 'follow' | 'plan' | 'record';

const PERMISSIONS: Readonly<Record<MeetingAct, Permission>> = {
  follow: 'meeting.follow',
  plan: 'meeting.plan',
  record: 'meeting.record',
};

/** What decides who may: where it is, and who comes. */
type Placed = Pick<Meeting, 'areaId' | 'hostIds'>;

/** Whether they may do this with any meeting at all; with which, is asked of each. */
export function canOnAnyMeeting({ policy, actor }: MeetingsContext, act: MeetingAct): boolean {
  return policy.can(actor, PERMISSIONS[act]);
}

/** With this very one. */
export function mayWithMeeting(
  { policy, actor, areas }: MeetingsContext,
  act: MeetingAct,
  meeting: Placed,
  accounts: OfficerAccounts,
): boolean {
  return policy.can(actor, PERMISSIONS[act], meetingResource(areas, meeting, accounts));
}

/** Whether they may do this with whatever takes place there. */
export function mayWithMeetingsIn(
  { policy, actor, areas }: MeetingsContext,
  act: MeetingAct,
  areaId: AreaId,
): boolean {
  return policy.can(actor, PERMISSIONS[act], { areaIds: areas.lineOf(areaId) });
}

/** The meeting, locked, where whoever acts may do this with this very one. Else it is as if there were none. */
export async function meetingInReach(
  tx: Tx,
  context: MeetingsContext,
  act: MeetingAct,
  id: MeetingId,
): Promise<{ readonly meeting: Meeting; readonly accounts: OfficerAccounts } | undefined> {
  const meeting = await lockMeeting(tx, id);
  if (!meeting) return undefined;
  const accounts = await accountsOfHosts(tx, [meeting]);
  return mayWithMeeting(context, act, meeting, accounts) ? { meeting, accounts } : undefined;
}

/** Of whoever comes to these. */
export async function accountsOfHosts(
  tx: Tx,
  meetings: readonly Pick<Meeting, 'hostIds'>[],
): Promise<OfficerAccounts> {
  const ids = meetings.flatMap(({ hostIds }) => hostIds);
  return await loadOfficerAccounts(
    tx,
    ids.map((officerId) => ({ officerId })),
  );
}

/** The accounts of those who come. */
export function hostAccounts(
  { hostIds }: Pick<Meeting, 'hostIds'>,
  accounts: OfficerAccounts,
): readonly AccountId[] {
  return hostIds.flatMap((id) => accounts.get(id) ?? []);
}

function meetingResource(
  areas: MeetingsContext['areas'],
  meeting: Placed,
  accounts: OfficerAccounts,
): Resource {
  return {
    areaIds: areas.lineOf(meeting.areaId),
    assigneeIds: hostAccounts(meeting, accounts),
  };
}
