import type { Locale } from '../../../../platform/i18n/locales.ts';

/** «4,2»; a dash where nobody scored it. */
export function scoreWords(locale: Locale, score: number | undefined): string {
  return score === undefined
    ? '—'
    : new Intl.NumberFormat(locale, {
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }).format(score);
}
