import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { programmeDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'title-missing': 'title',
  'too-long': 'title',
  unreadable: 'title',
  'room-missing': 'room',
  'choice-unknown': 'room',
  'day-missing': 'day',
  'day-unreadable': 'day',
  'day-outside': 'day',
  'time-unreadable': 'from',
  'minutes-missing': 'minutes',
  'minutes-many': 'minutes',
  'count-unreadable': 'minutes',
  'talk-unknown': 'room',
  'forum-hidden': 'note',
  clashes: 'note',
  empty: 'note',
  'nothing-changed': 'note',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

/** What the schema found wrong, in words; the first thing wrong with a field is the one that is said. */
export function issueErrors(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  return issuesInWords(issues, (reason) => reasonError(locale, reason));
}

/** Why a use case refused. */
export function reasonError(locale: Locale, reason: string): FormError {
  const t = programmeDeskText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: 'room', text: t('error.other') };
}
