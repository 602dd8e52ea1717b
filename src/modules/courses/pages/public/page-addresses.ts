import type { SitemapEntry } from '#platform/http/sitemap.ts';
import { MAIN_LOCALES } from '#platform/i18n/locales.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { listCourses } from '../../use-cases/list-courses.ts';

/** Courses that everybody may read of. */
export async function coursePageAddresses(
  context: CoursesContext,
): Promise<readonly SitemapEntry[]> {
  const listed = await listCourses(context);
  if (!listed.ok) return [];
  return listed.value.map(({ course }) => ({
    path: `/course/${course.slug}`,
    locales: MAIN_LOCALES,
  }));
}
