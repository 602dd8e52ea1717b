import { parseId } from '#kernel/ids.ts';
import type { EverydayWork } from '#modules/officers/index.ts';
import { readNamedMeeting } from '../use-cases/read-named-meeting.ts';
import { dayOf, titleOf } from './meeting-words.ts';

/** Meetings as work that is done for something: how many came, once they were held. */
export const meetingWork: EverydayWork = {
  kind: 'meeting',
  label: (locale) => (locale === 'uk' ? 'Зустріч' : 'Meeting'),
  addresses: ['/desk/meetings/'],
  named: {
    path: '/meeting/',
    idOf: async (context, slug) => {
      const read = await readNamedMeeting(context, { slug });
      return read.ok ? read.value.id : undefined;
    },
  },
  changes: [
    { types: ['meeting.held', 'meeting.reported', 'meeting.cancelled'], subject: 'meeting' },
  ],
  find: async (context, text, locale) => {
    const id = parseId<'meeting'>(text);
    const read = id && (await readNamedMeeting(context, { id }));
    if (!read?.ok) return undefined;
    const meeting = read.value;
    return {
      id: meeting.id,
      title: titleOf(locale, meeting),
      path: `/meeting/${meeting.slug}`,
      areaId: meeting.areaId,
      languages: meeting.languages,
      doneOn: meeting.held && dayOf(meeting, context.platform.clock.timeZone),
      people: meeting.held?.came,
    };
  },
};
