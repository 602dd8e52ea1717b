import type { Locale } from './locales.ts';

/** «у», «з», «і» and other words of one letter: Cyrillic printing does not leave them hanging at the end of a line. */
const HANGING: Partial<Record<Locale, RegExp>> = {
  uk: hanging('аеєзіїйоувя'),
  ru: hanging('авиокусяэ'),
  bg: hanging('авеиосуя'),
};

/** The same text, each such word tied to the next by a no-break space. Other languages let them stand. */
export function keepTogether(text: string, locale: Locale): string {
  const pattern = HANGING[locale];
  return pattern === undefined ? text : text.replace(pattern, '\u00a0');
}

/** A plain space after a lone letter. What stands before the letter is only looked at: «і в селі» has two. */
function hanging(letters: string): RegExp {
  return new RegExp(`(?<=(?<![\\p{L}\\p{N}'’ʼ-])[${letters}]) `, 'giu');
}
