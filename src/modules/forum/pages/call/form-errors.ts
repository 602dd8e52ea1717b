import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { callText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  'title-missing': 'title',
  'name-missing': 'name',
  'email-missing': 'email',
  'email-unreadable': 'email',
  'kind-missing': 'kind',
  'kind-unknown': 'kind',
  'track-unknown': 'trackId',
  'choice-unknown': 'kind',
  'too-long': 'title',
  unreadable: 'title',
  'day-missing': 'day-1',
  'day-unreadable': 'day-1',
  'time-unreadable': 'from-1',
  'times-order': 'to-1',
  'times-outside': 'day-1',
  'missing-track': 'trackId',
  'missing-abstract': 'abstract',
  'missing-answers': 'answer-1',
  conflict: 'title',
  closed: 'title',
  'speakers-many': 'name',
  known: 'email',
  'too-many': 'file',
  'too-large': 'file',
  'no-room': 'file',
  'not-readable': 'file',
  'file-missing': 'file',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

/** What the schema found wrong, in words; the first thing wrong with a field is the one that is said. */
export function callIssues(
  locale: Locale,
  issues: readonly FormIssue[],
  firstField: string,
): readonly FormError[] {
  return issuesInWords(issues, (reason) => callError(locale, reason, firstField));
}

/** Why a use case refused. */
export function callError(locale: Locale, reason: string, firstField: string): FormError {
  const t = callText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: firstField, text: t('error.other') };
}
