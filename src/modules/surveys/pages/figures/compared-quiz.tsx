import type { Locale } from '#platform/i18n/locales.ts';
import type { ComparedRounds } from '../../domain/compare-rounds.ts';
import { differenceWords } from './compare-words.ts';
import { comparedRow } from './compared-row.ts';
import { figuresText } from './messages/index.ts';

interface ComparedQuizProps {
  readonly locale: Locale;
  readonly compared: ComparedRounds;
}

/** Before beside after, of all questions together, with the interval: what a teacher reads on a telephone, too. */
export function ComparedQuiz({ locale, compared }: ComparedQuizProps) {
  const t = figuresText.in(locale);
  const row = comparedRow(locale, compared);
  return (
    <>
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
      <p class="quiet">{t('compare.honest')}</p>
      <p class="quiet">{t('compare.sum')}</p>
    </>
  );
}
