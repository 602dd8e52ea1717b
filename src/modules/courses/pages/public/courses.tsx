import type { VNode } from 'preact';
import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { LinkRow, LinkRows } from '#ui/components/link-row.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { PUBLIC_NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { type ListedCourse, listCourses } from '../../use-cases/list-courses.ts';
import { areaNameOf, dayOf } from '../course-words.ts';
import { coursesText } from './messages/index.ts';
import { coursePath } from './paths.ts';

/** `/courses`: what one may learn, of which kind whoever looks over a shoulder is not to know. */
export async function coursesPage(context: CoursesContext, request: PageRequest): Promise<Answer> {
  const listed = await listCourses(context);
  if (!listed.ok) return refusal('absent');
  const { locale } = request;
  const t = coursesText.in(locale);
  const isDiscreet = listed.value.some(({ course }) => course.isDiscreet);
  return page(
    <PublicPage
      request={request}
      title={t('courses')}
      description={t('lead')}
      quickExit={isDiscreet}
    >
      <h1>{t('courses')}</h1>
      <p class="lead">{t('lead')}</p>
      {listed.value.length === 0 ? (
        <EmptyState title={t('none')}>{t('none.text')}</EmptyState>
      ) : (
        <CourseRows context={context} locale={locale} courses={listed.value} />
      )}
    </PublicPage>,
    isDiscreet ? PUBLIC_NO_TRACE : {},
  );
}

interface CourseRowsProps {
  readonly context: CoursesContext;
  readonly locale: Locale;
  readonly courses: readonly ListedCourse[];
}

export function CourseRows({ context, locale, courses }: CourseRowsProps): VNode {
  return (
    <LinkRows>
      {courses.map((listed) => (
        <LinkRow
          key={listed.course.id}
          href={coursePath(locale, listed.course)}
          title={
            <span lang={langOf(locale, listed.course.title)}>
              {saidIn(locale, listed.course.title)}
            </span>
          }
          about={nextWords(context, locale, listed)}
        />
      ))}
    </LinkRows>
  );
}

/** «Сарата, початок 5 грудня; ще 2 групи» */
function nextWords(context: CoursesContext, locale: Locale, { cohorts }: ListedCourse): string {
  const t = coursesText.in(mainLocale(locale));
  const [next, ...others] = cohorts;
  if (!next) return t('next.none');
  const area = areaNameOf(context, locale, next);
  const first = t('next', { area, day: dayOf(context, locale, next.startsAt) });
  return others.length === 0 ? first : `${first}; ${t('next.more', { count: others.length })}`;
}
