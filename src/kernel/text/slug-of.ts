import { transliterate } from './transliterate.ts';

/** The maximum length. A suffix for uniqueness is added by callers that know the other slugs. */
const MAX_LENGTH = 80;

/**
 * A name for an address: small Latin letters, digits and hyphens, from the official transliteration. «Білгород-Дністровський»
 * becomes bilhorod-dnistrovskyi. Never empty: a name in an unsupported script becomes its code points, and one without letters
 * `x`.
 */
export function slugOf(name: string): string {
  const latin = transliterate(name.slice(0, MAX_LENGTH * 2))
    .toLowerCase()
    .normalize('NFD');
  const slug = joined(latin.replace(/[\p{M}'’ʼ‘`]/gu, ''));
  return slug === '' ? numbersOf(latin) : slug;
}

function joined(text: string): string {
  const slug = text.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  if (slug.length <= MAX_LENGTH) return slug;
  const cut = slug.slice(0, MAX_LENGTH + 1);
  // Cuts at the end of a word, unless that would lose most of the name.
  const end = cut.lastIndexOf('-');
  return end > MAX_LENGTH / 2 ? cut.slice(0, end) : cut.slice(0, MAX_LENGTH);
}

function numbersOf(text: string): string {
  const letters = text.match(/[\p{L}\p{N}]/gu) ?? [];
  const numbers = letters.map((letter) => letter.codePointAt(0)?.toString(16) ?? '');
  return joined(['x', ...numbers].join('-'));
}
