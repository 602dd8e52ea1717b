import { Button } from '#ui/components/button.tsx';
import { Field } from '#ui/components/field.tsx';
import { Notice } from '#ui/components/notice.tsx';
import { MAX_WORDS_LENGTH } from '../../domain/report.ts';
import { ANSWER_FIELDS } from './draft.ts';
import { BackButton, errorsOf, FormPage, Kept, type StepProps } from './form-page.tsx';
import type { JudgedDraft } from './judge-draft.ts';
import { formText } from './messages/index.ts';
import { askedQuestions } from './read-answers.ts';
import { QuestionField } from '../question-field.tsx';
import { placeAfter, stepAddress } from './step-addresses.ts';

interface WordsPageProps extends StepProps {
  readonly judged: JudgedDraft;
}

/** What happened, in one's own words, and the little that the category asks besides. */
export function WordsPage(props: WordsPageProps) {
  const { request, judged, problems } = props;
  const { locale } = request;
  const { draft, category } = judged;
  const t = formText.in(locale);
  // Not a mistake, but a question: whoever wrote it may well have meant to.
  const leading = problems.find(({ problem }) => problem === 'words-lead-to-somebody');
  const { errors, errorOf } = errorsOf({
    request,
    problems: problems.filter((one) => one !== leading),
  });
  return (
    <FormPage request={request} category={category} title={t('words')} errors={errors}>
      {leading && (
        <Notice tone="warning" live>
          {t('words.leading', { written: leading.written ?? '' })}
        </Notice>
      )}
      <form method="post" action={stepAddress(locale, placeAfter('words', draft))} noValidate>
        <Kept draft={draft} except={['words', 'asked', ...ANSWER_FIELDS]} />
        {(leading || draft.asked !== '') && <input type="hidden" name="asked" value="yes" />}
        <Field
          locale={locale}
          name="words"
          label={t('words.label')}
          hint={t(category?.visibility === 'public' ? 'words.hint' : 'words.hint.officers')}
          value={draft.words}
          error={errorOf('words')}
          maxLength={MAX_WORDS_LENGTH}
          rows={7}
        />
        {askedQuestions(category?.questions ?? []).map(({ question, field }) => (
          <QuestionField
            key={field}
            locale={locale}
            question={question}
            name={field}
            value={draft[field]}
            error={errorOf(field)}
          />
        ))}
        <p class="buttons">
          <Button>{t(leading ? 'words.keep' : 'next')}</Button>
          <BackButton locale={locale} step="words" />
        </p>
      </form>
    </FormPage>
  );
}
