import type { Locale } from '#platform/i18n/locales.ts';
import { firstOfEachField, type FormError, type FormIssue } from '#ui/components/form-error.ts';
import { MAX_QUESTION_LENGTH } from '../../domain/question.ts';
import { askText } from './messages/index.ts';

const KNOWN = [
  'words-missing',
  'too-long',
  'unreadable',
  'email-unreadable',
  'phone-unreadable',
] as const;

/** What the schema found wrong, in words, beside its field. */
export function askErrors(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  const t = askText.in(locale);
  return firstOfEachField(
    issues.map(({ path, message }) => {
      const known = KNOWN.find((one) => one === message);
      return known
        ? { field: String(path[0]), text: t(`error.${known}`, { most: MAX_QUESTION_LENGTH }) }
        : // A field that nobody typed: to send once more is all there is to do.
          { field: 'words', text: t('error.conflict') };
    }),
  );
}
