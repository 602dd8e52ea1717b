import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { reviewText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'outcome-missing': 'outcome',
  'scores-missing': 'score-1',
  'choice-unknown': 'score-1',
  'too-long': 'comment',
  unreadable: 'comment',
  over: 'comment',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

export function reviewIssues(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  return issuesInWords(issues, (reason) => reviewError(locale, reason));
}

/** Why a use case refused. */
export function reviewError(locale: Locale, reason: string): FormError {
  const t = reviewText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: 'outcome', text: t('error.other') };
}
