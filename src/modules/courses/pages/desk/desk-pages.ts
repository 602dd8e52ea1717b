import type { CohortId, CourseId } from '#kernel/ids.ts';
import { parseId } from '#kernel/ids.ts';
import type { PageRequest } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import type { Context, PeopleDeskContext } from '#modules/identity/index.ts';
import type { CoursesContext, ReachContext } from '../../domain/courses-context.ts';

/** What the pages of the desk of courses stand on. */
export interface CoursesDesk extends CoursesContext, PeopleDeskContext {}

/** What does not depend on who asks: sections, searches and links are made of it once. */
export type CoursesHouse = Pick<CoursesContext, 'areas'>;

/** In the name of whoever sits at the desk, at each request. */
export function withHouse(context: Context, { areas }: CoursesHouse): ReachContext {
  return { ...context, areas };
}

export function deskListPath(locale: Locale, query: Readonly<Record<string, string>> = {}): string {
  const asked = new URLSearchParams(query);
  return localePath(locale, '/desk/courses') + (asked.size > 0 ? `?${asked}` : '');
}

export function deskCoursePath(locale: Locale, id: CourseId, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/courses/${id}${page}`);
}

export function deskCohortPath(locale: Locale, id: CohortId, page: `/${string}` | '' = ''): string {
  return localePath(locale, `/desk/courses/cohorts/${id}${page}`);
}

export function courseIdOf({ params }: PageRequest): CourseId | undefined {
  return parseId<'course'>(params['id'] ?? '');
}

export function cohortIdOf({ params }: PageRequest): CohortId | undefined {
  return parseId<'cohort'>(params['id'] ?? '');
}
