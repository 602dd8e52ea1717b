import type { Said } from '#kernel/text/said.ts';
import type { CalendarEvent } from '#platform/calendar/write-calendar.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Lesson } from '../../domain/lesson.ts';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import { className, schoolName, topicTitle } from './lesson-words.ts';
import { lessonsText } from './messages/index.ts';

interface Reader {
  readonly locale: Locale;
  readonly publicUrl: string;
  /** Where whoever has it reads more. */
  readonly path: string;
}

/** A lesson as it stands in the calendar of whoever gives it or asked for it; undefined: it has no day. */
export function lessonEvent(
  context: LessonsContext,
  { locale, publicUrl, path }: Reader,
  lesson: Lesson,
  title: Said | undefined,
): CalendarEvent | undefined {
  const { times, status } = lesson;
  if (!times) return undefined;
  const school = context.organisations.get(lesson.schoolId);
  return {
    uid: `${lesson.id}@${new URL(publicUrl).hostname}`,
    sequence: lesson.sequence,
    changedAt: lesson.changedAt,
    isCancelled: status === 'cancelled',
    start: times.startsAt,
    end: times.endsAt,
    summary: plain(summaryOf(locale, lesson, title)),
    description: plain(lesson.room),
    location: plain(
      [schoolName(context, locale, lesson.schoolId), school?.address ?? '']
        .filter(Boolean)
        .join(', '),
    ),
    position: school?.point,
    url: publicUrl + localePath(locale, path),
    categories: [lessonsText.in(locale)('calendar.name')],
  };
}

/** Most telephones show the title alone: it says what changed. */
function summaryOf(locale: Locale, lesson: Lesson, title: Said | undefined): string {
  const t = lessonsText.in(locale);
  const { status } = lesson;
  const words = t('calendar.summary', {
    topic: topicTitle(locale, title),
    class: className(locale, lesson),
  });
  return status === 'moved' || status === 'cancelled'
    ? t(`calendar.${status}`, { title: words })
    : words;
}

/** What keeps words together on a page only confuses a search in a calendar. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
