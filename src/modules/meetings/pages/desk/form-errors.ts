import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
  NO_BOUNDS,
} from '../../../../ui/components/form-error.ts';
import { meetingsDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'kind-missing': 'kind',
  'title-missing': 'title',
  'too-long': 'title',
  unreadable: 'title',
  'area-missing': 'areaId',
  'place-unknown': 'areaId',
  'place-missing': 'place',
  'position-unreadable': 'position',
  'language-missing': 'languages',
  'officer-missing': 'hostIds',
  'officer-unknown': 'hostIds',
  'hosts-many': 'hostIds',
  'not-yours': 'hostIds',
  'day-missing': 'day',
  'day-unreadable': 'day',
  'day-past': 'day',
  'day-far': 'day',
  'time-unreadable': 'from',
  'end-before-start': 'to',
  'zone-unknown': 'day',
  'repeat-missing': 'repeat',
  'until-missing': 'until',
  'until-past': 'until',
  'occurrences-many': 'count',
  'occurrences-few': 'until',
  'not-moved': 'day',
  'reason-missing': 'reason',
  'count-missing': 'came',
  'count-unreadable': 'came',
  'first-more-than-all': 'cameFirst',
  'not-begun': 'came',
  'minutes-missing': 'minutes',
  'number-out': 'capacity',
  'sign-up-closed': 'closesHoursBefore',
  'old-placeEn': 'placeEn',
  'old-gettingThere': 'gettingThere',
  'old-gettingThereEn': 'gettingThereEn',
  'old-position': 'position',
  'old-shelter': 'shelter',
  'old-access': 'stepFree',
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

/** Why a use case refused. Of many days, where a last one was said, it is that one which is too late. */
export function reasonError(
  locale: Locale,
  reason: string,
  firstField: string,
  bounds = NO_BOUNDS,
): FormError {
  const t = meetingsDeskText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`, { ...bounds }) }
    : { field: firstField, text: t('error.other') };
}
