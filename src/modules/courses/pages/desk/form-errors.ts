import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
  NO_BOUNDS,
} from '../../../../ui/components/form-error.ts';
import { coursesDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'title-missing': 'title',
  'about-missing': 'about',
  'too-long': 'title',
  unreadable: 'title',
  'words-missing': 'about',
  'units-missing': 'units',
  'units-unreadable': 'units',
  'units-many': 'units',
  'units-in-use': 'units',
  'questions-unreadable': 'screening',
  'questions-many': 'screening',
  'needed-many': 'neededUnits',
  'photographs-discreet': 'hasPhotographs',
  'count-missing': 'seats',
  'count-unreadable': 'seats',
  'ages-order': 'ageTo',
  'course-missing': 'courseId',
  'course-unknown': 'courseId',
  'area-missing': 'areaId',
  'place-unknown': 'areaId',
  'not-yours': 'areaId',
  'venue-missing': 'venue',
  'leader-missing': 'leaderIds',
  'leader-unknown': 'leaderIds',
  'leaders-many': 'leaderIds',
  'day-missing': 'day',
  'day-unreadable': 'day',
  'day-past': 'day',
  'day-far': 'day',
  'time-unreadable': 'from',
  'end-before-start': 'from',
  'zone-unknown': 'day',
  'session-over': 'day',
  'reason-missing': 'reason',
  'course-hidden': 'seenAt',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

/** What the schema found wrong, in words; the first thing wrong with a field is the one that is said. */
export function issueErrors(
  locale: Locale,
  issues: readonly FormIssue[],
  firstField: string,
): readonly FormError[] {
  return issuesInWords(issues, (reason, _, bounds) =>
    reasonError(locale, reason, firstField, bounds),
  );
}

/** Why a use case refused. */
export function reasonError(
  locale: Locale,
  reason: string,
  firstField: string,
  bounds = NO_BOUNDS,
): FormError {
  const t = coursesDeskText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`, { ...bounds }) }
    : { field: firstField, text: t('error.other') };
}
