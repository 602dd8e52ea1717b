import { sends } from '#platform/sends.ts';
import { checkForm, timesProblems } from '#platform/http/check-form.ts';
import { parseId } from '#kernel/ids.ts';
import { typedTimes } from '#kernel/time/local-times.ts';
import { type Answer, type PageRequest, page, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { answerAct, performAct, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { CourseSession } from '../../domain/cohort.ts';
import { movingSchema } from '../../use-cases/course-schemas.ts';
import { readDeskCohort } from '../../use-cases/list-desk-courses.ts';
import { moveSession } from '../../use-cases/move-session.ts';
import { whenOf } from '../course-words.ts';
import { cohortIdOf, type CoursesDesk, deskCohortPath, deskListPath } from './desk-pages.ts';
import { fieldOf } from './fields.tsx';
import { issueErrors, reasonError } from './form-errors.ts';
import { coursesDeskText } from './messages/index.ts';
import { type Typed, typedForm } from './typed.ts';

export const MOVE_FIELDS = ['seenAt', 'day', 'from', 'to'];

interface Filled {
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  readonly isStale: boolean;
}

/** `/desk/courses/cohorts/{id}/sessions/{session}/move` */
export async function moveSessionPage(context: CoursesDesk, request: PageRequest): Promise<Answer> {
  if (request.method === 'GET') return await show(context, request, undefined);
  const id = cohortIdOf(request);
  const sessionId = parseId<'course-session'>(request.params['session'] ?? '');
  if (!id || !sessionId) return refusal('absent');
  const { locale, form } = request;
  const typed = typedForm(form);
  const sent = Object.fromEntries(form);
  const parsed = checkForm(movingSchema, sent, timesProblems(sent, context.platform.clock));
  const done = await performAct(parsed, ({ seenAt, ...times }) =>
    moveSession(context, { id, sessionId, seenAt, times }),
  );
  return await answerAct(done, {
    done: `${deskCohortPath(locale, id)}?done=moved`,
    impossible: `${deskCohortPath(locale, id)}?done=impossible`,
    issueErrors: (issues) => issueErrors(locale, issues, 'day'),
    reasonError: (reason) => reasonError(locale, reason, 'day'),
    again: (errors, isStale) => show(context, request, { typed, errors, isStale }),
  });
}

async function show(
  context: CoursesDesk,
  request: PageRequest,
  filled: Filled | undefined,
): Promise<Answer> {
  const id = cohortIdOf(request);
  const read = id && (await readDeskCohort(context, { id }));
  if (!read?.ok || !read.value.mayPlan) return refusal('absent');
  const { cohort } = read.value;
  const session = cohort.sessions.find((one) => one.id === request.params['session']);
  if (!session) return refusal('absent');
  const { locale } = request;
  const t = coursesDeskText.sending(locale, sends(context.platform, 'mail', 'sms'));
  const called = `${saidIn(locale, cohort.course.title)}, ${t('cohort', { number: cohort.number })}`;
  const { typed, errors, isStale } = filled ?? beginning(context, session);
  const of = fieldOf({ locale, typed, errors });
  const when = whenOf(context, locale, session);
  const action = deskCohortPath(locale, cohort.id, `/sessions/${session.id}/move`);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('move.of', { number: session.unitNumber })}
      lead={t('act.lead.move')}
      crumbs={[
        { text: t('courses'), href: deskListPath(locale) },
        { text: called, href: deskCohortPath(locale, cohort.id) },
        { text: t('act.move') },
      ]}
      hears={['cohort.*']}
    >
      <Panel title={when}>
        <PanelBody>
          {isStale && (
            <EditConflictNotice locale={locale} facts={[{ label: t('when'), value: when }]} />
          )}
          <form method="post" action={action} noValidate>
            <ErrorSummary locale={locale} errors={errors} />
            <SeenAt
              now={cohort.changedAt.toString()}
              sent={typed.one['seenAt']}
              isStale={isStale}
            />
            <Field {...of('day')} label={t('day')} type="date" />
            <Field {...of('from')} label={t('from')} type="time" />
            <Field {...of('to')} label={t('to')} type="time" />
            <Buttons>
              <Button>{t('act.move')}</Button>
              <a href={deskCohortPath(locale, cohort.id)}>{t('back')}</a>
            </Buttons>
          </form>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}

function beginning({ platform: { clock } }: CoursesDesk, session: CourseSession): Filled {
  const one = typedTimes(session, clock.timeZone);
  return { typed: { one, leaderIds: [] }, errors: [], isStale: false };
}
