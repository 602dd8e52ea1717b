import type { Locale } from '../../../../platform/i18n/locales.ts';
import type { ComparedRounds } from '../../domain/compare-rounds.ts';
import type { QuestionnaireContent } from '../../domain/questionnaire.ts';
import { differenceWords } from './compare-words.ts';
import { comparedRows } from './compared-rows.ts';
import { figuresText } from './messages/index.ts';

interface ComparedQuizProps {
  readonly locale: Locale;
  readonly content: QuestionnaireContent;
  readonly compared: ComparedRounds;
}

/** Before beside after, question by question, each with its interval: what a teacher reads on a telephone, too. */
export function ComparedQuiz({ locale, content, compared }: ComparedQuizProps) {
  const t = figuresText.in(locale);
  const rows = comparedRows(locale, content, compared);
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
                before: row.said.before,
                after: row.said.after,
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
