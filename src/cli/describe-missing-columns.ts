import type { OperatorLanguage } from '../kernel/text/said.ts';

/** A column that a table must have, and every heading under which it would have been found. */
interface MissingColumn {
  readonly headings: readonly string[];
}

/** Each by its name in the reader's language, with the headings that the file may use for it. */
export function describeMissingColumns(
  language: OperatorLanguage,
  columns: readonly MissingColumn[],
): string {
  return columns
    .map(({ headings }) => {
      const own = headings.find((heading) => isCyrillic(heading) === (language === 'uk'));
      const name = own ?? headings[0] ?? '';
      const accepted = headings.join(', ');
      return language === 'uk'
        ? `«${name}» (годиться заголовок: ${accepted})`
        : `“${name}” (any of these headings will do: ${accepted})`;
    })
    .join('; ');
}

function isCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}
