import { sends } from '#platform/sends.ts';
import { seenOf } from '#kernel/edit-conflict.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { ActForm } from '#ui/acts/act-form.tsx';
import { answerAct, performAct, type Performed, reasonOfTyped } from '#ui/acts/answer-act.ts';
import { EMPTY, fieldOf, type Filled, type Typed } from '#ui/acts/filled.ts';
import { Field } from '#ui/components/field.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { cancelCohort } from '../../use-cases/cancel-cohort.ts';
import { cancellingSchema, seenOnlySchema } from '../../use-cases/course-schemas.ts';
import { discardCohort } from '../../use-cases/discard-cohort.ts';
import { readDeskCohort } from '../../use-cases/list-desk-courses.ts';
import { publishCohort } from '../../use-cases/publish-cohort.ts';
import { type CohortAct, cohortActsWith } from './cohort-acts.ts';
import { cohortIdOf, type CoursesDesk, deskCohortPath, deskListPath } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { coursesDeskText } from './messages/index.ts';

type OwnAct = Exclude<CohortAct, 'edit'>;

export const COHORT_ACT_FIELDS: Readonly<Record<OwnAct, readonly string[]>> = {
  publish: ['seenAt'],
  discard: ['seenAt'],
  cancel: ['seenAt', 'reason'],
};

/** `/desk/courses/cohorts/{id}/{act}`: its page and its form. */
export function cohortActPage(act: OwnAct) {
  return async (context: CoursesDesk, request: PageRequest): Promise<Answer> =>
    request.method === 'POST'
      ? await perform(context, request, act)
      : await show(context, request, act, undefined);
}

async function perform(context: CoursesDesk, request: PageRequest, act: OwnAct): Promise<Answer> {
  const id = cohortIdOf(request);
  if (!id) return refusal('absent');
  const { locale, form } = request;
  const typed = Object.fromEntries(form);
  return await answerAct(await performCohortAct(context, id, act, typed), {
    done:
      act === 'discard'
        ? deskListPath(locale, { view: 'drafts', done: act })
        : `${deskCohortPath(locale, id)}?done=${act}`,
    impossible: `${deskCohortPath(locale, id)}?done=impossible`,
    issueErrors: (issues) => issueErrors(locale, issues, 'reason'),
    reasonError: (reason) => reasonError(locale, reason, 'reason'),
    again: (errors, isStale) => show(context, request, act, { typed, errors, isStale }),
  });
}

async function performCohortAct(
  context: CoursesDesk,
  id: NonNullable<ReturnType<typeof cohortIdOf>>,
  act: OwnAct,
  sent: Typed,
): Promise<Performed> {
  switch (act) {
    case 'publish':
      return await performAct(seenOnlySchema.safeParse(sent), (given) =>
        publishCohort(context, { ...given, id }),
      );
    case 'discard':
      return await performAct(seenOnlySchema.safeParse(sent), (given) =>
        discardCohort(context, { ...given, id }),
      );
    case 'cancel':
      return await performAct(cancellingSchema.safeParse(sent), (given) =>
        cancelCohort(context, { ...given, id }),
      );
  }
}

async function show(
  context: CoursesDesk,
  request: PageRequest,
  act: OwnAct,
  filled: Filled | undefined,
): Promise<Answer> {
  const id = cohortIdOf(request);
  const read = id && (await readDeskCohort(context, { id }));
  if (!read?.ok || !read.value.mayPlan) return refusal('absent');
  const { cohort } = read.value;
  const { locale } = request;
  if (!cohortActsWith(read.value, context.platform.clock.now()).includes(act)) {
    return redirect(`${deskCohortPath(locale, cohort.id)}?done=impossible`);
  }
  const t = coursesDeskText.sending(locale, sends(context.platform, 'mail', 'sms'));
  const called = `${saidIn(locale, cohort.course.title)}, ${t('cohort', { number: cohort.number })}`;
  const shown = filled ?? EMPTY;
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={`${t(`act.${act}`)}: ${called}`}
      lead={t(`act.lead.${act}`)}
      crumbs={[
        { text: t('courses'), href: deskListPath(locale) },
        { text: called, href: deskCohortPath(locale, cohort.id) },
        { text: t(`act.${act}`) },
      ]}
      hears={['cohort.*']}
    >
      <Panel>
        <PanelBody>
          <ActForm
            locale={locale}
            action={deskCohortPath(locale, cohort.id, `/${act}`)}
            filled={shown}
            seenAt={seenOf(cohort)}
            now={[{ label: t('state'), value: t(`state.${cohort.status}`) }]}
            button={t(`act.${act}`)}
            back={{ href: deskCohortPath(locale, cohort.id), text: t('back') }}
          >
            {act === 'cancel' && (
              <Field
                {...fieldOf({ locale, ...shown })('reason')}
                label={t('reason')}
                hint={t('reason.hint')}
              />
            )}
          </ActForm>
        </PanelBody>
      </Panel>
    </DeskPage>
  );
  return page(view, reasonOfTyped(filled));
}
