import { transliterate } from './transliterate.ts';

/** The longest slug. What makes a double unique is added by those who know the others. */
const LONGEST = 80;

/**
 * A name for an address: small Latin letters, digits and hyphens, from the official transliteration.
 * «Білгород-Дністровський» is bilhorod-dnistrovskyi. Never empty: a name in a script that we cannot spell
 * is its characters' numbers, one without letters is `x`.
 */
export function slugOf(name: string): string {
  const latin = transliterate(name.slice(0, LONGEST * 2))
    .toLowerCase()
    .normalize('NFD');
  const slug = joined(latin.replace(/[\p{M}'’ʼ‘`]/gu, ''));
  return slug === '' ? numbersOf(latin) : slug;
}

function joined(text: string): string {
  const slug = text.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (slug.length <= LONGEST) return slug;
  const cut = slug.slice(0, LONGEST + 1);
  // At the end of a word, unless that would lose most of the name.
  const end = cut.lastIndexOf('-');
  return end > LONGEST / 2 ? cut.slice(0, end) : cut.slice(0, LONGEST);
}

function numbersOf(text: string): string {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  const numbers = letters.map((letter) => letter.codePointAt(0)?.toString(16) ?? '');
  return joined(['x', ...numbers].join('-'));
}
