import { parseId } from '#kernel/ids.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { nameIn } from '#platform/i18n/name-in.ts';
import { SeenAt } from '#ui/acts/seen-at.tsx';
import { Button, Buttons } from '#ui/components/button.tsx';
import { ErrorSummary } from '#ui/components/error-summary.tsx';
import { Field } from '#ui/components/field.tsx';
import { errorOf, type FormError } from '#ui/components/form-error.ts';
import { SelectField } from '#ui/components/select-field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import { MAX_PROMISE_LENGTHS } from '../../domain/promise.ts';
import type { PromisesContext } from '../../domain/promises-context.ts';
import { MAX_ANSWER_LENGTH, MAX_QUESTION_LENGTH } from '../../domain/question.ts';
import { officersToAsk } from '../../use-cases/give-question.ts';
import type { ReadQuestion } from '../../use-cases/read-question.ts';
import { beginningOf } from '../public/promise-words.tsx';
import { deskQuestionPath } from './desk-pages.ts';
import { promisesDeskText } from './messages/index.ts';
import type { QuestionActName } from './question-acts.ts';

interface QuestionActFormProps {
  readonly context: PromisesContext;
  readonly locale: Locale;
  readonly act: QuestionActName;
  readonly read: ReadQuestion;
  readonly values: Readonly<Record<string, string>>;
  readonly errors: readonly FormError[];
  readonly isStale: boolean;
}

export function QuestionActForm(props: QuestionActFormProps) {
  const { locale, act, read, errors } = props;
  const t = promisesDeskText.in(locale);
  const { id, changedAt } = read.question;
  return (
    <form method="post" action={deskQuestionPath(locale, id, `/${act}`)} noValidate>
      <ErrorSummary locale={locale} errors={errors} />
      <SeenAt now={changedAt.toString()} sent={props.values['seenAt']} isStale={props.isStale} />
      <ActFields {...props} />
      <Buttons>
        <Button>{t(`act.${act}`)}</Button>
        {isThenAnswered(act, read) && (
          <Button kind="plain" name="go" value="answer">
            {t(`act.then.${act}`)}
          </Button>
        )}
        <a href={deskQuestionPath(locale, id)}>{t('back')}</a>
      </Buttons>
    </form>
  );
}

/** Of a new one, which is not answered before it is decided whether everybody reads it. */
function isThenAnswered(
  act: QuestionActName,
  { question }: ReadQuestion,
): act is 'publish' | 'private' {
  return question.status === 'pending' && (act === 'publish' || act === 'private');
}

/** What the act asks for. */
function ActFields(props: QuestionActFormProps) {
  switch (props.act) {
    case 'publish':
      return <PublishFields {...props} />;
    case 'promise':
      return <PromiseFields {...props} />;
    case 'merge':
      return <MergeField {...props} />;
    case 'give':
      return <OfficerField {...props} />;
    case 'answer':
    case 'refuse':
      return <Words {...props} act={props.act} maxLength={MAX_ANSWER_LENGTH} rows={8} />;
    case 'private':
      return null;
  }
}

interface WordsProps extends QuestionActFormProps {
  readonly act: 'answer' | 'refuse' | 'publish' | 'promise';
  readonly maxLength: number;
  readonly rows: number;
}

function Words({ locale, act, values, errors, maxLength, rows }: WordsProps) {
  return (
    <Field
      locale={locale}
      name="words"
      label={promisesDeskText.in(locale)(`act.words.${act}`)}
      value={values['words']}
      error={errorOf(errors, 'words')}
      maxLength={maxLength}
      rows={rows}
    />
  );
}

/** Begins from what was asked. */
function PublishFields(props: QuestionActFormProps) {
  const { locale, read, values } = props;
  const begun = { words: read.question.words, ...values };
  return (
    <>
      <Words {...props} act="publish" values={begun} maxLength={MAX_QUESTION_LENGTH} rows={6} />
      <Tick name="contactsSeen" isTicked={values['contactsSeen'] === 'yes'}>
        {promisesDeskText.in(locale)('act.contacts')}
      </Tick>
    </>
  );
}

function PromiseFields(props: QuestionActFormProps) {
  const { context, locale, values, errors } = props;
  const t = promisesDeskText.in(locale);
  const { random, clock } = context.platform;
  // A key that is none would be refused for ever; one that was used for something else, too.
  const isUsed = errors.some(({ text }) => text === t('error.conflict'));
  const key = isUsed ? undefined : parseId<'sender-key'>(values['key'] ?? '');
  return (
    <>
      <input type="hidden" name="key" value={key ?? random.uuid()} />
      <Words {...props} act="promise" maxLength={MAX_PROMISE_LENGTHS.words} rows={3} />
      <Field
        locale={locale}
        name="dueOn"
        type="date"
        label={t('field.due')}
        value={values['dueOn']}
        error={errorOf(errors, 'dueOn')}
        min={clock.today().toString()}
      />
    </>
  );
}

function MergeField({ locale, read: { others }, values, errors }: QuestionActFormProps) {
  const t = promisesDeskText.in(locale);
  return (
    <SelectField
      locale={locale}
      name="into"
      label={t('act.into')}
      hint={others.length === 0 ? t('act.into.none') : undefined}
      empty={t('act.into')}
      options={others.map(({ id, words }) => ({ value: id, label: beginningOf(words) }))}
      value={values['into']}
      error={errorOf(errors, 'into')}
    />
  );
}

function OfficerField({ context, locale, read, values, errors }: QuestionActFormProps) {
  const t = promisesDeskText.in(locale);
  return (
    <SelectField
      locale={locale}
      name="officerId"
      label={t('act.officer')}
      empty={t('field.officer.empty')}
      options={officersToAsk(context).map((officer) => ({
        value: officer.id,
        label: nameIn(locale, officer),
      }))}
      value={values['officerId'] ?? read.question.officerId}
      error={errorOf(errors, 'officerId')}
    />
  );
}
