import type { Locale } from '#platform/i18n/locales.ts';
import { type FormError, type FormIssue, issuesInWords } from '#ui/components/form-error.ts';
import { letterText } from './messages/index.ts';

const FIELDS = {
  'answer-missing': 'answer',
  'became-missing': 'became',
  'reason-missing': 'words',
  'words-missing': 'words',
  'too-long': 'words',
  unreadable: 'words',
  'link-unreadable': 'link',
  'figure-unreadable': 'measured',
  'stage-unknown': 'stage',
  'status-impossible': 'words',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

/** What is wrong with what was sent by a link, in words, beside its field. */
export function letterErrors(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  return issuesInWords(issues, (reason) => {
    const t = letterText.in(locale);
    const known = REASONS.find((one) => one === reason);
    return known
      ? { field: FIELDS[known], text: t(`error.${known}`) }
      : { field: 'words', text: t('error.other') };
  });
}
