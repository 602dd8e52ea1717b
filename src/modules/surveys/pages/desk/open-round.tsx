import { checkForm } from '#platform/http/check-form.ts';
import { type Answer, type PageRequest, page, redirect, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, firstOfEachField, type FormError } from '#ui/components/form-error.ts';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import { FIRST_MOMENTS } from '../../domain/round.ts';
import type { SurveySubject } from '../../domain/subject.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { findSubject } from '../../domain/find-subject.ts';
import { listOpenableAreas } from '../../use-cases/list-openable-areas.ts';
import { listQuestionnaires } from '../../use-cases/list-questionnaires.ts';
import { openRound, type OpenRoundRefusal } from '../../use-cases/open-round.ts';
import { openRoundSchema } from '../../use-cases/open-round-schema.ts';
import { daysProblems } from './days-problems.ts';
import { surveysDeskText } from './messages/index.ts';
import { subjectWords } from './round-words.ts';
import { SURVEYS_PATH, type SurveysDesk } from './surveys-desk.ts';

export const OPEN_FIELDS = ['questionnaire', 'subject', 'moment', 'opensOn', 'closesOn', 'public'];

/** Beside which field each refusal is said. */
const FIELD_OF: Readonly<Record<OpenRoundRefusal, string>> = {
  'subject-absent': 'subject',
  'questionnaire-absent': 'questionnaire',
  'no-quiz': 'moment',
  'ends-before-it-begins': 'closesOn',
  'over-already': 'closesOn',
  'too-long': 'closesOn',
};

type Values = Readonly<Record<string, string>>;

/** `/desk/surveys/open`: with `?questionnaire=` and, from the page of what it is about, `?subject=kind:id`. */
export async function openRoundPage(context: SurveysDesk, request: PageRequest): Promise<Answer> {
  const { locale, form, query } = request;
  const values = Object.fromEntries(request.method === 'POST' ? form : query);
  if (request.method !== 'POST') return await show(context, request, values, []);
  const sent = { questionnaire: '', subject: '', ...values };
  const problems = daysProblems(values, context.platform.clock.today());
  const parsed = checkForm(openRoundSchema, sent, problems);
  if (!parsed.success) {
    const errors = parsed.error.issues.map(({ path, message }) =>
      errorAt(locale, String(path[0]), message),
    );
    return await show(context, request, values, firstOfEachField(errors));
  }
  const opened = await openRound(context, parsed.data);
  if (opened.ok) return redirect(localePath(locale, `${SURVEYS_PATH}/${opened.value}?done=open`));
  return await show(context, request, values, [
    errorAt(locale, FIELD_OF[opened.refusal], opened.refusal),
  ]);
}

const PROBLEMS = [
  'questionnaire-absent',
  'subject-absent',
  'moment-missing',
  'no-quiz',
  'day-missing',
  'day-unreadable',
  'ends-before-it-begins',
  'over-already',
  'too-long',
  'none-follows',
] as const;

/** What a schema says of a field, in words; of what no form of ours sends: «choose one». */
export function errorAt(locale: Locale, field: string, problem: string): FormError {
  const t = surveysDeskText.in(locale);
  const known = PROBLEMS.find((one) => one === problem);
  return { field, text: t(known ? `error.${known}` : 'choose') };
}

async function show(
  context: SurveysDesk,
  request: PageRequest,
  values: Values,
  errors: readonly FormError[],
): Promise<Answer> {
  const { locale } = request;
  const listed = await listQuestionnaires(context);
  if (!listed.ok) return refusal('absent');
  const t = surveysDeskText.in(locale);
  const today = context.platform.clock.today();
  const [kind = '', id = ''] = (values['subject'] ?? '').split(':');
  const given = kind === 'area' ? undefined : await findSubject(context, { kind, id });
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={t('open.title')}
      lead={t('open.lead')}
      crumbs={[
        { text: t('surveys'), href: localePath(locale, SURVEYS_PATH) },
        { text: t('open.title') },
      ]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <OpenForm
        context={context}
        locale={locale}
        values={{
          opensOn: today.toString(),
          closesOn: today.add({ days: 7 }).toString(),
          ...values,
        }}
        errors={errors}
        questionnaires={listed.value.filter(({ isRetired }) => !isRetired)}
        given={given}
      />
    </DeskPage>,
    errors.length > 0 ? { reason: 'invalid' } : {},
  );
}

interface OpenFormProps {
  readonly context: SurveysDesk;
  readonly locale: Locale;
  readonly values: Values;
  readonly errors: readonly FormError[];
  readonly questionnaires: readonly Questionnaire[];
  /** What somebody came from, where it is not an area. */
  readonly given: SurveySubject | undefined;
}

function OpenForm(props: OpenFormProps) {
  const { locale, values, errors, questionnaires } = props;
  const t = surveysDeskText.in(locale);
  return (
    <form method="post" action={localePath(locale, `${SURVEYS_PATH}/open`)} noValidate>
      <Panel>
        <PanelBody>
          <SelectField
            locale={locale}
            name="questionnaire"
            label={t('what')}
            options={questionnaires.map(({ key, content }) => ({
              value: key,
              label: wordsIn(locale, content.title),
            }))}
            value={values['questionnaire']}
            empty={t('choose')}
            error={errorOf(errors, 'questionnaire')}
          />
          <SubjectField {...props} />
          <Choices
            locale={locale}
            name="moment"
            legend={t('open.moment')}
            options={FIRST_MOMENTS.map((one) => ({ value: one, label: t(`open.${one}`) }))}
            value={values['moment'] ?? 'once'}
            error={errorOf(errors, 'moment')}
          />
          {(['opensOn', 'closesOn'] as const).map((name) => (
            <Field
              key={name}
              locale={locale}
              name={name}
              type="date"
              label={t(name === 'opensOn' ? 'open.from' : 'open.to')}
              value={values[name]}
              error={errorOf(errors, name)}
            />
          ))}
          <Tick name="public" isTicked={values['public'] === 'yes'} hint={t('open.public.hint')}>
            {t('open.public')}
          </Tick>
          <Buttons>
            <Button>{t('open.do')}</Button>
          </Buttons>
        </PanelBody>
      </Panel>
    </form>
  );
}

function SubjectField({ context, locale, values, errors, given }: OpenFormProps) {
  const t = surveysDeskText.in(locale);
  const areas = listOpenableAreas(context).map((area) => ({
    value: `area:${area.id}`,
    label: nameIn(locale, area),
  }));
  const own = given
    ? [{ value: `${given.kind}:${given.id}`, label: subjectWords(locale, given) }]
    : [];
  return (
    <SelectField
      locale={locale}
      name="subject"
      label={t('subject')}
      options={[...own, ...areas]}
      value={values['subject']}
      empty={t('choose')}
      error={errorOf(errors, 'subject')}
    />
  );
}
