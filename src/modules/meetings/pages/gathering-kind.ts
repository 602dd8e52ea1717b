import { parseId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import type { GatheringKind, GatheringWords } from '#modules/attendance/index.ts';
import { findSurveyOf } from '#modules/surveys/index.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingsContext } from '../domain/meetings-context.ts';
import { MEETING } from '../domain/meeting-owner.ts';
import { readGathered } from '../use-cases/read-gathered.ts';
import { placeBefore, placeLine, titleOf } from './meeting-words.ts';

type House = Pick<MeetingsContext, 'areas'>;

/** What tickets, doors and letters say of a meeting; letters are worded as usual. */
export function meetingGatherings(house: House): GatheringKind {
  return {
    kind: MEETING,
    describe: async (context, ownerIds, locale, tx) => {
      const ids = ownerIds.flatMap((id) => parseId<'meeting'>(id) ?? []);
      const found = await readGathered(tx, context, ids);
      return new Map(found.map((meeting) => [meeting.id, wordsOf(house, locale, meeting)]));
    },
    feedback: (context, ownerId) => findSurveyOf(context, { kind: MEETING, id: ownerId }),
  };
}

/** What whoever signed up was told before. */
function changedFrom(
  house: House,
  locale: Locale,
  meeting: Meeting,
): Pick<GatheringWords, 'placeBefore' | 'startsAtBefore'> {
  const elsewhere = placeBefore(meeting);
  const { status, movedFrom } = meeting;
  return {
    ...(elsewhere && { placeBefore: placeLine(house, locale, elsewhere) }),
    ...(status === 'moved' && movedFrom && { startsAtBefore: movedFrom }),
  };
}

function wordsOf(house: House, locale: Locale, meeting: Meeting): GatheringWords {
  const { slug, status, reason } = meeting;
  const isChanged = status === 'moved' || status === 'cancelled';
  return {
    title: titleOf(locale, meeting),
    place: placeLine(house, locale, meeting),
    ...changedFrom(house, locale, meeting),
    path: `/meeting/${slug}`,
    calendarPath: `/meeting/${slug}/calendar.ics`,
    reason: isChanged && reason !== '' ? reason : undefined,
  };
}
