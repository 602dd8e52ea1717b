import { parseId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { SurveySubjectKind } from '#modules/surveys/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { readNamedMeeting } from '../use-cases/read-named-meeting.ts';
import { areaNameOf, titleOf } from './meeting-words.ts';

/** What people are asked about who came: those who invited to it lead its surveys. Of a draft nobody knows. */
export function meetingSubjects(
  house: Pick<MeetingsContext, 'areas' | 'officers'>,
): SurveySubjectKind {
  return {
    kind: 'meeting',
    label: { uk: 'зустріч', en: 'meeting' },
    find: async (context, given) => {
      const id = parseId<'meeting'>(given);
      const read = id && (await readNamedMeeting(context, { id }));
      if (!read?.ok) return undefined;
      const meeting = read.value;
      return {
        kind: 'meeting',
        id: meeting.id,
        name: { uk: nameOf(house, 'uk', meeting), en: nameOf(house, 'en', meeting) },
        path: `/meeting/${meeting.slug}`,
        areaId: meeting.areaId,
        leaderIds: meeting.hostIds.flatMap((host) => house.officers.accountOf(host) ?? []),
      };
    },
  };
}

/** «Кава з поліцейським, Садове» */
function nameOf(house: Pick<MeetingsContext, 'areas'>, locale: Locale, meeting: Meeting): string {
  const area = areaNameOf(house, locale, meeting);
  const title = titleOf(locale, meeting);
  return area === '' || title.includes(area) ? title : `${title}, ${area}`;
}
