import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { pressDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema. */
const FIELDS = {
  'outcome-missing': 'outcome',
  'not-held': 'outcome',
  'note-missing': 'note',
  'too-long': 'note',
  unreadable: 'note',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

export function handlingIssues(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  return issuesInWords(issues, (reason) => handlingError(locale, reason));
}

/** Why a use case refused. */
export function handlingError(locale: Locale, reason: string): FormError {
  const t = pressDeskText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: 'outcome', text: t('error.other') };
}
