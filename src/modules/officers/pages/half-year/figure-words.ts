import type { PublishedPeople } from '#kernel/disclosure/public-count.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { formatNumber } from '#platform/i18n/numbers.ts';
import { halfYearText } from './messages/index.ts';

/** A figure as everybody reads it, on the page and in the document. */
export function figureWords(locale: Locale, told: PublishedPeople): string {
  return told === 'few' ? halfYearText.in(locale)('figures.few') : formatNumber(locale, told);
}
