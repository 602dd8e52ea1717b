import type { DeskSearch } from '#modules/identity/index.ts';
import { searchMeetings } from '../../use-cases/list-desk-meetings.ts';
import { deskPlaceLine, titleOf, whenOf } from '../meeting-words.ts';
import { type MeetingsHouse, withHouse } from './desk-pages.ts';
import { meetingsDeskText } from './messages/index.ts';

/** By a part of the title or of the place. */
export function meetingSearch(house: MeetingsHouse): DeskSearch {
  return {
    id: 'meetings',
    order: 14,
    heading: (locale) => meetingsDeskText.in(locale)('search'),
    find: async (asking, { text, locale, limit }) => {
      const context = withHouse(asking, house);
      const wanted = text.trim();
      if (wanted.length < 2) return [];
      const found = await searchMeetings(context, { text: wanted, limit });
      if (!found.ok) return [];
      const { clock } = context.platform;
      return found.value.map((meeting) => ({
        title: titleOf(locale, meeting),
        detail: `${whenOf(locale, meeting, clock.timeZone, clock.today())}, ${deskPlaceLine(context, locale, meeting)}`,
        path: `/desk/meetings/${meeting.id}`,
      }));
    },
  };
}
