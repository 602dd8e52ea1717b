import type { Said } from '#kernel/text/said.ts';
import type { Locale } from '#platform/i18n/locales.ts';
import { settingsText } from '../messages/index.ts';

/** What the installation says in Ukrainian and in English, each under its language's name. */
export function inBothLanguages(locale: Locale, said: Said) {
  const t = settingsText.in(locale);
  return (['uk', 'en'] as const).map((lang) => ({
    label: t(`text.${lang}`),
    value: said[lang],
    lang,
  }));
}
