import { type HandedOut, handedTo } from '#modules/officers/index.ts';
import { listHandedMeetings } from '../../use-cases/list-handed-meetings.ts';
import { dayOf } from '../meeting-words.ts';
import { deskListPath, deskPath, type MeetingsHouse, withHouse } from './desk-pages.ts';
import { meetingsDeskText } from './messages/index.ts';

/** Announced meetings with each officer, for «my day» of the people who plan them. */
export function handedMeetings(house: MeetingsHouse): HandedOut {
  return {
    kind: 'meetings',
    load: async (asking, locale) => {
      const listed = await listHandedMeetings(withHouse(asking, house));
      return handedTo(listed.ok ? listed.value : [], {
        one: ({ id }) => deskPath(locale, id),
        list: deskListPath(locale),
        neededOn: (meeting) => dayOf(meeting, asking.platform.clock.timeZone),
      });
    },
    waiting: (locale, open) => meetingsDeskText.in(locale)('day.away.waiting', { open }),
  };
}
