import { parseId } from '#kernel/ids.ts';
import { formatDay } from '#platform/i18n/dates.ts';
import type { Context } from '#modules/identity/index.ts';
import type { PromiseSource } from '#modules/promises/index.ts';
import { readNamedMeeting } from '../use-cases/read-named-meeting.ts';
import { dayOf, titleOf } from './meeting-words.ts';

/** Where something was promised or asked: the meeting, by its name and day. Of a draft nobody knows. */
export function meetingPromiseSource(context: Context): PromiseSource {
  const { clock } = context.platform;
  return {
    kind: 'meeting',
    describe: async (text, locale) => {
      const id = parseId<'meeting'>(text);
      const read = id && (await readNamedMeeting(context, { id }));
      if (!read?.ok) return undefined;
      const meeting = read.value;
      const day = formatDay(locale, dayOf(meeting, clock.timeZone));
      return {
        name: `${titleOf(locale, meeting)}, ${day}`,
        path: `/meeting/${meeting.slug}`,
      };
    },
  };
}
