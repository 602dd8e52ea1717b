import type { Locale } from './locales.ts';

/** «у», «з», «і» and other words of one letter: Cyrillic printing does not leave them hanging at the end of a line. */
const HANGING: Partial<Record<Locale, RegExp>> = {
  uk: hanging('аеєзіїйоувя'),
  ru: hanging('авиокусяэ'),
  bg: hanging('авеиосуя'),
};

/** Ties each such word to the next one with a no-break space. Texts in other languages are returned unchanged. */
export function keepTogether(text: string, locale: Locale): string {
  const pattern = HANGING[locale];
  return pattern === undefined ? text : text.replace(pattern, '\u00a0');
}

/** A space after a single letter. The character before the letter is only looked at, because «і в селі» has two of them. */
function hanging(letters: string): RegExp {
  return new RegExp(`(?<=(?<![\\p{L}\\p{N}'’ʼ-])[${letters}]) `, 'giu');
}
