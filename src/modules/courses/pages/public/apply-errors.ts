import type { Locale } from '#platform/i18n/locales.ts';
import { firstOfEachField, type FormError, type FormIssue } from '#ui/components/form-error.ts';
import { coursesText } from './messages/index.ts';

const KNOWN = ['age', 'answer', 'too-long', 'unreadable', 'contact'] as const;

/** What the schema found wrong, in words, beside its field. */
export function applyErrors(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  const t = coursesText.in(locale);
  return firstOfEachField(
    issues.map(({ path, message }) => {
      const known = KNOWN.find((one) => one === message);
      return known
        ? { field: String(path[0]), text: t(`error.${known}`) }
        : // A field that nobody typed: to open the page once more is all there is to do.
          { field: 'chosenName', text: t('error.conflict') };
    }),
  );
}
