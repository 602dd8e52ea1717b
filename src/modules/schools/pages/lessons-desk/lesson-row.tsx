import { formatNearDay } from '#platform/i18n/dates.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { Badge } from '#ui/components/badge.tsx';
import { TaskRow } from '#ui/components/task-row.tsx';
import { type OfficersContext, shortNameIn } from '#modules/officers/index.ts';
import type { Lesson } from '../../domain/lesson.ts';
import { isLessonComing } from '../../domain/lesson-status.ts';
import type { DeskLesson } from '../../use-cases/list-desk-lessons.ts';
import { className, lessonWhen, schoolName, topicTitle } from '../lessons/lesson-words.ts';
import { lessonsText } from '../lessons/messages/index.ts';
import { deskLessonPath } from './desk-pages.ts';
import { lessonsDeskText } from './messages/index.ts';

interface LessonRowProps {
  readonly context: OfficersContext;
  readonly locale: Locale;
  readonly lesson: DeskLesson;
}

/** A lesson in one row: what, where, when, whose. */
export function LessonRow({ context, locale, lesson }: LessonRowProps) {
  const { clock } = context.platform;
  const t = lessonsDeskText.in(locale);
  const asked = lesson.requestedAt.toZonedDateTimeISO(clock.timeZone).toPlainDate();
  return (
    <TaskRow
      href={deskLessonPath(locale, lesson.id)}
      title={`${topicTitle(locale, lesson.topicTitle)}, ${className(locale, lesson)}`}
      about={[
        lesson.times
          ? lessonWhen(locale, lesson.times, clock)
          : t('asked', { day: formatNearDay(locale, asked, clock.today()) }),
        schoolName(context, locale, lesson.schoolId),
        officerWords(context, locale, lesson),
      ].join(' · ')}
      badge={<Waiting locale={locale} lesson={lesson} now={clock.now()} />}
    />
  );
}

/** Who gives it; of nobody yet, that. */
export function officerWords(
  { officers }: Pick<OfficersContext, 'officers'>,
  locale: Locale,
  { officerId }: Pick<Lesson, 'officerId'>,
): string {
  const officer = officerId && officers.get(officerId);
  return officer ? shortNameIn(locale, officer) : lessonsDeskText.in(locale)('no-officer');
}

interface WaitingProps {
  readonly locale: Locale;
  readonly lesson: Lesson;
  readonly now: Temporal.Instant;
}

/** What is to be done with it, or what became of it. */
function Waiting({ locale, lesson: { status, times }, now }: WaitingProps) {
  const t = lessonsDeskText.in(locale);
  if (status === 'requested') return <Badge tone="date">{t('waiting.requested')}</Badge>;
  if (status === 'held') return <Badge tone="date">{t('waiting.held')}</Badge>;
  const isOver = times !== undefined && Temporal.Instant.compare(times.endsAt, now) < 0;
  if (isOver && isLessonComing(status)) {
    return <Badge tone="late">{t('waiting.to-hold')}</Badge>;
  }
  const tone = status === 'followed-up' ? 'kept' : 'plain';
  return <Badge tone={tone}>{lessonsText.in(locale)(`status.${status}`)}</Badge>;
}
