import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import type { ReportCategory } from '../../domain/report-category.ts';
import { QuestionField } from '../question-field.tsx';
import { CallFirst } from './call-first.tsx';
import { askedQuestions } from './read-answers.ts';

interface OfflineQuestionsProps {
  readonly locale: Locale;
  readonly categories: readonly ReportCategory[];
}

/** What each category says and asks once it is chosen: it goes with the page, and the island unfolds it. */
export function OfflineQuestions({ locale, categories }: OfflineQuestionsProps) {
  const language = mainLocale(locale);
  return (
    <>
      {categories.map((category) => (
        <template key={category.key} data-questions={category.key}>
          <CallFirst locale={locale} category={category} />
          {askedQuestions(category.questions).map(({ question, field }) => (
            <div key={field} data-question={question.key} data-words={question.words[language]}>
              <QuestionField locale={locale} question={question} name={field} />
            </div>
          ))}
        </template>
      ))}
      <div data-asked="" />
    </>
  );
}
