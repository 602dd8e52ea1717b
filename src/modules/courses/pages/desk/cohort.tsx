import { deskAreaName } from '#modules/areas/index.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ButtonLink } from '#ui/components/button.tsx';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame, inTransaction, namesOf } from '#modules/identity/index.ts';
import { colleagueToday } from '#modules/officers/index.ts';
import { type DeskCohort, readDeskCohort } from '../../use-cases/list-desk-courses.ts';
import { momentOf, spanWords, whenOf } from '../course-words.ts';
import { agesWords } from '../public/public-words.ts';
import { COHORT_ACTS, cohortActsWith } from './cohort-acts.ts';
import {
  cohortIdOf,
  type CoursesDesk,
  deskCohortPath,
  deskCoursePath,
  deskListPath,
} from './desk-pages.ts';
import { coursesDeskText } from './messages/index.ts';

const DONE = [...COHORT_ACTS, 'planned', 'changed', 'moved', 'impossible'] as const;

/** `/desk/courses/cohorts/{id}`: when, where, who leads it, and what can be done with it. */
export async function deskCohortPage(context: CoursesDesk, request: PageRequest): Promise<Answer> {
  const id = cohortIdOf(request);
  const read = id && (await readDeskCohort(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const { cohort, mayScreen } = read.value;
  const t = coursesDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const course = saidIn(locale, cohort.course.title);
  const title = `${course}, ${t('cohort', { number: cohort.number })}`;
  const acts = cohortActsWith(read.value, context.platform.clock.now());
  const names = await inTransaction(context, (tx) => namesOf(tx, cohort.leaderIds));
  const leaders = [...names].map(([id, name]) => colleagueToday(locale, context, { id, name }));
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={`${t(`state.${cohort.status}`)} · ${spanWords(context, locale, cohort)}`}
      crumbs={[
        { text: t('courses'), href: deskListPath(locale) },
        { text: course, href: deskCoursePath(locale, cohort.courseId) },
        { text: t('cohort', { number: cohort.number }) },
      ]}
      done={done && t(`done.${done}`)}
      hears={['cohort.*']}
      actions={
        <>
          {mayScreen && <LeaderLinks locale={locale} cohort={cohort} />}
          {acts.map((act) => (
            <ButtonLink
              key={act}
              kind={act === 'publish' ? 'main' : 'plain'}
              href={deskCohortPath(locale, cohort.id, `/${act}`)}
            >
              {t(`act.${act}`)}
            </ButtonLink>
          ))}
        </>
      }
    >
      <Panel>
        <PanelBody>
          <CohortFacts {...{ context, locale, cohort }} leaders={leaders} />
        </PanelBody>
      </Panel>
      <Sessions {...{ context, locale, cohort }} mayMove={read.value.mayPlan} />
    </DeskPage>,
  );
}

interface CohortProps {
  readonly context: CoursesDesk;
  readonly locale: Locale;
  readonly cohort: DeskCohort;
}

/** Only whoever leads it goes there. */
function LeaderLinks({ locale, cohort }: Omit<CohortProps, 'context'>) {
  const t = coursesDeskText.in(locale);
  const { id, status, undecided } = cohort;
  if (status === 'draft') return null;
  return (
    <>
      <ButtonLink href={deskCohortPath(locale, id, '/applications')}>
        {undecided > 0 ? t('applications.waiting', { count: undecided }) : t('applications')}
      </ButtonLink>
      <ButtonLink kind="plain" href={deskCohortPath(locale, id, '/register')}>
        {t('register')}
      </ButtonLink>
    </>
  );
}

function CohortFacts({
  context,
  locale,
  cohort,
  leaders,
}: CohortProps & { readonly leaders: readonly string[] }) {
  const t = coursesDeskText.in(locale);
  const { venue, gettingThere, stepFree, seats, applyUntil, reason } = cohort;
  return (
    <Facts
      rows={[
        { term: t('reason'), value: reason },
        { term: t('area'), value: deskAreaName(locale, context, cohort.areaId) },
        { term: t('venue'), value: saidIn(locale, venue) },
        { term: t('there'), value: saidIn(locale, gettingThere) },
        { term: t('step-free'), value: t(`known.${stepFree}`) },
        {
          term: t('leaders'),
          value: leaders.length > 0 ? leaders.join(', ') : t('leaders.nobody'),
        },
        { term: t('seats'), value: seats },
        { term: t('ages'), value: agesWords(locale, cohort) },
        { term: t('apply-until'), value: momentOf(context, locale, applyUntil) },
      ]}
    />
  );
}

function Sessions({
  context,
  locale,
  cohort,
  mayMove,
}: CohortProps & { readonly mayMove: boolean }) {
  const t = coursesDeskText.in(locale);
  const now = context.platform.clock.now();
  const titleOf = (number: number) => {
    const unit = cohort.course.units.find((one) => one.number === number);
    return unit ? `${number}. ${saidIn(locale, unit.title)}` : String(number);
  };
  const isToCome = (startsAt: Temporal.Instant) => Temporal.Instant.compare(now, startsAt) < 0;
  return (
    <Panel title={t('sessions')}>
      <DeskTable
        caption={t('sessions')}
        rows={cohort.sessions}
        keyOf={({ id }) => id}
        columns={[
          { id: 'unit', heading: t('unit'), cell: ({ unitNumber }) => titleOf(unitNumber) },
          { id: 'when', heading: t('when'), cell: (session) => whenOf(context, locale, session) },
          {
            id: 'acts',
            heading: t('act.move'),
            acts: true,
            cell: ({ id, startsAt }) =>
              mayMove &&
              cohort.status !== 'cancelled' &&
              isToCome(startsAt) && (
                <a href={deskCohortPath(locale, cohort.id, `/sessions/${id}/move`)}>
                  {t('act.move')}
                </a>
              ),
          },
        ]}
      />
    </Panel>
  );
}
