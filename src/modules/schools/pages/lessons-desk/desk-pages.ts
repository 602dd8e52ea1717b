import { type LessonId, parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Context, DeskContext } from '#modules/identity/index.ts';
import type { OfficersContext } from '#modules/officers/index.ts';
import type { LessonsContext } from '../../domain/lessons-context.ts';
import type { SchoolId } from '../../domain/school.ts';

/** What the pages of the desk of lessons stand on. */
export interface LessonsDesk extends LessonsContext, DeskContext {}

/** What does not depend on who asks: sections and links are made of it once. */
export type LessonsHouse = Pick<OfficersContext, 'areas' | 'officers' | 'organisations'>;

/** In the name of whoever sits at the desk, at each request. */
export function withLessons(
  context: Context,
  { areas, officers, organisations }: LessonsHouse,
): OfficersContext {
  return { ...context, areas, officers, organisations };
}

export const LESSONS_PATH = '/desk/lessons';

export function deskLessonsPath(
  locale: Locale,
  query: Readonly<Record<string, string>> = {},
): string {
  const asked = new URLSearchParams(query);
  return localePath(locale, LESSONS_PATH) + (asked.size > 0 ? `?${asked}` : '');
}

export const OFFERS_PATH = `${LESSONS_PATH}/offers`;

/** Where days are offered, to that school. */
export function offersPath(locale: Locale, schoolId: SchoolId): string {
  return localePath(locale, `${OFFERS_PATH}?school=${schoolId}`);
}

/** The pages of one lesson at the desk. */
export function deskLessonPath(locale: Locale, id: LessonId, page: `/${string}` | '' = ''): string {
  return localePath(locale, `${LESSONS_PATH}/${id}${page}`);
}

export function lessonIdOf({ params }: PageRequest): LessonId | undefined {
  return parseId<'lesson'>(params['id'] ?? '');
}
