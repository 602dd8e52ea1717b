import type { Result } from '#kernel/result.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { TaskRows } from '#ui/components/task-row.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Course } from '../../domain/course.ts';
import { changeCourseStatus } from '../../use-cases/change-course.ts';
import { seenOnlySchema } from '../../use-cases/course-schemas.ts';
import { type ReadDeskCourse, readDeskCourse } from '../../use-cases/list-desk-courses.ts';
import { coursePath } from '../public/paths.ts';
import { lengthWords } from '../public/public-words.ts';
import { CohortRow } from './cohort-row.tsx';
import { courseIdOf, type CoursesDesk, deskCoursePath, deskListPath } from './desk-pages.ts';
import { coursesDeskText } from './messages/index.ts';

const DONE = ['written', 'published', 'withdrawn', 'stale', 'impossible'] as const;

/** `/desk/courses/{id}`: what it is, its cohorts within reach, and what can be done with it. */
export async function deskCoursePage(context: CoursesDesk, request: PageRequest): Promise<Answer> {
  const id = courseIdOf(request);
  const read = id && (await readDeskCourse(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const { course, cohorts, mayPlan } = read.value;
  const t = coursesDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const title = saidIn(locale, course.title);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={`${t(`status.${course.status}`)} · ${t(`audience.${course.audience}`)}`}
      crumbs={[{ text: t('courses'), href: deskListPath(locale) }, { text: title }]}
      done={done && t(`done.${done}`)}
      hears={['cohort.*']}
      actions={
        <>
          {mayPlan && (
            <ButtonLink href={`${deskListPath(locale)}/cohorts/new?course=${course.id}`}>
              {t('cohort.new')}
            </ButtonLink>
          )}
          <StatusActs locale={locale} read={read.value} />
        </>
      }
    >
      {cohorts.length === 0 ? (
        <NextStep title={t('none')}>{t('none.of-course')}</NextStep>
      ) : (
        <Panel title={t('count.cohorts', { count: cohorts.length })}>
          <TaskRows>
            {cohorts.map((cohort) => (
              <CohortRow key={cohort.id} context={context} locale={locale} cohort={cohort} />
            ))}
          </TaskRows>
        </Panel>
      )}
      <CoursePanel locale={locale} course={course} />
    </DeskPage>,
  );
}

function StatusActs({ locale, read }: { readonly locale: Locale; readonly read: ReadDeskCourse }) {
  const t = coursesDeskText.in(locale);
  const { course, mayWrite } = read;
  if (!mayWrite) return null;
  const act = course.status === 'published' ? 'withdraw' : 'publish';
  return (
    <>
      <ButtonLink kind="plain" href={deskCoursePath(locale, course.id, '/edit')}>
        {t('act.edit')}
      </ButtonLink>
      <PostButton
        action={deskCoursePath(locale, course.id, `/${act}`)}
        fields={{ seenAt: course.changedAt.toString() }}
      >
        {t(`act.${act}`)}
      </PostButton>
    </>
  );
}

function CoursePanel({ locale, course }: { readonly locale: Locale; readonly course: Course }) {
  const t = coursesDeskText.in(locale);
  const { units, neededUnits: needed, isDiscreet, hasPhotographs, screening, status } = course;
  return (
    <Panel title={t('what')}>
      <PanelBody>
        <Paragraphs text={saidIn(locale, course.about)} />
        <Facts
          rows={[
            { term: t('isDiscreet'), value: t(isDiscreet ? 'discreet.yes' : 'discreet.no') },
            {
              term: t('hasPhotographs'),
              value: t(hasPhotographs ? 'photographs.yes' : 'photographs.no'),
            },
            { term: t('needed'), value: t('needed.of', { needed, units: units.length }) },
            {
              term: t('units'),
              value: (
                <ol>
                  {units.map(({ number, title, minutes }) => (
                    <li key={number}>
                      {saidIn(locale, title)} · {lengthWords(locale, minutes)}
                    </li>
                  ))}
                </ol>
              ),
            },
            {
              term: t('screening'),
              value: screening.length > 0 && (
                <ul>
                  {screening.map(({ id, text, wanted }) => (
                    <li key={id}>
                      {saidIn(locale, text)} {wanted && t(`wanted.${wanted}`)}
                    </li>
                  ))}
                </ul>
              ),
            },
          ]}
        />
        {status === 'published' && (
          <p>
            <a href={coursePath(locale, course)}>{t('public')}</a>
          </p>
        )}
      </PanelBody>
    </Panel>
  );
}

/** `POST /desk/courses/{id}/publish` and `/withdraw`. */
export function changeStatusOf(status: 'published' | 'withdrawn') {
  return async (context: CoursesDesk, request: PageRequest): Promise<Answer> => {
    const id = courseIdOf(request);
    const parsed = seenOnlySchema.safeParse(Object.fromEntries(request.form));
    if (!id) return refusal('absent');
    if (!parsed.success) return refusal('invalid');
    const changed = await changeCourseStatus(context, { id, status, ...parsed.data });
    return answer(request, id, status, changed);
  };
}

function answer(
  { locale }: PageRequest,
  id: Course['id'],
  status: 'published' | 'withdrawn',
  changed: Result<undefined, 'absent' | 'changed' | 'status-impossible'>,
): Answer {
  const to = (done: (typeof DONE)[number]) =>
    redirect(`${deskCoursePath(locale, id)}?done=${done}`);
  if (changed.ok) return to(status);
  switch (changed.refusal) {
    case 'absent':
      return refusal('absent');
    case 'changed':
      return to('stale');
    case 'status-impossible':
      return to('impossible');
  }
}
