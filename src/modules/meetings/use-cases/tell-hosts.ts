import type { AccountId, MeetingId } from '#kernel/ids.ts';
import { type Result, ok, refuse } from '#kernel/result.ts';
import { inTransaction, notify } from '#modules/identity/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { givenResource } from '#modules/officers/index.ts';
import { findMeeting } from '../storage/load-meetings.ts';
import { accountsOfHosts, hostAccounts } from './meeting-in-reach.ts';

/** Of what those are told who come to a meeting. */
export const TOLD_HOSTS = ['published', 'moved', 'relocated', 'cancelled'] as const;
export type ToldHosts = (typeof TOLD_HOSTS)[number];

/** Tells those who are to come at their desks; of a series, once. Whoever did it knows. */
export async function tellHosts(
  context: MeetingsContext,
  {
    id,
    became,
    by,
  }: { readonly id: MeetingId; readonly became: ToldHosts; readonly by: AccountId | undefined },
): Promise<Result<undefined, 'forbidden'>> {
  if (!context.policy.can(context.actor, 'meeting.tell')) return refuse('forbidden');
  await inTransaction(context, async (tx) => {
    const meeting = await findMeeting(tx, id);
    if (!meeting) return;
    const accounts = await accountsOfHosts(tx, [meeting]);
    await notify(tx, context, {
      to: { accounts: hostAccounts(meeting, accounts) },
      orElse: {
        permission: 'meeting.plan',
        resource: givenResource(context.areas, { ...meeting, officerId: undefined }, new Map()),
      },
      but: by ? [by] : [],
      kind: `meeting.${became}`,
      path: `/desk/meetings/${id}`,
      detail: { kind: meeting.kind, area: meeting.areaId },
    });
  });
  return ok(undefined);
}
