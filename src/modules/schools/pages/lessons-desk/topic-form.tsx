import { checkForm } from '#platform/http/check-form.ts';
import { seenOf } from '#kernel/edit-conflict.ts';
import { newId } from '#kernel/ids.ts';
import { type Answer, page, type PageRequest, redirect, refusal } from '#platform/http/route.ts';
import { type Locale, localePath } from '#platform/i18n/locales.ts';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import type { FormError } from '#ui/components/form-error.ts';
import { Notice } from '#ui/components/notice.tsx';
import { Panel, PanelBody } from '#ui/components/panel.tsx';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { DeskPage } from '#ui/layouts/desk-page.tsx';
import { deskFrame } from '#modules/identity/index.ts';
import { MAX_TOPIC_LENGTHS, type Topic } from '../../domain/topic.ts';
import { changeTopic, mayChangeTopics } from '../../use-cases/change-topic.ts';
import { topicSchema } from '../../use-cases/lesson-schemas.ts';
import { listQuizzes, type QuizChoice } from '../../use-cases/list-quizzes.ts';
import { listTopics } from '../../use-cases/list-topics.ts';
import { topicTitle } from '../lessons/lesson-words.ts';
import { deskField, type LessonFieldsProps } from './act-fields.tsx';
import { deskLessonsPath, type LessonsDesk } from './desk-pages.ts';
import { issueErrors, reasonError } from './form-errors.ts';
import { lessonsDeskText } from './messages/index.ts';
import { gradesProblems } from './grades-problems.ts';
import { topicDeskPath, TOPICS_DESK_PATH } from './topics.tsx';

/** `/desk/lessons/topics/{key}/change`, and `new`. */
export async function topicFormPage(context: LessonsDesk, request: PageRequest): Promise<Answer> {
  if (!mayChangeTopics(context)) return refusal('absent');
  const listed = await listTopics(context);
  if (!listed.ok) return refusal('absent');
  const key = request.params['key'] ?? '';
  const topic = listed.value.find((one) => one.key === key);
  if (!topic && key !== 'new') return refusal('absent');
  const shown = { context, request, topic };
  if (request.method === 'POST') return await receive(shown);
  const values = valuesOf(topic, newId<'topic'>(context.platform.random));
  return await show(shown, { values, errors: [], isStale: false });
}

interface Shown {
  readonly context: LessonsDesk;
  readonly request: PageRequest;
  readonly topic: Topic | undefined;
}

interface Filled {
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly isStale: boolean;
}

async function receive(shown: Shown): Promise<Answer> {
  const { context, request, topic } = shown;
  const { locale } = request;
  const values = Object.fromEntries(request.form);
  const parsed = checkForm(topicSchema, values, gradesProblems(values));
  if (!parsed.success) {
    const errors = issueErrors(locale, parsed.error.issues, 'titleUk');
    return await show(shown, { values, errors, isStale: false });
  }
  const { seen, key, retired, ...said } = parsed.data;
  const done = await changeTopic(context, {
    key: topic?.key ?? key,
    seen,
    isRetired: retired,
    content: {
      title: { uk: said.titleUk, en: said.titleEn },
      about: { uk: said.aboutUk, en: said.aboutEn },
      plan: { uk: said.planUk, en: said.planEn },
      materials: { uk: said.materialsUk, en: said.materialsEn },
      fromGrade: said.fromGrade,
      toGrade: said.toGrade,
      minutes: said.minutes,
      quizYounger: said.quizYounger,
      quizOlder: said.quizOlder,
    },
  });
  if (done.ok) return redirect(`${localePath(locale, TOPICS_DESK_PATH)}?done=topic`);
  if (done.refusal === 'absent') return refusal('absent');
  if (done.refusal === 'changed') {
    return await show(shown, {
      values: { ...values, seen: seenOf(topic) },
      errors: [],
      isStale: true,
    });
  }
  const errors = [reasonError(locale, done.refusal, 'titleUk')];
  return await show(shown, { values, errors, isStale: false });
}

function valuesOf(topic: Topic | undefined, key: string): Readonly<Record<string, string>> {
  if (!topic) return { key, seen: '', minutes: '45', fromGrade: '1', toGrade: '11' };
  const { title, about, plan, materials, ...content } = topic.content;
  return {
    key,
    seen: seenOf(topic),
    titleUk: title.uk,
    titleEn: title.en,
    aboutUk: about.uk,
    aboutEn: about.en,
    planUk: plan.uk,
    planEn: plan.en,
    materialsUk: materials.uk,
    materialsEn: materials.en,
    fromGrade: String(content.fromGrade),
    toGrade: String(content.toGrade),
    minutes: String(content.minutes),
    quizYounger: content.quizYounger,
    quizOlder: content.quizOlder,
    retired: topic.isRetired ? 'yes' : '',
  };
}

async function show(
  { context, request, topic }: Shown,
  { values, errors, isStale }: Filled,
): Promise<Answer> {
  const { locale } = request;
  const t = lessonsDeskText.in(locale);
  const title = topic ? topicTitle(locale, topic.content.title) : t('topics.new');
  const quizzes = await listQuizzes(context);
  const view = (
    <DeskPage
      request={request}
      frame={await deskFrame(context, request)}
      title={title}
      crumbs={[
        { text: t('lessons'), href: deskLessonsPath(locale) },
        { text: t('topics'), href: localePath(locale, TOPICS_DESK_PATH) },
        { text: title },
      ]}
    >
      {isStale && (
        <Notice tone="warning" title={t('topic.stale')} live>
          {t('topic.stale.text')}
        </Notice>
      )}
      <form method="post" action={topicDeskPath(locale, topic?.key ?? 'new')} noValidate>
        <ErrorSummary locale={locale} errors={errors} />
        <input type="hidden" name="key" value={values['key']} />
        <input type="hidden" name="seen" value={values['seen']} />
        <Panel>
          <PanelBody>
            <Words locale={locale} values={values} errors={errors} />
            <Frame locale={locale} values={values} errors={errors} quizzes={quizzes} />
            <Buttons>
              <Button>{t('topic.save')}</Button>
            </Buttons>
          </PanelBody>
        </Panel>
      </form>
    </DeskPage>
  );
  const reason = isStale ? 'conflict' : 'invalid';
  return page(view, isStale || errors.length > 0 ? { reason } : {});
}

const SAID = [
  { name: 'title', rows: undefined },
  { name: 'about', rows: 3 },
  { name: 'plan', rows: 8 },
  { name: 'materials', rows: 4 },
] as const;
const TONGUES = [
  { tongue: 'uk', ending: 'Uk' },
  { tongue: 'en', ending: 'En' },
] as const;

/** What is said of it, in both languages. */
function Words(props: LessonFieldsProps) {
  const t = lessonsDeskText.in(props.locale);
  const of = deskField(props);
  return (
    <>
      {SAID.flatMap(({ name, rows }) =>
        TONGUES.map(({ tongue, ending }) => (
          <Field
            key={name + ending}
            {...of(name + ending)}
            label={t(`topic.${name}.${tongue}`)}
            hint={name === 'materials' && tongue === 'uk' ? t('topic.materials.hint') : undefined}
            rows={rows}
            maxLength={MAX_TOPIC_LENGTHS[name]}
            optional={name === 'materials'}
          />
        )),
      )}
    </>
  );
}

/** For whom it is, how long, and which quiz goes with it. */
function Frame({
  quizzes,
  ...props
}: LessonFieldsProps & { readonly quizzes: readonly QuizChoice[] }) {
  const { locale, values } = props;
  const t = lessonsDeskText.in(locale);
  const of = deskField(props);
  return (
    <>
      <Field {...of('fromGrade')} label={t('topic.from')} inputMode="numeric" maxLength={2} />
      <Field {...of('toGrade')} label={t('topic.to')} inputMode="numeric" maxLength={2} />
      <Field {...of('minutes')} label={t('topic.minutes')} inputMode="numeric" maxLength={3} />
      <QuizField {...of('quizYounger')} label={t('topic.quiz.younger')} quizzes={quizzes} />
      <QuizField {...of('quizOlder')} label={t('topic.quiz.older')} quizzes={quizzes} />
      <Tick name="retired" isTicked={values['retired'] === 'yes'}>
        {t('topic.retired')}
      </Tick>
    </>
  );
}

interface QuizFieldProps {
  readonly locale: Locale;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly quizzes: readonly QuizChoice[];
}

function QuizField({ quizzes, ...field }: QuizFieldProps) {
  const { locale } = field;
  return (
    <SelectField
      {...field}
      empty={lessonsDeskText.in(locale)('topic.quiz.none')}
      options={quizzes.map(({ key, title }) => ({
        value: key,
        label: topicTitle(locale, title),
      }))}
      optional
    />
  );
}
