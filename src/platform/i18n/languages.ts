import { formattingLocale, perLocale } from './formatting-locale.ts';
import type { Locale } from './locales.ts';

/** The name of a language in that language, by which its speakers find the link. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  uk: 'Українська',
  en: 'English',
  ro: 'Română',
  bg: 'Български',
  gag: 'Gagauzça',
  ru: 'Русский',
};

/** A language that an officer speaks, by its BCP 47 code: «румунська», «Romanian». */
export function languageName(locale: Locale, code: string): string {
  if (locale === 'gag') return IN_GAGAUZ[code] ?? nameOf('uk', code);
  return (code === 'ukl' && SIGN_LANGUAGE[locale]) || nameOf(locale, code);
}

/** ICU takes 5 µs for each, and every card shows the same few. */
const names = perLocale(() => new Map<string, string>());
const KEPT = 1_000;

function nameOf(locale: Locale, code: string): string {
  const known = names(locale).get(code);
  if (known !== undefined) return known;
  const name = askIcu(locale, code);
  if (names(locale).size < KEPT) names(locale).set(code, name);
  return name;
}

function askIcu(locale: Locale, code: string): string {
  try {
    return displayNames(locale).of(code) ?? code;
  } catch {
    // Not a valid language code: the entered text is shown.
    return code;
  }
}

const displayNames = perLocale(
  (locale) => new Intl.DisplayNames(formattingLocale(locale), { type: 'language' }),
);

/** ICU has no name for Ukrainian Sign Language. */
const SIGN_LANGUAGE: Readonly<Partial<Record<Locale, string>>> = {
  uk: 'українська жестова мова',
  en: 'Ukrainian Sign Language',
  ro: 'limba semnelor ucraineană',
  bg: 'украински жестов език',
  ru: 'украинский жестовый',
};

/** ICU has no Gagauz; not yet read by a speaker. */
const IN_GAGAUZ: Readonly<Record<string, string>> = {
  uk: 'ukraince',
  en: 'angliyca',
  ro: 'romınca',
  bg: 'bulgarca',
  gag: 'gagauzça',
  ru: 'rusça',
};
