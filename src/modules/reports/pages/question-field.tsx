import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { Choices } from '#ui/components/choices.tsx';
import { Field } from '#ui/components/field.tsx';
import type { Question } from '../domain/report-category.ts';
import { MAX_ANSWER_LENGTH } from '../domain/report.ts';

interface QuestionFieldProps {
  readonly locale: Locale;
  readonly question: Question;
  readonly name: string;
  readonly value?: string;
  readonly error?: string | undefined;
}

/** A question that a category asks besides: nobody must answer it. */
export function QuestionField({ locale, question, name, value, error }: QuestionFieldProps) {
  const language = mainLocale(locale);
  const words = question.words[language];
  const shared = { locale, name, value, error, optional: true } as const;
  if (question.choices.length === 0) {
    return <Field {...shared} label={words} maxLength={MAX_ANSWER_LENGTH} />;
  }
  return (
    <Choices
      {...shared}
      legend={words}
      options={question.choices.map((choice) => ({ value: choice.key, label: choice[language] }))}
    />
  );
}
