import type { Said } from '#kernel/text/said.ts';
import { type Locale, mainLocale } from './locales.ts';

/** A text in the reader's language; in Ukrainian where nobody wrote it in English. */
export function saidIn(locale: Locale, words: Said): string {
  return mainLocale(locale) === 'en' && words.en !== '' ? words.en : words.uk;
}

/** The `lang` of a text that the page shows in Ukrainian although it is in English, so that screen readers pronounce it. */
export function langOf(locale: Locale, words: Said): 'uk' | undefined {
  return mainLocale(locale) === 'en' && words.en === '' ? 'uk' : undefined;
}
