import type { AccountId, MeetingId, OfficerId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction, notify } from '#modules/identity/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { findMeeting } from '../storage/load-meetings.ts';
import { accountsOfHosts, hostAccounts } from './meeting-in-reach.ts';

interface ChangedHosts {
  readonly id: MeetingId;
  /** The officers who were to come before the change. */
  readonly hostsBefore: readonly OfficerId[];
  readonly by: AccountId | undefined;
}

/** Notifies the officers who are to come now, and those who no longer are. The person who changed it already knows. */
export async function tellChangedHosts(
  context: MeetingsContext,
  { id, hostsBefore, by }: ChangedHosts,
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'meeting.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const meeting = await findMeeting(tx, id);
    if (!meeting) return;
    const before = new Set(hostsBefore);
    const now = new Set(meeting.hostIds);
    for (const [kind, hosts] of [
      ['meeting.published', now.difference(before)],
      ['meeting.unnamed', before.difference(now)],
    ] as const) {
      const hostIds = [...hosts];
      const accounts = await accountsOfHosts(tx, [{ hostIds }]);
      await notify(tx, context, {
        to: { accounts: hostAccounts({ hostIds }, accounts) },
        but: by ? [by] : [],
        kind,
        path: `/desk/meetings/${id}`,
        detail: { kind: meeting.kind, area: meeting.areaId },
      });
    }
  });
  return ok(undefined);
}
