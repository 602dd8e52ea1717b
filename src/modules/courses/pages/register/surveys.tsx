import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { formatNearDay } from '#platform/i18n/dates.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { DeskTable } from '#ui/components/desk-table.tsx';
import { Facts } from '#ui/components/facts.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import {
  type RoundOfSeries,
  type SeriesOfSubject,
  spokenSurveyCode,
} from '#modules/surveys/index.ts';
import { COURSE_MOMENTS } from '../../domain/survey-days.ts';
import {
  type CohortSurveys,
  openCohortSurveys,
  type OpenSurveysRefusal,
  readCohortSurveys,
} from '../../use-cases/cohort-surveys.ts';
import { cohortIdOf, deskCohortPath } from '../desk/desk-pages.ts';
import { registerText } from './messages/index.ts';
import type { RegisterDesk } from './register-desk.ts';

/** `/desk/courses/cohorts/{id}/surveys`: what the cohort is asked and when, with one code; and what that does not show. */
export async function surveysPage(context: RegisterDesk, request: PageRequest): Promise<Answer> {
  return request.method === 'POST' ? await open(context, request) : await show(context, request);
}

async function open(context: RegisterDesk, request: PageRequest): Promise<Answer> {
  const id = cohortIdOf(request);
  const opened = id && (await openCohortSurveys(context, { id }));
  if (!id || !opened) return refusal('absent');
  if (opened.ok) return redirect(`${deskCohortPath(request.locale, id, '/surveys')}?done=opened`);
  return opened.refusal === 'absent'
    ? refusal('absent')
    : await show(context, request, opened.refusal);
}

async function show(
  context: RegisterDesk,
  request: PageRequest,
  refused?: Exclude<OpenSurveysRefusal, 'absent'>,
): Promise<Answer> {
  const id = cohortIdOf(request);
  const read = id && (await readCohortSurveys(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { course, cohort } = read.value;
  const { locale, query } = request;
  const t = registerText.in(locale);
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('surveys.of', { number: cohort.number })}
      lead={saidIn(locale, course.title)}
      crumbs={[
        { text: t('courses'), href: localePath(locale, '/desk/courses') },
        {
          text: t('register.of', { number: cohort.number }),
          href: deskCohortPath(locale, cohort.id, '/register'),
        },
      ]}
      done={query.get('done') === 'opened' && !refused ? t('did.opened') : undefined}
      hears={['survey.*']}
    >
      {refused && (
        <Notice tone="warning" live>
          {t(`surveys.${refused}`)}
        </Notice>
      )}
      <Notice tone="warning">{t('surveys.honest')}</Notice>
      <Asked context={context} request={request} surveys={read.value} />
    </DeskPage>,
    refused ? { reason: 'invalid' } : {},
  );
}

interface AskedProps {
  readonly context: RegisterDesk;
  readonly request: PageRequest;
  readonly surveys: CohortSurveys;
}

/** What is asked; and the button that opens what is not there yet. */
function Asked({ context, request, surveys: { cohort, series } }: AskedProps) {
  const { locale } = request;
  const t = registerText.in(locale);
  const button = <OpenButton locale={locale} cohort={cohort} />;
  if (!series) {
    return (
      <Panel title={t('surveys.none')}>
        <PanelBody>
          <p>{t('surveys.none.text')}</p>
          {button}
        </PanelBody>
      </Panel>
    );
  }
  return (
    <>
      <Series context={context} request={request} series={series} />
      {series.rounds.length < COURSE_MOMENTS.length && button}
    </>
  );
}

function OpenButton({
  locale,
  cohort,
}: { readonly locale: Locale } & Pick<CohortSurveys, 'cohort'>) {
  return (
    <PostButton kind="main" action={deskCohortPath(locale, cohort.id, '/surveys')}>
      {registerText.in(locale)('surveys.open')}
    </PostButton>
  );
}

interface SeriesProps {
  readonly context: RegisterDesk;
  readonly request: PageRequest;
  readonly series: SeriesOfSubject;
}

function Series({ context, request: { locale, publicUrl }, series }: SeriesProps) {
  const t = registerText.in(locale);
  const today = context.platform.clock.today();
  const day = (one: Temporal.PlainDate) => formatNearDay(locale, one, today);
  const path = localePath(locale, `/survey/${series.code}`);
  return (
    <>
      <Panel>
        <PanelBody>
          <Facts
            rows={[
              { term: t('surveys.code'), value: <b>{spokenSurveyCode(series.code)}</b> },
              { term: t('surveys.address'), value: <a href={path}>{`${publicUrl}${path}`}</a> },
            ]}
          />
          <p class="quiet">{t('surveys.code.text')}</p>
        </PanelBody>
      </Panel>
      <Panel title={t('surveys.rounds')}>
        <DeskTable
          caption={t('surveys.rounds')}
          rows={series.rounds}
          keyOf={({ id }) => id}
          hrefOf={({ id }) => localePath(locale, `/desk/surveys/${id}`)}
          columns={[
            { id: 'moment', heading: t('surveys.moment'), cell: (one) => momentWords(locale, one) },
            {
              id: 'opens',
              heading: t('surveys.opens'),
              whole: true,
              cell: (one) => day(one.opensOn),
            },
            {
              id: 'closes',
              heading: t('surveys.closes'),
              whole: true,
              cell: (one) => day(one.closesOn),
            },
            {
              id: 'answered',
              heading: t('surveys.answered'),
              figures: true,
              cell: ({ answered }) => String(answered),
            },
          ]}
        />
      </Panel>
    </>
  );
}

function momentWords(locale: Locale, { moment }: RoundOfSeries): string {
  const known = COURSE_MOMENTS.find((one) => one === moment);
  return known ? registerText.in(locale)(`surveys.${known}`) : moment;
}
