import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { agreementText } from './messages/index.ts';

/** Beside which field a reason is said that names none itself. */
const FIELDS = {
  'problem-missing': 'problem',
  'words-missing': 'words',
  'title-missing': 'title',
  'too-long': 'words',
  unreadable: 'words',
  'area-missing': 'areaId',
  'plan-missing': 'areaId',
  'place-unknown': 'areaId',
  'hromada-missing': 'areaId',
  'hromada-unknown': 'areaId',
  'contacts-found': 'words',
  conflict: 'words',
  'choice-missing': 'choice',
  'choice-unknown': 'choice',
  'other-text': 'choice',
  'other-side': 'choice',
  'voted-already': 'choice',
  'voting-over': 'choice',
  'not-voted': 'choice',
  'person-unknown': 'person',
  'side-missing': 'side',
  'post-missing': 'post',
  'listed-twice': 'person',
  'numbers-missing': 'numbers',
  'numbers-unreadable': 'numbers',
  'numbers-unknown': 'numbers',
  'actions-lacking': 'numbers',
  'voting-already': 'numbers',
  'day-missing': 'endsOn',
  'day-unreadable': 'endsOn',
  'time-unreadable': 'endsAt',
  'end-impossible': 'endsOn',
  'plan-closed': 'numbers',
  'too-early': 'decide',
  'decided-already': 'decide',
  'action-unknown': 'actionId',
  'judged-already': 'judged',
  changed: 'judged',
  'days-impossible': 'dueOn',
  'year-other': 'dueOn',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

/** What the schema found wrong, in words; the first thing wrong with a field is the one that is said. */
export function issueErrors(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  return issuesInWords(issues, (reason) => reasonError(locale, reason));
}

/** Why a use case refused. */
export function reasonError(locale: Locale, reason: string): FormError {
  const t = agreementText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: 'words', text: t('error.other') };
}
