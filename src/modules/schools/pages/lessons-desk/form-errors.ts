import type { Locale } from '#platform/i18n/locales.ts';
import { type FormError, type FormIssue, issuesInWords } from '#ui/components/form-error.ts';
import { MAX_PUPILS } from '../../domain/lesson.ts';
import { MINUTES } from '../../domain/topic.ts';
import { lessonsDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives. */
const FIELDS = {
  'day-missing': 'day',
  'day-unreadable': 'day',
  'day-past': 'day',
  'day-far': 'day',
  'time-unreadable': 'from',
  'end-before-start': 'to',
  'zone-unknown': 'day',
  'not-moved': 'day',
  'not-begun': 'pupils',
  'officer-missing': 'day',
  'officer-unknown': 'officerId',
  'words-missing': 'words',
  'pupils-missing': 'pupils',
  'present-unsaid': 'present',
  'school-other': 'schoolId',
  'no-officer': 'day',
  'too-long': 'words',
  unreadable: 'words',
  'grade-missing': 'fromGrade',
  'grades-crossed': 'toGrade',
  'minutes-missing': 'minutes',
} as const;
type Reason = keyof typeof FIELDS;
const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

/** What is not a number at all: the same to whoever typed it. */
const SAME: Readonly<Record<string, Reason>> = {
  pupils: 'pupils-missing',
  minutes: 'minutes-missing',
  fromGrade: 'grade-missing',
  toGrade: 'grade-missing',
  officerId: 'officer-unknown',
  schoolId: 'school-other',
};

/** What the schema found wrong, in words; the first thing wrong with a field is the one that is said. */
export function issueErrors(
  locale: Locale,
  issues: readonly FormIssue[],
  firstField: string,
): readonly FormError[] {
  return issuesInWords(issues, (reason, field) =>
    reasonError(locale, SAME[field] ?? reason, firstField),
  );
}

/** Why a use case refused. */
export function reasonError(locale: Locale, reason: string, firstField: string): FormError {
  const t = lessonsDeskText.in(locale);
  const known = REASONS.find((one) => one === reason);
  if (!known) return { field: firstField, text: t('error.other') };
  const figures = { most: MAX_PUPILS, least: MINUTES.least, longest: MINUTES.most };
  return { field: FIELDS[known], text: t(`error.${known}`, figures) };
}
