import type { Locale } from '#platform/i18n/locales.ts';
import { type FormError, type FormIssue, issuesInWords } from '#ui/components/form-error.ts';
import { schoolsDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'schools-missing': 'schools',
  'schools-many': 'schools',
  'school-gone': 'schools',
  'officer-missing': 'officerId',
  'deputy-same': 'deputyId',
  'dates-reversed': 'endsOn',
  'ends-before-start': 'endsOn',
  overlaps: 'startsOn',
  'day-missing': 'startsOn',
  'day-unreadable': 'startsOn',
  'choice-unknown': 'officerId',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

export function issueErrors(
  locale: Locale,
  issues: readonly FormIssue[],
  firstField: string,
): readonly FormError[] {
  return issuesInWords(issues, (reason) => reasonError(locale, reason, firstField));
}

/** `only`: the form has no other field for it. */
export function reasonError(
  locale: Locale,
  reason: string,
  firstField: string,
  only?: string,
): FormError {
  const t = schoolsDeskText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: only ?? FIELDS[known], text: t(`error.${known}`) }
    : { field: firstField, text: t('error.other') };
}
