import { transliterate } from '../../kernel/text/transliterate.ts';
import type { Locale } from './locales.ts';

/** A name as its reader can read it: the English one where there is one, else in Latin letters where those are read. */
export function nameIn(
  locale: Locale,
  named: { readonly name: string; readonly nameEn: string | undefined },
): string {
  switch (locale) {
    case 'uk':
    case 'ru':
    case 'bg':
      return named.name;
    case 'en':
    case 'ro':
    case 'gag':
      return named.nameEn ?? transliterate(named.name);
  }
}
