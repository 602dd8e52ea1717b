import type { NamedTableRefusal } from '#platform/csv/read-named-table.ts';
import { type Locale, mainLocale } from '#platform/i18n/locales.ts';
import { organisationsText } from '../messages/index.ts';

/** Why a table could not be read: on the command line and at the desk, of officers' rosters too. */
export function tableRefusalWords(locale: Locale, refusal: NamedTableRefusal): string {
  return organisationsText.in(locale)(`import.${refusal.reason}`, {
    line: 'line' in refusal ? (refusal.line ?? 0) : 0,
    columns: 'columns' in refusal ? missingColumns(locale, refusal.columns) : '',
  });
}

/** Each by its name in the reader's language, with the headings that the file may use for it. */
function missingColumns(
  locale: Locale,
  columns: readonly { readonly headings: readonly string[] }[],
): string {
  const t = organisationsText.in(locale);
  return columns
    .map(({ headings }) => {
      const own = headings.find((heading) => isCyrillic(heading) === (mainLocale(locale) === 'uk'));
      const name = own ?? headings[0] ?? '';
      return t('import.column', { name, headings: headings.join(', ') });
    })
    .join('; ');
}

function isCyrillic(text: string): boolean {
  return /\p{Script=Cyrillic}/u.test(text);
}
