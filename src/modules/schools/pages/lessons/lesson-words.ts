import type { Said } from '#kernel/text/said.ts';
import type { Moments } from '#kernel/time/local-times.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { formatNearHours } from '#platform/i18n/dates.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import type { SchoolClass } from '../../domain/lesson.ts';
import type { SchoolsContext } from '../../domain/schools-context.ts';
import type { SchoolId } from '../../domain/school.ts';
import type { Topic } from '../../domain/topic.ts';
import { lessonsText } from './messages/index.ts';

export const TOPICS_PATH = '/lessons';

export function topicPath(locale: Locale, key: string): string {
  return localePath(mainLocale(locale), `${TOPICS_PATH}/${key}`);
}

/** Where a lesson at that school is asked for; with a day that was offered, it stands chosen. */
export function bookPath(locale: Locale, slug: string, offer?: string): string {
  const path = localePath(mainLocale(locale), `/school/${slug}/lesson`);
  return offer ? `${path}?offer=${offer}` : path;
}

/** «5-А клас» */
export function className(locale: Locale, { grade, letter }: SchoolClass): string {
  const t = lessonsText.in(locale);
  return letter === '' ? t('class', { grade }) : t('class.letter', { grade, letter });
}

/** «1–4 класи» */
export function gradesWords(
  locale: Locale,
  { fromGrade, toGrade }: Pick<Topic['content'], 'fromGrade' | 'toGrade'>,
): string {
  const key = fromGrade === toGrade ? 'grades.one' : 'grades';
  return lessonsText.in(locale)(key, { from: fromGrade, to: toGrade });
}

/** What a lesson is about; of a topic that is no more, that it was one. */
export function topicTitle(locale: Locale, title: Said | undefined): string {
  return title ? title[mainLocale(locale)] : lessonsText.in(locale)('topic.gone');
}

export function schoolName(
  { organisations }: Pick<SchoolsContext, 'organisations'>,
  locale: Locale,
  id: SchoolId,
): string {
  const school = organisations.get(id);
  return school ? nameIn(locale, school) : '';
}

/** «четвер, 3 грудня, 10:00–10:45» */
export function lessonWhen(locale: Locale, times: Moments, clock: Clock): string {
  return formatNearHours(locale, times, clock.timeZone, clock.today());
}
