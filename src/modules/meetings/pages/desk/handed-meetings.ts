import { byOfficer, type HandedOut } from '../../../officers/index.ts';
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
      const found = byOfficer(listed.ok ? listed.value : []);
      return [...found].map(([officerId, meetings]) => ({
        officerId,
        open: meetings.length,
        neededOn: dayOf(meetings[0], asking.platform.clock.timeZone),
        path: meetings.length === 1 ? deskPath(locale, meetings[0].id) : deskListPath(locale),
      }));
    },
    waiting: (locale, open) => meetingsDeskText.in(locale)('day.away.waiting', { open }),
  };
}
