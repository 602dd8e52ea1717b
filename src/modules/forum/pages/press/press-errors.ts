import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { pressText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema. */
const FIELDS = {
  'name-missing': 'name',
  'outlet-missing': 'outlet',
  'work-missing': 'work',
  'email-missing': 'email',
  'email-unreadable': 'email',
  'too-long': 'name',
  unreadable: 'name',
  conflict: 'name',
  closed: 'name',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

export function pressIssues(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  return issuesInWords(issues, (reason) => pressError(locale, reason));
}

/** Why a use case refused. */
export function pressError(locale: Locale, reason: string): FormError {
  const t = pressText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: 'name', text: t('error.other') };
}
