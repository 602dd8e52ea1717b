import { transliterate } from '#kernel/text/transliterate.ts';
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
      return named.nameEn ?? withEnglishKinds(transliterate(named.name));
    case 'ro':
    case 'gag':
      return named.nameEn ?? transliterate(named.name);
  }
}

/** The Ukrainian name contains the kind of area, but «dilnytsia» means nothing to English readers. */
const ENGLISH_KINDS = [
  [/ miska hromada$/, ' urban hromada'],
  [/ selyshchna hromada$/, ' settlement hromada'],
  [/ silska hromada$/, ' rural hromada'],
  [/ dilnytsia$/, ' beat'],
  [/^Dilnytsia /, 'Beat of '],
] as const;

function withEnglishKinds(name: string): string {
  return ENGLISH_KINDS.reduce((said, [kind, english]) => said.replace(kind, english), name);
}
