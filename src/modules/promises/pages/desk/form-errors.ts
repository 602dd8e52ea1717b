import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { promisesDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'words-missing': 'words',
  'too-long': 'words',
  unreadable: 'words',
  'owner-missing': 'officerId',
  'owner-twice': 'officerId',
  'post-missing': 'post',
  'name-missing': 'name',
  'agreement-missing': 'agreed',
  'area-missing': 'areaId',
  'day-missing': 'dueOn',
  'day-unreadable': 'dueOn',
  'day-past': 'dueOn',
  'day-too-far': 'dueOn',
  'officer-unknown': 'officerId',
  'place-unknown': 'areaId',
  'choice-unknown': 'officerId',
  'not-yours': 'officerId',
  'report-unreadable': 'reportId',
  'link-unreadable': 'link',
  'became-missing': 'became',
  'nothing-changed': 'promised',
  'too-large': 'photo',
  'not-a-photograph': 'photo',
  'heic-unreadable': 'photo',
  broken: 'photo',
  'contacts-found': 'words',
  'into-missing': 'into',
  'into-unknown': 'into',
  'nobody-answers': 'words',
  conflict: 'words',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

/** What the schema found wrong, in words; the first thing wrong with a field is the one that is said. */
export function issueErrors(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  return issuesInWords(issues, (reason) => reasonError(locale, reason));
}

/** Why a use case refused. */
export function reasonError(locale: Locale, reason: string): FormError {
  const t = promisesDeskText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: 'words', text: t('error.other') };
}
