import type { Locale } from '#platform/i18n/locales.ts';
import { formatTenths } from '#platform/i18n/numbers.ts';

/** «4,2»; a dash where nobody scored it. */
export function scoreWords(locale: Locale, score: number | undefined): string {
  return score === undefined ? '—' : formatTenths(locale, score);
}
