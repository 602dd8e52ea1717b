import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { forumDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'title-missing': 'title',
  'venue-missing': 'venue',
  'area-missing': 'areaId',
  'not-yours': 'areaId',
  'choice-unknown': 'areaId',
  'too-long': 'title',
  unreadable: 'title',
  'day-missing': 'day',
  'day-unreadable': 'day',
  'time-unreadable': 'from',
  'end-before-start': 'to',
  'days-many': 'lastDay',
  'year-early': 'day',
  'year-taken': 'day',
  'email-unreadable': 'contactEmail',
  'call-half': 'closesOn',
  'call-ends-first': 'closesOn',
  'call-late': 'closesOn',
  'kinds-missing': 'minutes-talk',
  'minutes-unreadable': 'minutes-talk',
  'tracks-missing': 'opensOn',
  'review-early': 'reviewUntil',
  'decisions-late': 'decisionsOn',
  'count-unreadable': 'place',
  'name-missing': 'name',
  'text-missing': 'text',
  'parts-many': 'name',
  'in-use': 'name',
  'reason-missing': 'reason',
  'not-over': 'seenAt',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

/** What the schema found wrong, in words; the first thing wrong with a field is the one that is said. */
export function issueErrors(
  locale: Locale,
  issues: readonly FormIssue[],
  firstField: string,
): readonly FormError[] {
  return issuesInWords(issues, (reason) => reasonError(locale, reason, firstField));
}

/** Why a use case refused. */
export function reasonError(locale: Locale, reason: string, firstField: string): FormError {
  const t = forumDeskText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: firstField, text: t('error.other') };
}
