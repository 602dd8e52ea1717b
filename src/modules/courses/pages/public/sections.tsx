import type { VNode } from 'preact';
import type { AreaId } from '#kernel/ids.ts';
import { type Locale, localePath, mainLocale } from '#platform/i18n/locales.ts';
import type { AreaSection, HomeSection } from '#modules/officers/index.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { listCourses } from '../../use-cases/list-courses.ts';
import { CourseRows } from './courses.tsx';
import { coursesText } from './messages/index.ts';

const SHOWN = 3;

/** Courses with a cohort in an area or below it, on its page; nothing, no trace. */
export function coursesArea(context: CoursesContext): AreaSection {
  return {
    id: 'courses',
    order: 17,
    load: ({ areaId, locale }) => coursesIn(context, locale, areaId),
  };
}

/** The same of the community that the home page is about; of the whole installation where it is about none. */
export function coursesHome(context: CoursesContext): HomeSection {
  return {
    id: 'courses',
    order: 17,
    load: async ({ homeAreaId, locale }) => await coursesIn(context, locale, homeAreaId),
  };
}

async function coursesIn(
  context: CoursesContext,
  locale: Locale,
  areaId: AreaId | undefined,
): Promise<VNode | null> {
  const listed = await listCourses(context, { areaId });
  const held = listed.ok ? listed.value.filter(({ cohorts }) => cohorts.length > 0) : [];
  if (held.length === 0) return null;
  const spoken = mainLocale(locale);
  const t = coursesText.in(spoken);
  return (
    <>
      <h2>{t('section')}</h2>
      <CourseRows context={context} locale={spoken} courses={held.slice(0, SHOWN)} />
      <p class="links">
        <a href={localePath(spoken, '/courses')}>{t('section.all')}</a>
      </p>
    </>
  );
}
