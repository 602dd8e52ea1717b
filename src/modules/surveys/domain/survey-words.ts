import type { Said } from '#kernel/text/said.ts';
import type { Locale } from '#platform/i18n/locales.ts';

/** What people read in a questionnaire: always in both languages, in others where somebody wrote them. */
export type SurveyWords = Said & Readonly<Partial<Record<Exclude<Locale, 'uk' | 'en'>, string>>>;

/** In the reader's language, else in Ukrainian. */
export function wordsIn(locale: Locale, words: SurveyWords): string {
  return words[locale] ?? words.uk;
}
