import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { innovationDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'outcome-missing': 'outcome',
  'note-missing': 'note',
  'too-long': 'note',
  unreadable: 'note',
  'innovation-missing': 'innovationId',
  'area-missing': 'areaId',
  'area-unknown': 'areaId',
  'count-unreadable': 'year',
  'year-impossible': 'year',
  'state-missing': 'state',
  'post-missing': 'post',
} as const;
type Reason = keyof typeof FIELDS;
const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

export function innovationIssues(
  locale: Locale,
  issues: readonly FormIssue[],
  firstField: string,
): readonly FormError[] {
  return issuesInWords(issues, (reason) => innovationError(locale, reason, firstField));
}

/** Why a use case refused. */
export function innovationError(locale: Locale, reason: string, firstField: string): FormError {
  const t = innovationDeskText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: firstField, text: t('error.other') };
}
