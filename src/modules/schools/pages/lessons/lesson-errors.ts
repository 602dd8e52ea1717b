import type { Locale } from '#platform/i18n/locales.ts';
import { type FormError, type FormIssue, issuesInWords } from '#ui/components/form-error.ts';
import { MAX_PUPILS } from '../../domain/lesson.ts';
import { lessonsText } from './messages/index.ts';

/** Beside which field a reason is said that names none. */
const FIELDS = {
  'topic-missing': 'topic',
  'topic-absent': 'topic',
  'grade-missing': 'grade',
  'grade-other': 'topic',
  'pupils-missing': 'pupils',
  'offer-taken': 'offer',
  'wishes-missing': 'wishes',
  'name-missing': 'name',
  'phone-missing': 'phone',
  'phone-unreadable': 'phone',
  'phone-sms': 'phone',
  'email-unreadable': 'email',
  'present-missing': 'present',
  'too-long': 'wishes',
  unreadable: 'wishes',
  conflict: 'topic',
  'useful-missing': 'useful',
  'fits-missing': 'fits',
} as const;
type Reason = keyof typeof FIELDS;
const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

/** What is not a number at all is refused by the form’s reader: it is the same to whoever typed it. */
const SAME: Readonly<Record<string, Reason>> = { grade: 'grade-missing', pupils: 'pupils-missing' };

export function lessonErrors(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  return issuesInWords(issues, (reason, field) => lessonError(locale, SAME[field] ?? reason));
}

/** A reason in words; one that no form of ours sends: to send it once more is all there is to do. */
export function lessonError(locale: Locale, reason: string): FormError {
  const known = REASONS.find((one) => one === reason) ?? 'conflict';
  const text = lessonsText.in(locale)(`error.${known}`, { most: MAX_PUPILS });
  return { field: FIELDS[known], text };
}
