import { parseId } from '../../../kernel/ids.ts';
import { formatDay } from '../../../platform/i18n/dates.ts';
import type { PromiseSource } from '../../promises/index.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { findMeeting } from '../storage/load-meetings.ts';
import { dayOf, titleOf } from './meeting-words.ts';

/** Where something was promised or asked: the meeting, by its name and day. Of a draft nobody knows. */
export function meetingPromiseSource({
  platform: { clock, database },
}: Pick<MeetingsContext, 'platform'>): PromiseSource {
  return {
    kind: 'meeting',
    describe: async (text, locale) => {
      const id = parseId<'meeting'>(text);
      const meeting = id && (await findMeeting(database.read, id));
      if (!meeting || meeting.status === 'draft') return undefined;
      const day = formatDay(locale, dayOf(meeting, clock.timeZone));
      return {
        name: `${titleOf(locale, meeting)}, ${day}`,
        path: `/meeting/${meeting.slug}`,
      };
    },
  };
}
