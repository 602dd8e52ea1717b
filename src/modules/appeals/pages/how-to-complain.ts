import type { Locale } from '#platform/i18n/locales.ts';
import { COMPLAINT_TERM } from '../domain/legal-clocks.ts';
import { appealsText } from '../messages/index.ts';
import { articleIn } from './article-words.ts';

/** Articles 16 to 18, with their terms as the domain has them. */
export function howToComplain(locale: Locale): string {
  const { afterDecision, afterLearning, article } = COMPLAINT_TERM;
  return appealsText.in(locale)('how-to-complain', {
    years: afterDecision.years,
    months: afterLearning.months,
    article: articleIn(locale, article),
  });
}
