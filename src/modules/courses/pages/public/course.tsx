import { type Answer, page, type PageRequest, refusal } from '#platform/http/route.ts';
import { localePath } from '#platform/i18n/locales.ts';
import { langOf, saidIn } from '#platform/i18n/said-in.ts';
import { Breadcrumbs } from '#ui/components/breadcrumbs.tsx';
import { ButtonLink, Buttons } from '#ui/components/button.tsx';
import { Card } from '#ui/components/card.tsx';
import { EmptyState } from '#ui/components/empty-state.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Paragraphs } from '#ui/components/paragraphs.tsx';
import { PublicPage } from '#ui/layouts/public-page.tsx';
import { PUBLIC_NO_TRACE } from '#ui/quick-exit/no-trace.ts';
import type { CoursesContext } from '../../domain/courses-context.ts';
import { type ListedCourse, type PublicCohort, readCourse } from '../../use-cases/list-courses.ts';
import { areaNameOf, momentOf, spanWords, whenOf } from '../course-words.ts';
import { coursesText } from './messages/index.ts';
import { applyPath, coursePath } from './paths.ts';
import { agesWords, lengthWords } from './public-words.ts';

/** `/course/:slug`: what is taught, and which cohorts there are. Never where they meet, nor how many applied. */
export async function coursePage(context: CoursesContext, request: PageRequest): Promise<Answer> {
  const read = await readCourse(context, { slug: request.params['slug'] ?? '' });
  if (!read.ok) return refusal('absent');
  const { locale } = request;
  const { course, cohorts } = read.value;
  const t = coursesText.in(locale);
  const title = saidIn(locale, course.title);
  return page(
    <PublicPage
      request={request}
      title={title}
      noIndex={course.audience !== 'residents'}
      quickExit={course.isDiscreet}
    >
      <Breadcrumbs
        locale={locale}
        items={[{ text: t('section.all'), href: localePath(locale, '/courses') }, { text: title }]}
      />
      <h1 lang={langOf(locale, course.title)}>{title}</h1>
      <div class="lead" lang={langOf(locale, course.about)}>
        <Paragraphs text={saidIn(locale, course.about)} />
      </div>
      <h2>{t('cohorts')}</h2>
      {cohorts.length === 0 ? (
        <EmptyState title={t('cohorts.none')}>{t('cohorts.none.text')}</EmptyState>
      ) : (
        cohorts.map((cohort) => (
          <CohortCard key={cohort.id} {...{ context, request, course, cohort }} />
        ))
      )}
      <h2>{t('units')}</h2>
      <ol>
        {course.units.map(({ number, title: unit, minutes }) => (
          <li key={number} lang={langOf(locale, unit)}>
            {t('unit', { title: saidIn(locale, unit), length: lengthWords(locale, minutes) })}
          </li>
        ))}
      </ol>
      <GoodToKnow request={request} course={course} />
      <p class="after">
        <a href={`${coursePath(locale, course)}/figures`}>{t('figures')}</a>
      </p>
    </PublicPage>,
    course.isDiscreet ? PUBLIC_NO_TRACE : {},
  );
}

type CourseProps = Pick<ListedCourse, 'course'> & { readonly request: PageRequest };

interface CohortCardProps extends CourseProps {
  readonly context: CoursesContext;
  readonly cohort: PublicCohort;
}

function CohortCard({ context, request, course, cohort }: CohortCardProps) {
  const { locale } = request;
  const t = coursesText.in(locale);
  const [first] = cohort.sessions;
  const area = areaNameOf(context, locale, cohort);
  return (
    <Card title={t('cohort', { number: cohort.number, area })}>
      <Facts
        rows={[
          { term: t('when'), value: spanWords(context, locale, cohort) },
          { term: t('first'), value: first && whenOf(context, locale, first) },
          { term: t('ages'), value: agesWords(locale, cohort) },
          { term: t('places'), value: t(`places.${cohort.places}`) },
          {
            term: t('until'),
            value:
              cohort.places !== 'closed' &&
              t('until.value', { moment: momentOf(context, locale, cohort.applyUntil) }),
          },
        ]}
      />
      <details>
        <summary>{t('sessions')}</summary>
        <Facts
          rows={cohort.sessions.map((session) => ({
            term: t('session', { number: session.unitNumber }),
            value: whenOf(context, locale, session),
          }))}
        />
      </details>
      {cohort.places !== 'closed' && (
        <Buttons>
          <ButtonLink href={localePath(locale, applyPath(course.slug, cohort.number))}>
            {t('apply')}
          </ButtonLink>
        </Buttons>
      )}
    </Card>
  );
}

function GoodToKnow({ request: { locale }, course }: CourseProps) {
  const t = coursesText.in(locale);
  const { neededUnits: needed, units, hasPhotographs } = course;
  return (
    <>
      <h2>{t('know')}</h2>
      <ul>
        <li>{t('know.venue')}</li>
        <li>{t('know.name')}</li>
        <li>{t('know.list')}</li>
        <li>{t(hasPhotographs ? 'know.photos.asked' : 'know.photos')}</li>
        <li>{t('know.make-up')}</li>
        <li>{t('know.certificate', { needed, units: units.length })}</li>
        <li>{t('know.deleted')}</li>
      </ul>
    </>
  );
}
