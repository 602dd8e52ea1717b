import type { Locale } from './locales.ts';

/**
 * The ICU data used for a locale. ICU has none for Gagauz and would silently use the machine's language. Its plurals work as in
 * Turkish (1 and other); its numbers are formatted as in Ukraine.
 */
export function pluralLocale(locale: Locale): string {
  return locale === 'gag' ? 'tr' : formattingLocale(locale);
}

/** For numbers and dates. English is British: 3 November 2026. */
export function formattingLocale(locale: Locale): string {
  if (locale === 'gag') return 'uk';
  return locale === 'en' ? 'en-GB' : locale;
}

/** A formatter takes about 20 µs to create, so each locale has one. */
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
