import { parseId } from '#kernel/ids.ts';
import type { EventHandler } from '#platform/events/event.ts';
import type { SurveysContext } from '#modules/surveys/index.ts';
import type { MeetingsContext } from './domain/meetings-context.ts';
import { followHost } from './use-cases/follow-host.ts';
import { followMeeting } from './use-cases/follow-meeting.ts';
import { lineUpMeetings } from './use-cases/line-up-meetings.ts';
import { tellChangedHosts } from './use-cases/tell-changed-hosts.ts';
import { TOLD_HOSTS, tellHosts } from './use-cases/tell-hosts.ts';

/** What becomes of meetings without anybody asking. */
export function meetingHandlers(
  context: MeetingsContext & SurveysContext,
): readonly EventHandler[] {
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
      name: 'tell-changed-hosts-of-meetings',
      types: ['meeting.rehosted'],
      handle: async ({ subject }) => {
        const id = parseId<'meeting'>(subject['meeting'] ?? '');
        const by = parseId<'account'>(subject['by'] ?? '');
        const hostsBefore = (subject['hostsBefore'] ?? '')
          .split(' ')
          .flatMap((host) => parseId<'officer'>(host) ?? []);
        if (id) await tellChangedHosts(context, { id, hostsBefore, by });
      },
    },
    {
      name: 'follow-meetings-with-surveys',
      types: ['meeting.changed'],
      handle: async ({ subject }) => {
        const id = parseId<'meeting'>(subject['meeting'] ?? '');
        const seriesId = parseId<'series'>(subject['series'] ?? '');
        if (id) await followMeeting(context, { id, seriesId });
      },
    },
    {
      name: 'follow-hosts-of-meetings',
      // Whose account a card is changes with it.
      types: ['officer.changed'],
      handle: async ({ subject }) => {
        const id = parseId<'officer'>(subject['officer'] ?? '');
        if (id) await followHost(context, id);
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
