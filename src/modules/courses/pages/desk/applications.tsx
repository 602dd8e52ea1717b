import {
  type Answer,
  type PageRequest,
  page,
  redirect,
  refusal,
  NO_STORE,
} from '#platform/http/route.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Badge } from '#ui/components/badge.tsx';
import { NextStep } from '#ui/components/next-step.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { PostButton } from '#ui/components/post-button.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { decidingSchema } from '../../use-cases/course-schemas.ts';
import { decideApplication } from '../../use-cases/decide-application.ts';
import {
  type ListedApplication,
  type ListedApplications,
  listApplications,
} from '../../use-cases/list-applications.ts';
import { momentOf } from '../course-words.ts';
import { cohortIdOf, type CoursesDesk, deskCohortPath, deskListPath } from './desk-pages.ts';
import { coursesDeskText } from './messages/index.ts';

const DONE = ['accepted', 'declined', 'over'] as const;

/** `/desk/courses/cohorts/{id}/applications`: what applicants answered, each by a number. No name and no telephone is here. */
export async function applicationsPage(
  context: CoursesDesk,
  request: PageRequest,
): Promise<Answer> {
  const id = cohortIdOf(request);
  const read = id && (await listApplications(context, { id }));
  if (!read?.ok) return refusal('absent');
  const { locale, query } = request;
  const { course, cohort, applications } = read.value;
  const t = coursesDeskText.in(locale);
  const done = DONE.find((one) => one === query.get('done'));
  const called = `${saidIn(locale, course.title)}, ${t('cohort', { number: cohort.number })}`;
  const waiting = applications.filter(({ status }) => status === 'applied');
  const decided = applications.filter(({ status }) => status !== 'applied');
  const props = { context, locale, read: read.value };
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={`${t('applications')}: ${called}`}
      lead={t('applications.lead', { seats: cohort.seats })}
      crumbs={[
        { text: t('courses'), href: deskListPath(locale) },
        { text: called, href: deskCohortPath(locale, cohort.id) },
        { text: t('applications') },
      ]}
      done={done && t(`done.${done}`)}
    >
      {waiting.length === 0 && (
        <NextStep title={t('applications.none')}>{t('applications.none.text')}</NextStep>
      )}
      {waiting.map((application) => (
        <Waiting key={application.id} {...props} application={application} />
      ))}
      {decided.length > 0 && (
        <Panel title={t('decided')}>
          <PanelBody>
            <ul class="entries">
              {decided.map((application) => (
                <li key={application.id}>
                  {t('application', { number: application.number })}{' '}
                  <Badge tone={application.seat?.state === 'confirmed' ? 'kept' : 'plain'}>
                    {standingWords(locale, application)}
                  </Badge>
                </li>
              ))}
            </ul>
          </PanelBody>
        </Panel>
      )}
    </DeskPage>,
    { headers: NO_STORE },
  );
}

interface WaitingProps {
  readonly context: CoursesDesk;
  readonly locale: Locale;
  readonly read: ListedApplications;
  readonly application: ListedApplication;
}

function Waiting({ context, locale, read: { course, cohort }, application }: WaitingProps) {
  const t = coursesDeskText.in(locale);
  const { id, number, appliedAt, answers = {} } = application;
  const action = deskCohortPath(locale, cohort.id, '/applications');
  return (
    <Panel title={t('application', { number })} hint={momentOf(context, locale, appliedAt)}>
      <PanelBody>
        <ul>
          {course.screening.map((question) => {
            const given = answers[question.id];
            const fits = question.wanted === undefined || question.wanted === given;
            return (
              <li key={question.id}>
                {saidIn(locale, question.text)} <b>{given ? t(`answer.${given}`) : '—'}</b>{' '}
                {!fits && <Badge tone="late">{t('not-wanted')}</Badge>}
              </li>
            );
          })}
        </ul>
        <div class="buttons">
          <PostButton
            action={action}
            kind="main"
            fields={{ participant: id, decision: 'accepted' }}
            label={t('accept.label', { number })}
          >
            {t('accept')}
          </PostButton>
          <PostButton
            action={action}
            fields={{ participant: id, decision: 'declined' }}
            label={t('decline.label', { number })}
          >
            {t('decline')}
          </PostButton>
        </div>
      </PanelBody>
    </Panel>
  );
}

function standingWords(locale: Locale, { status, seat }: ListedApplication): string {
  const t = coursesDeskText.in(locale);
  return status === 'accepted' && seat ? t(`seat.${seat.state}`) : t(`applied.${status}`);
}

/** Pressed beside one of them. */
export async function decideOnPage(context: CoursesDesk, request: PageRequest): Promise<Answer> {
  const id = cohortIdOf(request);
  const parsed = decidingSchema.safeParse(Object.fromEntries(request.form));
  if (!parsed.success) return refusal('invalid');
  const { participant, decision } = parsed.data;
  if (!id || !participant) return refusal('absent');
  const decided = await decideApplication(context, { id: participant, cohortId: id, decision });
  if (!decided.ok && decided.refusal === 'absent') return refusal('absent');
  const done = decided.ok ? decision : 'over';
  return redirect(`${deskCohortPath(request.locale, id, '/applications')}?done=${done}`);
}
