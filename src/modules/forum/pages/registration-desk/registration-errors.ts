import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { REGISTRATION_BOUNDS } from '../../domain/registration/registration.ts';
import { registrationDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema. */
const FIELDS = {
  'capacity-unreadable': 'capacity',
  'mostSeats-unreadable': 'mostSeats',
  'overbookingPercent-unreadable': 'overbookingPercent',
  'offerHours-unreadable': 'offerHours',
  'closesHoursBefore-unreadable': 'closesHoursBefore',
  'keeper-unknown': 'keeperIds',
  'keepers-many': 'keeperIds',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

export function arrangingIssues(
  locale: Locale,
  issues: readonly FormIssue[],
): readonly FormError[] {
  return issuesInWords(issues, (reason) => arrangingError(locale, reason));
}

export function arrangingError(locale: Locale, reason: string): FormError {
  const t = registrationDeskText.in(locale);
  const known = REASONS.find((one) => one === reason);
  if (!known) return { field: 'isNeeded', text: t('error.other') };
  const field = FIELDS[known];
  if (field === 'keeperIds') return { field, text: t('error.keepers') };
  const [least, most] = REGISTRATION_BOUNDS[field];
  return { field, text: t('error.count', { least, most }) };
}
