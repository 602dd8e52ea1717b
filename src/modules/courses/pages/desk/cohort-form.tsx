import { sends } from '#platform/sends.ts';
import { newId } from '#kernel/ids.ts';
import { ok, refuse } from '#kernel/result.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import type { Clock } from '#platform/clock/clock.ts';
import { checkForm } from '#platform/http/check-form.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { reasonOfTyped } from '#ui/acts/answer-act.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { EditConflictNotice } from '#ui/components/edit-conflict-notice.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { CohortSaid } from '../../domain/cohort-said.ts';
import { ownLeading } from '../../domain/own-leading.ts';
import { changeCohort } from '../../use-cases/change-cohort.ts';
import {
  changingSchema,
  COHORT_FIELDS,
  draftSchema,
  PLAN_FIELDS,
  planningSchema,
} from '../../use-cases/course-schemas.ts';
import { type DeskCohort, readDeskCohort } from '../../use-cases/list-desk-courses.ts';
import {
  listPlanningChoices,
  type PlanningChoices,
} from '../../use-cases/list-planning-choices.ts';
import { planCohort } from '../../use-cases/plan-cohort.ts';
import { cohortProblems, planProblems } from './cohort-problems.ts';
import { cohortIdOf, type CoursesDesk, deskCohortPath, deskListPath } from './desk-pages.ts';
import { CohortFields, fieldOf, type FieldsProps, PlanFields } from './fields.tsx';
import { issueErrors, reasonError } from './form-errors.ts';
import { coursesDeskText } from './messages/index.ts';
import { sentCohort, type Typed, typedCohort, typedForm } from './typed.ts';

export const NEW_COHORT_FIELDS = ['key', 'courseId', ...COHORT_FIELDS, ...PLAN_FIELDS];
export const EDIT_COHORT_FIELDS = ['seenAt', ...COHORT_FIELDS, ...PLAN_FIELDS];

interface Filled {
  readonly typed: Typed;
  readonly errors: readonly FormError[];
  readonly isStale: boolean;
}

/** `/desk/courses/cohorts/new?course=` */
export async function newCohortPage(context: CoursesDesk, request: PageRequest): Promise<Answer> {
  if (request.method === 'POST') return await plan(context, request);
  const courseId = request.query.get('course') ?? '';
  const typed = {
    one: { courseId, seats: '12', offerHours: '24', from: '10:00', pace: 'week', ageFrom: '18' },
    leaderIds: ownLeading(context),
  };
  return await show(context, request, undefined, { typed, errors: [], isStale: false });
}

async function plan(context: CoursesDesk, request: PageRequest): Promise<Answer> {
  const { locale } = request;
  const typed = typedForm(request.form);
  const again = (errors: readonly FormError[]) =>
    show(context, request, undefined, { typed, errors, isStale: false });
  const sent = sentCohort(typed);
  const problems = planProblems(sent, context.platform.clock);
  const parsed = checkForm(planningSchema, sent, problems);
  if (!parsed.success) return await again(issueErrors(locale, parsed.error.issues, 'areaId'));
  const { key, courseId, day, from, pace, ...form } = parsed.data;
  const said = saidOf(form);
  const planned = await planCohort(context, { id: key, courseId, said, plan: { day, from, pace } });
  if (planned.ok) return redirect(`${deskCohortPath(locale, planned.value)}?done=planned`);
  if (planned.refusal === 'absent') return refusal('absent');
  return await again([reasonError(locale, planned.refusal, 'areaId')]);
}

/** `/desk/courses/cohorts/{id}/edit`: of a draft everything, of what everybody has read all but when. */
export async function editCohortPage(context: CoursesDesk, request: PageRequest): Promise<Answer> {
  const id = cohortIdOf(request);
  const read = id && (await readDeskCohort(context, { id }));
  if (!read?.ok || !read.value.mayPlan) return refusal('absent');
  const { cohort } = read.value;
  if (cohort.status === 'cancelled') {
    return redirect(`${deskCohortPath(request.locale, cohort.id)}?done=impossible`);
  }
  if (request.method === 'POST') return await change(context, request, cohort);
  const typed = typedCohort(cohort, context.platform.clock.timeZone);
  return await show(context, request, cohort, { typed, errors: [], isStale: false });
}

async function change(
  context: CoursesDesk,
  request: PageRequest,
  cohort: DeskCohort,
): Promise<Answer> {
  const { locale } = request;
  const typed = typedForm(request.form);
  const again = (errors: readonly FormError[], isStale = false) =>
    show(context, request, cohort, { typed, errors, isStale });
  const read = readForm(typed, cohort.status === 'draft', context.platform.clock);
  if (!read.ok) return await again(issueErrors(locale, read.refusal, 'areaId'));
  const { form, plan: planned } = read.value;
  const { seenAt, ...rest } = form;
  const said = saidOf(rest);
  const changed = await changeCohort(context, { id: cohort.id, seenAt, said, plan: planned });
  if (changed.ok) return redirect(`${deskCohortPath(locale, cohort.id)}?done=changed`);
  if (changed.refusal === 'absent') return refusal('absent');
  if (changed.refusal === 'changed') return await again([], true);
  return await again([reasonError(locale, changed.refusal, 'areaId')]);
}

/** Of a draft its days, too. */
function readForm(typed: Typed, isDraft: boolean, clock: Clock) {
  const sent = sentCohort(typed);
  if (!isDraft) {
    const parsed = checkForm(changingSchema, sent, cohortProblems(sent));
    return parsed.success
      ? ok({ form: parsed.data, plan: undefined })
      : refuse(parsed.error.issues);
  }
  const parsed = checkForm(draftSchema, sent, planProblems(sent, clock));
  if (!parsed.success) return refuse(parsed.error.issues);
  const { day, from, pace, ...form } = parsed.data;
  return ok({ form, plan: { day, from, pace } });
}

type Form = Omit<CohortSaid, 'venue' | 'gettingThere'> &
  Readonly<Record<'venue' | 'venueEn' | 'gettingThere' | 'gettingThereEn', string>>;

function saidOf({ venue, venueEn, gettingThere, gettingThereEn, ...form }: Form) {
  return {
    ...form,
    venue: { uk: venue, en: venueEn },
    gettingThere: { uk: gettingThere, en: gettingThereEn },
  };
}

async function show(
  context: CoursesDesk,
  request: PageRequest,
  cohort: DeskCohort | undefined,
  filled: Filled,
): Promise<Answer> {
  const { locale } = request;
  const choices = await listPlanningChoices(context, cohort?.leaderIds ?? []);
  if (!choices.ok) return refusal('absent');
  const t = coursesDeskText.sending(locale, sends(context.platform, 'mail', 'sms'));
  const title = cohort
    ? `${t('cohort.edit', { number: cohort.number })}: ${saidIn(locale, cohort.course.title)}`
    : t('cohort.new');
  const isPublished = cohort?.status === 'published';
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t(isPublished ? 'cohort.lead.published' : 'cohort.lead')}
      crumbs={[{ text: t('courses'), href: deskListPath(locale) }, { text: title }]}
    >
      <CohortForm {...{ context, locale, cohort, filled }} choices={choices.value} />
    </DeskPage>
  );
  const { isStale, errors } = filled;
  return page(view, isStale || errors.length > 0 ? reasonOfTyped({ isStale }) : {});
}

interface CohortFormProps {
  readonly context: CoursesDesk;
  readonly locale: Locale;
  readonly cohort: DeskCohort | undefined;
  readonly filled: Filled;
  readonly choices: PlanningChoices;
}

function CohortForm({ context, locale, cohort, filled, choices }: CohortFormProps) {
  const { typed, errors, isStale } = filled;
  const t = coursesDeskText.in(locale);
  const props = { locale, typed, errors, choices };
  const action = cohort
    ? deskCohortPath(locale, cohort.id, '/edit')
    : `${deskListPath(locale)}/cohorts/new`;
  return (
    <form method="post" action={action} noValidate>
      {isStale && cohort && (
        <EditConflictNotice
          locale={locale}
          facts={[{ label: t('venue'), value: cohort.venue.uk, typed: typed.one['venue'] }]}
        />
      )}
      <ErrorSummary locale={locale} errors={errors} />
      <Mark {...{ context, cohort, typed, isStale }} />
      {!cohort && <CourseChoice {...props} />}
      {cohort?.status !== 'published' && <PlanFields {...props} />}
      <CohortFields {...props} context={context} />
      <Buttons>
        <Button>{t('send')}</Button>
      </Buttons>
    </form>
  );
}

function CourseChoice(props: FieldsProps & { readonly choices: PlanningChoices }) {
  const { locale, choices } = props;
  const t = coursesDeskText.in(locale);
  return (
    <Panel title={t('what')}>
      <PanelBody>
        <SelectField
          {...fieldOf(props)('courseId')}
          label={t('course')}
          empty={t('choose')}
          options={choices.courses.map(({ id, title }) => ({
            value: id,
            label: saidIn(locale, title),
          }))}
        />
      </PanelBody>
    </Panel>
  );
}

/** By which what is sent twice is one cohort; or when it was seen last. */
function Mark({
  context,
  cohort,
  typed,
  isStale,
}: Pick<CohortFormProps, 'context' | 'cohort'> & Pick<Filled, 'typed' | 'isStale'>) {
  if (cohort) {
    return (
      <SeenAt now={cohort.changedAt.toString()} sent={typed.one['seenAt']} isStale={isStale} />
    );
  }
  const key = typed.one['key'] ?? newId<'cohort'>(context.platform.random);
  return <input type="hidden" name="key" value={key} />;
}
