import type { Locale } from './locales.ts';

/**
 * Which of ICU's data stands in for a locale. There is none for Gagauz, and asking for it would quietly
 * give whatever the machine's own language is. Its plurals work as in Turkish (1 and the rest);
 * its numbers are written as its readers see them in Ukraine.
 */
export function pluralLocale(locale: Locale): string {
  return locale === 'gag' ? 'tr' : formattingLocale(locale);
}

/** For numbers and dates. English is British: 3 November 2026. */
export function formattingLocale(locale: Locale): string {
  if (locale === 'gag') return 'uk';
  return locale === 'en' ? 'en-GB' : locale;
}

/** A formatter is costly to make (about 20 µs) and cheap to keep: one for each locale. */
export function perLocale<Formatter>(
  make: (locale: Locale) => Formatter,
): (locale: Locale) => Formatter {
  const made = new Map<Locale, Formatter>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const formatter = make(locale);
    made.set(locale, formatter);
    return formatter;
  };
}
