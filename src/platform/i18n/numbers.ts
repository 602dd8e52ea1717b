import { formattingLocale, perLocale } from './formatting-locale.ts';
import type { Locale } from './locales.ts';

/** «9 911», «9,911». */
export function formatNumber(locale: Locale, value: number): string {
  return wholeNumbers(locale).format(value);
}

/** «12», «3,5», «0,25»: whole where it is whole. */
export function formatFigure(locale: Locale, value: number): string {
  return figures(locale).format(value);
}

/** «4,2», «4,0»: a mean of scores. */
export function formatTenths(locale: Locale, value: number): string {
  return tenths(locale).format(value);
}

/** «102, 103 або 112». */
export function formatAlternatives(locale: Locale, names: readonly string[]): string {
  return alternatives(locale).format(names);
}

/** «350 м», «2,3 км», «48 км»: as exact as somebody who walks there needs. */
export function formatDistance(locale: Locale, metres: number): string {
  if (metres < 950)
    return `${Math.max(50, Math.round(metres / 50) * 50)}\u00a0${unitsOf(locale).metre}`;
  const kilometres = metres / 1000;
  const shown = kilometres < 10 ? Math.round(kilometres * 10) / 10 : Math.round(kilometres);
  return `${decimals(locale).format(shown)}\u00a0${unitsOf(locale).kilometre}`;
}

/** «6,60», «6.60», «48»: square kilometres without their sign, small ones to the hectare. */
export function formatSquareKilometres(locale: Locale, km2: number): string {
  return km2 < 10 ? hundredths(locale).format(km2) : formatNumber(locale, km2);
}

const wholeNumbers = perLocale(
  (locale) => new Intl.NumberFormat(formattingLocale(locale), { maximumFractionDigits: 0 }),
);

const hundredths = perLocale(
  (locale) =>
    new Intl.NumberFormat(formattingLocale(locale), {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    }),
);

const tenths = perLocale(
  (locale) =>
    new Intl.NumberFormat(formattingLocale(locale), {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }),
);

const alternatives = perLocale(
  (locale) => new Intl.ListFormat(formattingLocale(locale), { type: 'disjunction' }),
);

const figures = perLocale(
  (locale) => new Intl.NumberFormat(formattingLocale(locale), { maximumFractionDigits: 2 }),
);

const decimals = perLocale(
  (locale) => new Intl.NumberFormat(formattingLocale(locale), { maximumFractionDigits: 1 }),
);

const CYRILLIC: ReadonlySet<Locale> = new Set(['uk', 'bg', 'ru']);

function unitsOf(locale: Locale): { readonly metre: string; readonly kilometre: string } {
  return CYRILLIC.has(locale) ? { metre: 'м', kilometre: 'км' } : { metre: 'm', kilometre: 'km' };
}
