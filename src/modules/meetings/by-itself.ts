import { parseId } from '../../kernel/ids.ts';
import type { EventHandler } from '../../platform/events/event.ts';
import type { MeetingsContext } from './domain/meetings-context.ts';
import { lineUpMeetings } from './use-cases/line-up-meetings.ts';
import { TOLD_HOSTS, tellHosts } from './use-cases/tell-hosts.ts';

/** What becomes of meetings without anybody asking. */
export function meetingHandlers(context: MeetingsContext): readonly EventHandler[] {
  return [
    {
      name: 'tell-hosts-of-meetings',
      types: TOLD_HOSTS.map((became) => `meeting.${became}`),
      handle: async ({ type, subject }) => {
        const id = parseId<'meeting'>(subject['meeting'] ?? '');
        const became = TOLD_HOSTS.find((one) => type === `meeting.${one}`);
        const by = parseId<'account'>(subject['by'] ?? '');
        if (id && became) await tellHosts(context, { id, became, by });
      },
    },
    {
      name: 'line-up-meetings',
      types: ['area.*'],
      handle: async () => {
        await lineUpMeetings(context);
      },
    },
  ];
}
