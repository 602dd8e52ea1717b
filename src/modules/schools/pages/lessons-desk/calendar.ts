import { writeCalendar } from '#platform/calendar/write-calendar.ts';
import {
  type Answer,
  document,
  type PageRequest,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import { deskLessonsPath, LESSONS_PATH, type LessonsDesk } from './desk-pages.ts';
import { listDeskLessons } from '../../use-cases/list-desk-lessons.ts';
import { lessonEvent } from '../lessons/calendar-event.ts';
import { lessonsDeskText } from './messages/index.ts';

/** `/desk/lessons/calendar.ics`: what is to come, for the calendar of whoever gives it. A file, since an address would need no sign-in. */
export async function lessonsCalendar(context: LessonsDesk, request: PageRequest): Promise<Answer> {
  const { locale, publicUrl } = request;
  const listed = await listDeskLessons(context, 'coming');
  if (!listed.ok) return refusal('absent');
  const body = writeCalendar({
    name: lessonsDeskText.in(locale)('lessons'),
    language: locale,
    url: publicUrl + deskLessonsPath(locale),
    timeZone: context.platform.clock.timeZone,
    events: listed.value.flatMap((lesson) => {
      const reader = { locale, publicUrl, path: `${LESSONS_PATH}/${lesson.id}` };
      return lessonEvent(context, reader, lesson, lesson.topicTitle) ?? [];
    }),
  });
  return document(body, 'text/calendar; charset=utf-8', {
    ...NO_STORE,
    'Content-Disposition': 'attachment; filename="lessons.ics"',
  });
}
