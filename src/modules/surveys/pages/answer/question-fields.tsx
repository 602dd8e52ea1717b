import type { Locale } from '#platform/i18n/locales.ts';
import { Checks } from '#ui/components/checks.tsx';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import { answerKeysOf } from '../../domain/question.ts';
import { MAX_SHORT_TEXT_LENGTH } from '../../domain/questionnaire.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { answerWords } from '../figures/figure-words.ts';
import { answerText } from './messages/index.ts';
import type { Placed } from './read-sheet.ts';

interface QuestionFieldProps extends Placed {
  readonly locale: Locale;
  readonly values: readonly string[];
  readonly error: string | undefined;
}

/** One question, as it is answered: nothing of it must be. */
export function QuestionField(props: QuestionFieldProps) {
  const { locale, question, field, values, error } = props;
  const t = answerText.in(locale);
  const [value] = values;
  const words = wordsIn(locale, question.words);
  const shared = { locale, name: field, error } as const;
  switch (question.kind) {
    case 'several':
      return (
        <Checks
          {...shared}
          legend={words}
          values={values}
          options={question.choices.map((one) => ({
            value: one.key,
            label: wordsIn(locale, one.words),
          }))}
        />
      );
    case 'number':
      return (
        <Field
          {...shared}
          label={words}
          hint={t('number.hint', { least: question.least, most: question.most })}
          inputMode="numeric"
          maxLength={10}
          value={value}
          optional
        />
      );
    case 'text':
      return (
        <Field
          {...shared}
          label={words}
          hint={t('text.hint', { count: MAX_SHORT_TEXT_LENGTH })}
          maxLength={MAX_SHORT_TEXT_LENGTH}
          value={value}
          rows={4}
          optional
        />
      );
    default:
      return (
        <Choices {...shared} legend={words} value={value} options={optionsOf(props)} optional />
      );
  }
}

function optionsOf({ locale, question }: QuestionFieldProps) {
  return answerKeysOf(question).map((value) => ({
    value,
    label: answerWords(locale, question, value),
  }));
}
