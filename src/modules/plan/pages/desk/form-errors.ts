import type { Locale } from '../../../../platform/i18n/locales.ts';
import {
  type FormError,
  type FormIssue,
  issuesInWords,
} from '../../../../ui/components/form-error.ts';
import { planDeskText } from './messages/index.ts';

/** Beside which field a reason is said that names none itself. */
const FIELDS = {
  'title-missing': 'title',
  'words-missing': 'words',
  'reason-missing': 'words',
  'too-long': 'words',
  unreadable: 'words',
  'area-missing': 'areaId',
  'place-unknown': 'areaId',
  'plan-missing': 'planId',
  'plan-closed': 'planId',
  'year-other': 'dueOn',
  'year-unreadable': 'year',
  'year-impossible': 'year',
  'day-missing': 'dueOn',
  'day-unreadable': 'dueOn',
  'day-before': 'dueOn',
  'figure-unreadable': 'target',
  'email-unreadable': 'ownerEmail',
  'track-unknown': 'track',
  'choice-unknown': 'owner',
  'answerable-twice': 'owner',
  'answerable-unknown': 'owner',
  'owner-missing': 'owner',
  'same-person': 'owner',
  'post-missing': 'ownerPost',
  'name-missing': 'ownerName',
  'side-missing': 'ownerSide',
  'stages-unreadable': 'stages',
  'stages-many': 'stages',
  'partners-unreadable': 'partners',
  'partners-many': 'partners',
  'money-unreadable': 'moneyAmount',
  'carrying-missing': 'as',
  'next-plan-missing': 'as',
  'answer-missing': 'answer',
  'became-missing': 'became',
  'verdict-missing': 'verdict',
  'link-unreadable': 'link',
  'stage-unknown': 'stage',
  'too-large': 'file',
  'kind-unknown': 'file',
  'with-actions': 'file',
  locked: 'file',
  'heic-unreadable': 'file',
  broken: 'file',
  'work-missing': 'work',
  'work-unknown': 'work',
  'work-elsewhere': 'work',
  'work-known': 'work',
  conflict: 'title',
} as const;
type Reason = keyof typeof FIELDS;

const REASONS = Object.keys(FIELDS).filter((one): one is Reason => one in FIELDS);

/** What the schema found wrong, in words; the first thing wrong with a field is the one that is said. */
export function issueErrors(locale: Locale, issues: readonly FormIssue[]): readonly FormError[] {
  return issuesInWords(issues, (reason) => reasonError(locale, reason));
}

/** Why a use case refused. */
export function reasonError(locale: Locale, reason: string): FormError {
  const t = planDeskText.in(locale);
  const known = REASONS.find((one) => one === reason);
  return known
    ? { field: FIELDS[known], text: t(`error.${known}`) }
    : { field: 'words', text: t('error.other') };
}
