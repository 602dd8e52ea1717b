import type { Locale } from '#platform/i18n/locales.ts';
import { type FormError, type FormIssue, issuesInWords } from '#ui/components/form-error.ts';
import { registrationText } from './messages/index.ts';

/** What the schema of a badge found wrong, in words. */
export function badgeIssues(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  const t = registrationText.in(locale);
  return issuesInWords(issues, (reason) => {
    if (reason === 'photo-missing') return { field: 'photo', text: t('error.photo') };
    if (reason === 'too-long') return { field: 'name', text: t('error.too-long') };
    return { field: 'name', text: t('error.unreadable') };
  });
}
