import type { Said } from '../../../kernel/text/said.ts';
import { type Locale, mainLocale } from '../../../platform/i18n/locales.ts';

/** In the reader’s language where somebody wrote it, else in Ukrainian. */
export function saidIn(locale: Locale, words: Said): string {
  return mainLocale(locale) === 'en' && words.en !== '' ? words.en : words.uk;
}
