import type { VNode } from 'preact';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { ButtonLink } from '#ui/components/button.tsx';
import { Keys } from '#ui/components/keys.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel } from '#ui/components/panel.tsx';
import { Tabs } from '#ui/components/tabs.tsx';
import { TaskRow, TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Course } from '../../domain/course.ts';
import {
  COHORT_VIEWS,
  listDeskCohorts,
  listDeskCourses,
} from '../../use-cases/list-desk-courses.ts';
import { CohortRow } from './cohort-row.tsx';
import { type CoursesDesk, deskCoursePath, deskListPath } from './desk-pages.ts';
import { coursesDeskText } from './messages/index.ts';

const VIEWS = [...COHORT_VIEWS, 'courses'] as const;

/** `/desk/courses`: cohorts that are to come, drafts, those that are over; and the courses themselves. */
export async function deskCoursesPage(context: CoursesDesk, request: PageRequest): Promise<Answer> {
  const { locale, query } = request;
  const t = coursesDeskText.in(locale);
  const view = VIEWS.find((one) => one === query.get('view')) ?? 'coming';
  const known = await listDeskCourses(context);
  if (!known.ok) return refusal('absent');
  const listed = await rowsOf(context, locale, view, known.value.courses);
  if (!listed) return refusal('absent');
  const { rows, kind } = listed;
  const count = rows.length;
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('courses')}
      lead={t('lead')}
      hears={['cohort.*']}
      done={query.get('done') === 'discard' ? t('done.discard') : undefined}
      actions={
        known.value.mayWrite && (
          <ButtonLink href={localePath(locale, '/desk/courses/new')}>{t('new')}</ButtonLink>
        )
      }
    >
      <Tabs
        locale={locale}
        label={t('views')}
        tabs={VIEWS.map((one) => ({
          label: t(`view.${one}`),
          href: deskListPath(locale, one === 'coming' ? {} : { view: one }),
          current: one === view,
          ...(one === view ? { count } : {}),
        }))}
      />
      {count === 0 ? (
        <NextStep title={t('none')}>{t(`none.${kind}`)}</NextStep>
      ) : (
        <Panel
          title={t(`count.${kind}`, { count })}
          hint={<Keys keys={['J', 'K']}>{t('keys')}</Keys>}
        >
          <TaskRows>{rows}</TaskRows>
        </Panel>
      )}
    </DeskPage>,
  );
}

interface Listed {
  readonly kind: 'cohorts' | 'courses';
  readonly rows: readonly VNode[];
}

async function rowsOf(
  context: CoursesDesk,
  locale: Locale,
  view: (typeof VIEWS)[number],
  courses: readonly Course[],
): Promise<Listed | undefined> {
  if (view === 'courses') {
    const rows = courses.map((course) => (
      <CourseRow key={course.id} locale={locale} course={course} />
    ));
    return { kind: 'courses', rows };
  }
  const cohorts = await listDeskCohorts(context, view);
  if (!cohorts.ok) return undefined;
  const rows = cohorts.value.map((cohort) => (
    <CohortRow key={cohort.id} context={context} locale={locale} cohort={cohort} />
  ));
  return { kind: 'cohorts', rows };
}

function CourseRow({ locale, course }: { readonly locale: Locale; readonly course: Course }) {
  const t = coursesDeskText.in(locale);
  const { title, audience, units, status } = course;
  return (
    <TaskRow
      href={deskCoursePath(locale, course.id)}
      title={saidIn(locale, title)}
      about={`${t(`audience.${audience}`)} · ${t('units.count', { count: units.length })}`}
      badge={status !== 'published' && <Badge>{t(`status.${status}`)}</Badge>}
    />
  );
}
