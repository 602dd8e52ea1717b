import { ok, refuse } from '#kernel/result.ts';
import { saidIn } from '#platform/i18n/said-in.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { Tick } from '#ui/components/tick.tsx';
import type { CallQuestion } from '../../domain/call/call.ts';
import { MAX_TALK_LENGTHS } from '../../domain/talk.ts';
import { changeSubmission } from '../../use-cases/call/change-own-talk.ts';
import { callError, callIssues } from '../call/form-errors.ts';
import { ANSWER_FIELDS, answersSchema, MAX_ANSWER_LENGTHS } from './answers-schema.ts';
import { fieldIn } from './field-in.ts';
import { ownTalkText } from './messages/index.ts';
import type { OwnPart, PartForm } from './parts.ts';

/** What only the organisers read. */
export const answersPart: OwnPart = {
  name: 'answers',
  fields: [...ANSWER_FIELDS, 'needs', 'notes', 'isRecorded'],
  typed: ({ questions, submission }) => ({
    ...Object.fromEntries(
      questions.map(({ id }, index) => [`answer-${index + 1}`, submission?.answers[id] ?? '']),
    ),
    needs: submission?.needs ?? '',
    notes: submission?.notes ?? '',
    isRecorded: submission?.isRecorded ? 'yes' : '',
  }),
  save: async ({ context, request: { locale }, own, pass, typed }) => {
    const parsed = answersSchema(own.questions).safeParse(typed);
    if (!parsed.success) return refuse(callIssues(locale, parsed.error.issues, 'notes'));
    const changed = await changeSubmission(context, pass, parsed.data);
    if (changed.ok) return ok(undefined);
    return refuse(
      changed.refusal === 'absent' ? 'absent' : [callError(locale, changed.refusal, 'notes')],
    );
  },
  Fields: AnswerFields,
};

function AnswerFields(form: PartForm) {
  const { request, own, typed } = form;
  const t = ownTalkText.in(request.locale);
  const of = fieldIn(form);
  return (
    <>
      <p>{t('answers.lead')}</p>
      {own.questions.map((question, index) => (
        <Question key={question.id} {...form} question={question} name={`answer-${index + 1}`} />
      ))}
      <Field
        {...of('needs')}
        label={t('needs')}
        hint={t('needs.hint')}
        maxLength={MAX_TALK_LENGTHS.needs}
        optional
      />
      <Field
        {...of('notes')}
        label={t('notes')}
        hint={t('notes.hint')}
        rows={3}
        maxLength={MAX_TALK_LENGTHS.notes}
        optional
      />
      <Tick name="isRecorded" isTicked={typed['isRecorded'] === 'yes'} hint={t('recorded.hint')}>
        {t('recorded.tick')}
      </Tick>
    </>
  );
}

interface QuestionProps extends PartForm {
  readonly question: CallQuestion;
  readonly name: string;
}

function Question({ question, name, ...form }: QuestionProps) {
  const { locale } = form.request;
  const t = ownTalkText.in(locale);
  const field = fieldIn(form)(name);
  const asked = saidIn(locale, question.text);
  if (question.answer === 'yes-no') {
    return (
      <Choices
        {...field}
        legend={asked}
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
        optional={!question.isNeeded}
      />
    );
  }
  return (
    <Field
      {...field}
      label={asked}
      {...(question.answer === 'words' && { rows: 4 })}
      maxLength={MAX_ANSWER_LENGTHS[question.answer]}
      optional={!question.isNeeded}
    />
  );
}
