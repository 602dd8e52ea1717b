import { seenOf } from '#kernel/edit-conflict.ts';
import { newId, parseId } from '#kernel/ids.ts';
import {
  type Answer,
  type PageReason,
  type PageRequest,
  page,
  redirect,
  refusal,
} from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { withQuestionKeys } from '../../domain/build-question.ts';
import type { Questionnaire, QuestionnaireContent } from '../../domain/questionnaire.ts';
import type { SensitiveTopic } from '../../domain/sensitive-words.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { readQuestionnaire } from '../../use-cases/list-questionnaires.ts';
import { questionnaireSchema } from '../../use-cases/questionnaire-schema.ts';
import {
  saveQuestionnaire,
  type SaveQuestionnaireRefusal,
} from '../../use-cases/save-questionnaire.ts';
import { surveysDeskText } from '../desk/messages/index.ts';
import { QuestionnairePreview } from '../desk/questionnaire-preview.tsx';
import { NEW, QUESTIONNAIRES_PATH, SURVEYS_PATH, type SurveysDesk } from '../desk/surveys-desk.ts';
import { builderErrors } from './builder-errors.ts';
import { BuilderForm } from './builder-form.tsx';
import { type BuilderValues, formOf, shownQuestions, valuesOf } from './builder-values.ts';
import { builderText } from './messages/index.ts';

/** `/desk/surveys/questionnaires/:key/change`: one of one's own, or a new one, `?from=` another. */
export async function builderPage(context: SurveysDesk, request: PageRequest): Promise<Answer> {
  const key = request.params['key'] ?? '';
  const before = key === NEW ? undefined : await changeable(context, key);
  if (before === 'absent') return refusal('absent');
  const form = { context, request, before };
  if (request.method === 'POST') return await takeForm(form);
  return await show(form, { values: await startingValues(form), errors: [] });
}

async function changeable(context: SurveysDesk, key: string): Promise<Questionnaire | 'absent'> {
  const read = await readQuestionnaire(context, { key });
  return read.ok && read.value.isChangeable ? read.value.questionnaire : 'absent';
}

interface Form {
  readonly context: SurveysDesk;
  readonly request: PageRequest;
  /** As it is now; undefined: a new one. */
  readonly before: Questionnaire | undefined;
}

/** What is there; of a new one what another says, or nothing. */
async function startingValues({ context, request, before }: Form): Promise<BuilderValues> {
  if (before) {
    return {
      ...valuesOf(before.content),
      key: before.key,
      seen: seenOf(before),
      ...(before.isRetired && { retired: 'yes' }),
    };
  }
  const from = await readQuestionnaire(context, { key: request.query.get('from') ?? '' });
  const key = newId<'questionnaire'>(context.platform.random);
  return { ...(from.ok ? valuesOf(from.value.questionnaire.content) : {}), key, seen: '' };
}

async function takeForm(form: Form): Promise<Answer> {
  const { request, before } = form;
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  const go = values['go'] ?? 'save';
  if (go === 'more') return await show(form, { values, errors: [], asksMore: true });
  const parsed = questionnaireSchema.safeParse(formOf(values));
  if (!parsed.success) {
    return await show(form, { values, errors: builderErrors(locale, parsed.error.issues) });
  }
  const { built, ...said } = parsed.data;
  const questions = withQuestionKeys(built, before?.content.questions ?? []);
  const content: QuestionnaireContent = { ...said, questions };
  if (go === 'preview') return await show(form, { values, errors: [], preview: content });
  return await save(form, values, content);
}

async function save(
  form: Form,
  values: BuilderValues,
  content: QuestionnaireContent,
): Promise<Answer> {
  const { context, request, before } = form;
  const { key = '', seen = '', retired, considered } = values;
  const id = parseId<'questionnaire'>(before?.key ?? key);
  if (!id) return refusal('invalid');
  const saved = await saveQuestionnaire(context, {
    id,
    content,
    isRetired: retired === 'yes',
    isConsidered: considered === 'yes',
    seen,
  });
  if (!saved.ok) return await showRefused(form, values, saved.refusal);
  return redirect(localePath(request.locale, `${QUESTIONNAIRES_PATH}/${id}?done=saved`));
}

async function showRefused(
  form: Form,
  values: BuilderValues,
  why: SaveQuestionnaireRefusal,
): Promise<Answer> {
  switch (why.reason) {
    case 'absent':
      return refusal('absent');
    case 'sensitive':
      return await show(form, { values, errors: [], topics: why.topics });
    case 'changed':
      return await show(form, {
        values: { ...values, seen: seenOf(why.now) },
        errors: [],
        now: why.now,
      });
  }
}

interface Shown {
  readonly values: BuilderValues;
  readonly errors: readonly FormError[];
  readonly asksMore?: boolean;
  readonly preview?: QuestionnaireContent;
  readonly topics?: readonly SensitiveTopic[];
  /** What stands there, where somebody else changed it in between. */
  readonly now?: Questionnaire;
}

async function show({ context, request, before }: Form, shown: Shown): Promise<Answer> {
  const { locale } = request;
  const { values, errors, asksMore = false, preview, topics = [], now } = shown;
  const t = builderText.in(locale);
  const desk = surveysDeskText.in(locale);
  const title = before ? wordsIn(locale, before.content.title) : t('new');
  return page(
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      lead={t('lead')}
      crumbs={[
        { text: desk('surveys'), href: localePath(locale, SURVEYS_PATH) },
        { text: desk('questionnaires'), href: localePath(locale, QUESTIONNAIRES_PATH) },
        { text: title },
      ]}
    >
      <ErrorSummary locale={locale} errors={errors} />
      <Warnings locale={locale} topics={topics} now={now} />
      {preview && <QuestionnairePreview locale={locale} content={preview} />}
      <BuilderForm
        locale={locale}
        values={values}
        errors={errors}
        shown={shownQuestions(values, asksMore)}
        isKept={before !== undefined}
        isWarned={topics.length > 0 || values['considered'] === 'yes'}
      />
    </DeskPage>,
    reasonOf(shown),
  );
}

function reasonOf({ errors, topics = [], now }: Shown): { readonly reason?: PageReason } {
  if (errors.length + topics.length > 0) return { reason: 'invalid' };
  return now ? { reason: 'conflict' } : {};
}

interface WarningsProps {
  readonly locale: Locale;
  readonly topics: readonly SensitiveTopic[];
  readonly now: Questionnaire | undefined;
}

function Warnings({ locale, topics, now }: WarningsProps) {
  const t = builderText.in(locale);
  return (
    <>
      {topics.length > 0 && (
        <Notice tone="warning" title={t('sensitive')} live>
          {t('sensitive.text', {
            topics: topics.map((topic) => t(`sensitive.${topic}`)).join(', '),
          })}
        </Notice>
      )}
      {now && (
        <Notice tone="warning" title={t('changed')} live>
          {t('changed.text', { title: wordsIn(locale, now.content.title) })}
        </Notice>
      )}
    </>
  );
}
