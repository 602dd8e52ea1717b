import { type CourseSessionId, parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import type { DeskContext } from '#modules/identity/index.ts';
import type { SurveysContext } from '#modules/surveys/index.ts';
import type { Course } from '../../domain/course.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { registerText } from './messages/index.ts';

/** What the pages of whoever leads a cohort stand on. */
export interface RegisterDesk extends CoursesContext, SurveysContext, DeskContext {}

export function sessionPath(locale: Locale, id: CourseSessionId): string {
  return localePath(locale, `/desk/courses/sessions/${id}`);
}

export function sessionIdOf({ params }: PageRequest): CourseSessionId | undefined {
  return parseId<'course-session'>(params['id'] ?? '');
}

/** «2. Голос і межі» */
export function unitWords(
  locale: Locale,
  { units }: Pick<Course, 'units'>,
  number: number,
): string {
  const title = units.find((unit) => unit.number === number)?.title;
  const t = registerText.in(locale);
  return title ? t('unit', { number, title: saidIn(locale, title) }) : String(number);
}
