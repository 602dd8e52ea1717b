import type { Locale } from '../../../../platform/i18n/locales.ts';
import type { ComparedRounds } from '../../domain/compare-rounds.ts';
import type { QuestionnaireContent } from '../../domain/questionnaire.ts';
import { wordsIn } from '../../domain/survey-words.ts';
import { differenceWords, shareWords } from './compare-words.ts';
import { figuresText } from './messages/index.ts';

interface ComparedQuizProps {
  readonly locale: Locale;
  readonly content: QuestionnaireContent;
  readonly compared: ComparedRounds;
}

/** Before beside after, question by question, each with its interval: what a teacher reads on a telephone, too. */
export function ComparedQuiz({ locale, content, compared }: ComparedQuizProps) {
  const t = figuresText.in(locale);
  const rows = [
    { key: 'all', words: t('compare.all'), ...compared.all },
    ...compared.questions.map((one) => {
      const question = content.questions.find(({ key }) => key === one.key);
      return { words: question ? wordsIn(locale, question.words) : one.key, ...one };
    }),
  ];
  return (
    <>
      <ul class="entries">
        {rows.map((row) => (
          <li key={row.key}>
            <p>
              {row.words}
              <br />
              <b>{t(`compare.${row.verdict}`)}</b>{' '}
              {t('compare.line', {
                before: shareWords(locale, row.before),
                after: shareWords(locale, row.after),
                difference: differenceWords(locale, row),
              })}
            </p>
          </li>
        ))}
      </ul>
      <p class="quiet">{t('compare.honest')}</p>
    </>
  );
}
