import { wordErrors } from '#ui/components/word-errors.ts';
import { pressKitDeskText } from './messages/index.ts';

/** Beside which field a reason is said that a use case gives, or a schema of a field that it does not name. */
const FIELDS = {
  missing: 'title',
  'too-long': 'title',
  unreadable: 'title',
  'email-unreadable': 'email',
  'said-missing': 'said-1',
  'by-missing': 'by-1',
  'number-unreadable': 'number',
  'link-missing': 'url',
  'link-unreadable': 'url',
  'when-missing': 'when',
  'day-missing': 'day',
  'day-unreadable': 'day',
  'time-missing': 'time',
  'time-unreadable': 'time',
  'embargo-past': 'day',
  'embargo-far': 'day',
  'forum-hidden': 'when',
  'english-missing': 'when',
  'contact-missing': 'when',
  untraced: 'when',
  'overwrite-missing': 'isOverwritten',
  'why-missing': 'why',
  'nothing-corrected': 'stood',
  'passage-absent-uk': 'stood',
  'passage-absent-en': 'stoodEn',
  'passage-many-uk': 'stood',
  'passage-many-en': 'stoodEn',
  'same-uk': 'right',
  'same-en': 'rightEn',
  'right-missing-uk': 'right',
  'right-missing-en': 'rightEn',
} as const;

export const { issueErrors: releaseIssues, reasonError: releaseError } = wordErrors(
  FIELDS,
  'title',
  (locale, reason) => pressKitDeskText.in(locale)(`error.${reason}`),
);

/** A correction says where its own numbers are from. */
export function correctionError(...[locale, reason]: Parameters<typeof releaseError>) {
  const error = releaseError(locale, reason, 'stood');
  return reason === 'untraced' ? { ...error, field: 'sourceWords' } : error;
}
