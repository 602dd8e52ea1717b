import { wordErrors } from '#ui/components/word-errors.ts';
import { REGISTRATION_BOUNDS } from '../../domain/registration/registration.ts';
import { registrationDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema. */
const FIELDS = {
  'day-missing': 'opensOn',
  'day-unreadable': 'opensOn',
  'time-unreadable': 'opensFrom',
  'opens-late': 'opensOn',
  'capacity-unreadable': 'capacity',
  'mostSeats-unreadable': 'mostSeats',
  'overbookingPercent-unreadable': 'overbookingPercent',
  'offerHours-unreadable': 'offerHours',
  'closesHoursBefore-unreadable': 'closesHoursBefore',
  'keeper-unknown': 'keeperIds',
  'keepers-many': 'keeperIds',
} as const;

/** What is wrong with the day on which sign-up opens. */
const OPENING = ['day-missing', 'day-unreadable', 'time-unreadable', 'opens-late'] as const;

export const { issueErrors: arrangingIssues, reasonError: arrangingError } = wordErrors(
  FIELDS,
  'isNeeded',
  (locale, reason) => {
    const t = registrationDeskText.in(locale);
    if (reason === 'other') return t('error.other');
    const field = FIELDS[reason];
    if (field === 'keeperIds') return t('error.keepers');
    if (field === 'opensOn' || field === 'opensFrom') {
      return t(`error.${OPENING.find((one) => one === reason) ?? 'day-unreadable'}`);
    }
    const [least, most] = REGISTRATION_BOUNDS[field];
    return t('error.count', { least, most });
  },
);
